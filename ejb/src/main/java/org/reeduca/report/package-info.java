/**
 * What goes out on paper: the content of documents as data without words. Layout and language belong to the pages.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.report;
