package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper list says of one man, as it was typed the second time.
 *
 * @param mark null when nothing can be read in his row
 * @param lateMinutes only when present
 * @param lateMinutesKnown false when the paper says that he was late and not by how much
 * @param leftEarlyMinutes only when present
 */
public record PaperLine(
        @NotNull UUID participant,
        @Nullable Mark mark,
        int lateMinutes,
        boolean lateMinutesKnown,
        int leftEarlyMinutes) {

    public PaperLine {
        if (mark != Mark.PRESENT) {
            lateMinutes = 0;
            leftEarlyMinutes = 0;
            lateMinutesKnown = true;
        }
        if (!lateMinutesKnown) {
            lateMinutes = 0;
        }
    }

    /** Refuses what cannot have happened in a session of that length. */
    public void requirePossibleIn(int plannedMinutes) {
        over(Observed.NOTHING).requirePossibleIn(plannedMinutes);
    }

    /** Where it says the same as a mark. */
    public Agreement with(Observed recorded) {
        return new Agreement(
                mark == recorded.mark(),
                lateMinutesKnown == recorded.lateMinutesKnown()
                        && (!lateMinutesKnown || lateMinutes == recorded.lateMinutes()),
                leftEarlyMinutes == recorded.leftEarlyMinutes());
    }

    /** The mark with what the paper says instead; what no paper has, such as a note, stays as it was. */
    Observed over(Observed recorded) {
        return new Observed(
                mark,
                lateMinutes,
                lateMinutesKnown,
                leftEarlyMinutes,
                recorded.sentHome(),
                recorded.noticeGiven(),
                recorded.motive(),
                recorded.note());
    }
}
