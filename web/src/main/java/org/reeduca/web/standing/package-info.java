/**
 * The words for how a man stands: states, reasons, acts, boxes. One wording for the centre's pages, the officer's pages
 * and the printed sheet.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.standing;
