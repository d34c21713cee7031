package org.reeduca.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One session of a cohort as somebody recorded it.
 *
 * @param id name of the session, and the subject of corrections
 * @param cohort the cohort that holds it
 * @param unit number of the curriculum unit it teaches; a second cycle numbers on
 * @param date the day, local to the centre
 * @param plannedMinutes planned length, 0 or more
 * @param state whether it took place
 * @param catchUp true for a session held for those who missed another one; owed only by those marked in it
 * @param recordedAt when this version was recorded, or null for always
 */
public record SessionFact(
        String id,
        String cohort,
        int unit,
        LocalDate date,
        int plannedMinutes,
        State state,
        boolean catchUp,
        @Nullable Instant recordedAt)
        implements Recorded {

    /** What became of a session. */
    public enum State {
        /** Planned; nobody has said yet that it took place. */
        SCHEDULED,
        /** Took place. */
        HELD,
        /** Did not take place; it credits and harms nobody. */
        CANCELLED
    }

    /** The order of sessions wherever order matters: date, then unit, then id as text. */
    public static final Comparator<SessionFact> IN_ORDER = Comparator.comparing(SessionFact::date)
            .thenComparingInt(SessionFact::unit)
            .thenComparing(SessionFact::id);

    @Override
    public Object subject() {
        return id;
    }
}
