package org.reeduca.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * One man on the roll of a session.
 *
 * @param participant his public reference
 * @param name for the list
 * @param leftOn the day he left the group, when that was on or before the session: he is shown, not marked
 * @param revision of the current mark, 0 when there is none; sent back with a change
 * @param observed what is recorded of him
 * @param recordedBy who recorded it, null when nothing is recorded
 * @param recordedAt when
 * @param absences how many current absences he has in the sessions of this group, whatever they count as
 * @param guest whether he comes as a guest, to catch up on the unit
 * @param onLeave whether an approved leave covers the day
 * @param noticed whether he said beforehand that he will not come
 * @param apart how he was present where that is otherwise than the session was held, else null
 */
public record RollLine(
        UUID participant,
        FullName name,
        @Nullable LocalDate leftOn,
        int revision,
        Observed observed,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt,
        int absences,
        boolean guest,
        boolean onLeave,
        boolean noticed,
        @Nullable Modality apart) {

    /** Whether he belonged to the group on the day of the session, or was its guest, so that a mark is wanted. */
    public boolean expected() {
        return leftOn == null;
    }

    /** Whether somebody has said what happened to him. */
    public boolean recorded() {
        return observed.mark() != null;
    }
}
