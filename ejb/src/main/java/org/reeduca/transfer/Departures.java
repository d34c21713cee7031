package org.reeduca.transfer;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a centre still had planned with a man who goes on at another one. Transfers do not know what that is; the feature that
 * keeps it calls it off, within the same transaction.
 */
public interface Departures {

    /**
     * A man has left a centre.
     *
     * @param man key of the man
     * @param centreId centre he left
     * @param on first day on which he is not expected there any more
     * @param by account that took him at the other centre
     */
    void left(long man, long centreId, LocalDate on, long by, Instant now);
}
