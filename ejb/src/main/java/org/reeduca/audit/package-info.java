/**
 * The memory of who did what: one row per service call, written with the change itself or, for a refusal, in spite of
 * the rollback. Rows are only ever added.
 *
 * <p>It knows no feature. Who is calling it learns through {@link org.reeduca.audit.CallerFacts}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.audit;
