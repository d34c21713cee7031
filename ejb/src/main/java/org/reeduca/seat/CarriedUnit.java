package org.reeduca.seat;

import org.jspecify.annotations.Nullable;

/**
 * As what a session counts after a move.
 *
 * @param credited whether it may give credit; never without a unit
 * @param unit of the version in which he goes on; null for none
 * @param reason why otherwise than proposed; null when it is as proposed
 */
public record CarriedUnit(
        PriorSession session,
        boolean credited,
        @Nullable Integer unit,
        @Nullable String reason) {

    public CarriedUnit {
        if (credited && unit == null) {
            throw new IllegalArgumentException("Credit is for a unit");
        }
    }
}
