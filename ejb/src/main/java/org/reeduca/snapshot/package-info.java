/**
 * How each open order stood when it was last computed, kept so that a later look at the same day can be compared with it: at night
 * and on demand, centre by centre. What differs is shown to the coordination. Nothing here is what anybody is told about a man;
 * that is always computed afresh by {@code standing}.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.snapshot;
