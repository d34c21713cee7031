package org.reeduca.attendance;

import java.util.List;

/**
 * A request as whoever answers sees it.
 *
 * @param stands what is recorded now
 * @param stale whether another mark stands there than when it was asked for
 * @param effects what a yes changes for the man, order by order; empty once it is answered or stale, and of a man whom another centre has
 */
public record CorrectionCase(
        CorrectionRequest request, Observed stands, boolean stale, List<CorrectionEffect> effects) {

    public CorrectionCase {
        effects = List.copyOf(effects);
    }

    /** Whether the reader may answer: another person than the one who asks does. */
    public boolean answerable() {
        return request.open() && !request.mine();
    }
}
