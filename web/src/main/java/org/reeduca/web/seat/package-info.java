/** Pages of seats: who waits, the seat of a man, who catches up where, and whether a man can still finish. */
@org.jspecify.annotations.NullMarked
package org.reeduca.web.seat;
