package org.reeduca.referral;

import org.reeduca.compliance.State;
import org.reeduca.standing.Standing;

/**
 * What the compliance engine says of an order on one day, as far as the order's own state depends on it.
 *
 * @param fulfilled everything it asks for was done
 * @param expired the time to finish is over
 */
record Judged(boolean fulfilled, boolean expired) {

    /** Of an order that nobody has to judge any more. */
    static final Judged NOTHING = new Judged(false, false);

    static Judged of(Standing standing) {
        State state = standing.evaluation().state();
        return new Judged(state == State.FULFILLED, state == State.EXPIRED);
    }
}
