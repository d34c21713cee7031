/**
 * Reading the cohorts that a centre has kept on paper and in spreadsheets.
 *
 * <p>A workbook goes in, a {@link org.reeduca.importing.WorkbookProposal} comes out: the groups, sessions, men and marks
 * that were understood, and a verdict with reasons for each man. Nothing is stored here and nothing is evaluated; the
 * coordinator looks at the proposal, corrects how the sheet was understood ({@link
 * org.reeduca.importing.SheetMapping}) and only then are enrolments made elsewhere. See docs/importing.md.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.importing;
