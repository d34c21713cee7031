package org.reeduca.seat.engine;

/**
 * A session of another group, or one held for those who missed a unit, to which a man may come as a guest.
 *
 * @param seats places left in it, 0 or less when it is full
 * @param booked whether he is on its guest list already; his place is then not among {@code seats}
 */
public record Offer(Meeting meeting, int seats, boolean booked) {}
