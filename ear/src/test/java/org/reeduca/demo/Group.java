package org.reeduca.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group with its meetings, as far as the men's histories need to know it. */
record Group(long id, UUID ref, Centre centre, long facilitator, boolean finished, List<Meeting> meetings) {

    /** What makes a group worth showing. */
    enum Special {
        NONE,
        /** Its next meeting is under way. */
        TODAY,
        /** Its last list was never taken. */
        OVERDUE,
        /** The fifth unit fell to a hurricane and was given a week later. */
        HURRICANE,
        /** A make-up of the third unit was offered. */
        CATCH_UP,
        FINISHED
    }

    /**
     * What a group is made from.
     *
     * @param held lists that were taken
     * @param nextInDays days from today to the next meeting; for a finished group it is negative and counts to the last
     */
    record Plan(
            Centre centre,
            int number,
            int held,
            int nextInDays,
            LocalTime start,
            String room,
            int capacity,
            Special special,
            long facilitator,
            @Nullable Long coFacilitator) {}

    /** A dated meeting. */
    record Meeting(long id, UUID ref, int unit, LocalDate day, LocalTime start, boolean held, boolean catchUp) {}

    LocalDate firstDay() {
        return meetings.get(0).day();
    }

    List<Meeting> heldMeetings() {
        return meetings.stream()
                .filter(meeting -> meeting.held() && !meeting.catchUp())
                .toList();
    }
}
