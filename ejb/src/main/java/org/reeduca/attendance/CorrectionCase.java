package org.reeduca.attendance;

import java.util.List;

/**
 * A request as whoever answers sees it.
 *
 * @param stands what is recorded now
 * @param stale whether another mark stands there than when it was asked for
 * @param elsewhere whether another centre has his file: what follows under his orders is not shown then
 * @param effects what a yes changes for the man, order by order; empty once it is answered or stale, and of a man who is elsewhere
 */
public record CorrectionCase(
        CorrectionRequest request, Observed stands, boolean stale, boolean elsewhere, List<CorrectionEffect> effects) {

    public CorrectionCase {
        effects = List.copyOf(effects);
    }

    /** Whether it is certain that a yes changes nothing under any of his orders. */
    public boolean changesNothing() {
        return !elsewhere && effects.stream().noneMatch(CorrectionEffect::changes);
    }

    /** Whether the reader may answer: another person than the one who asks does. */
    public boolean answerable() {
        return request.open() && !request.mine();
    }
}
