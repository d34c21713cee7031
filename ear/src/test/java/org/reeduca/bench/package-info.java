/**
 * Measures the roll against a floor: a bare page on the same server and a bare transaction on the same database, in the
 * same minutes. What the numbers mean stands in {@code docs/benchmarks.md}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.bench;
