/**
 * Pages that bring a paper cohort in: file, columns, review, confirmation, result. Each step has its address and reads
 * the draft anew; nothing of it is kept in the session.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.importing;
