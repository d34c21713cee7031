/**
 * Documents as files: the words of a sheet in the language of the reader, the paper they are set on, and the address it
 * is fetched from. What a document says comes from {@link org.reeduca.report.ReportService}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.report;
