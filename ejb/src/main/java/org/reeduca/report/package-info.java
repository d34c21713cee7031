/**
 * What goes out on paper: the content of documents as data without words, that it went out, and what was not so any more afterwards. Layout and language belong to the pages.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.report;
