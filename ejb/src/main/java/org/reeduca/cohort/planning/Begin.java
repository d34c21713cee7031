package org.reeduca.cohort.planning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A new group and the dates of all its units.
 *
 * @param group as it will be, without sessions
 * @param firstDay no session is laid before it
 * @param units how many, 1 to 200
 * @param minutes length of each session
 */
public record Begin(Group group, LocalDate firstDay, int units, int minutes) implements Operation {

    public Begin {
        if (units < 1 || units > 200) {
            throw new IllegalArgumentException("A series has 1 to 200 sessions, not " + units);
        }
    }

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        Laying laying = new Laying(group.cadence(), premises.closed(), Set.of());
        List<Meeting> meetings = new ArrayList<>();
        LocalDateTime last = firstDay.atStartOfDay().minusNanos(1);
        for (int unit = 1; unit <= units; unit++) {
            last = laying.next(last);
            meetings.add(new Meeting(ref(unit), unit, last, minutes, Meeting.State.SCHEDULED, false, 0));
        }
        return List.of(new Replanned(group, group.with(group.cadence(), meetings), laying.skipped()));
    }

    private UUID ref(int unit) {
        return UUID.nameUUIDFromBytes((group.ref() + "/" + unit).getBytes(StandardCharsets.US_ASCII));
    }
}
