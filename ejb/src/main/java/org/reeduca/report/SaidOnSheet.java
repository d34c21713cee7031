package org.reeduca.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet said of one session, and what is so now.
 *
 * @param issue key of the sheet
 * @param latest whether no later sheet of the order went out
 * @param markThen what was recorded of him when it was issued
 * @param markNow what is recorded now
 * @param decisionThen what was decided about his absence then: NONE when he had handed nothing in
 * @param decisionNow the same now
 * @param correction the case about it; null when there is none
 * @param events statements about the case
 */
record SaidOnSheet(
        long issue,
        UUID session,
        boolean latest,
        String markThen,
        String markNow,
        String decisionThen,
        String decisionNow,
        @Nullable UUID correction,
        int events) {

    private static final String NOTHING_HANDED_IN = "NONE";
    private static final String PENDING = "PENDING";

    /** What is to be said about it. */
    enum Next {
        NOTHING,
        OPEN,
        WITHDRAW,
        REOPEN
    }

    /** What follows; a sheet that a later one replaced opens nothing, but what it opened is withdrawn when it is right again. */
    Next next() {
        boolean open = correction != null && events % 2 == 0;
        if (otherwise() == open) {
            return Next.NOTHING;
        } else if (open) {
            return Next.WITHDRAW;
        } else if (!latest) {
            return Next.NOTHING;
        }
        return correction == null ? Next.OPEN : Next.REOPEN;
    }

    private boolean otherwise() {
        return !markThen.equals(markNow) || decidedOtherwise();
    }

    /** That he handed something in decides nothing. */
    private boolean decidedOtherwise() {
        return !decisionThen.equals(decisionNow)
                && !(decisionThen.equals(NOTHING_HANDED_IN) && decisionNow.equals(PENDING));
    }
}
