/**
 * A place for each man: who waits for a group, which group fits him, how he moves between groups, which units he still
 * has to catch up on and where, and whether he can still finish in time. A seat is a membership, or for one session a
 * place on its guest list; what he attended stays his wherever he goes.
 */
@org.jspecify.annotations.NullMarked
package org.reeduca.seat;
