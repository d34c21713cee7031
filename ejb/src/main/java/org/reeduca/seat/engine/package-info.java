/**
 * Plans, worked out without clock or database: whether a man can still finish and how, the fewest sessions in which
 * several men catch up on what they missed, and how well a group fits a man. The same question always has the same
 * answer; what is exact and what is a bound is said at each planner and in {@code docs/adr/0025}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.seat.engine;
