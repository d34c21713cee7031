package org.reeduca.cohort.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.programme.Bilingual;

/**
 * Groups for tests: weekly at 18:00 for 150 minutes, with one facilitator.
 *
 * <pre>{@code
 * Group group = SomeGroup.from("2026-04-06").units(16).build();
 * }</pre>
 */
final class SomeGroup {

    static final LocalTime SIX = LocalTime.of(18, 0);

    private final UUID ref = UUID.randomUUID();
    private final LocalDate first;
    private String code = "2026-04";
    private Cadence cadence;
    private @Nullable String room;
    private int men = 12;
    private final List<Assigned> facilitators = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private boolean facilitated = true;

    private SomeGroup(LocalDate first) {
        this.first = first;
        this.cadence = Cadence.of(new Slot(first.getDayOfWeek(), SIX));
    }

    static SomeGroup from(String first) {
        return new SomeGroup(LocalDate.parse(first));
    }

    /** Its first units are given, one a week. */
    SomeGroup units(int count) {
        LocalDateTime at = first.atTime(SIX);
        for (int unit = 1; unit <= count; unit++) {
            meetings.add(new Meeting(UUID.randomUUID(), unit, at, 150, Meeting.State.SCHEDULED, false, 1));
            at = cadence.next(at);
        }
        return this;
    }

    /** The lists of the first units were taken. */
    SomeGroup held(int count) {
        for (int i = 0; i < count; i++) {
            change(i + 1, meeting -> state(meeting, Meeting.State.HELD));
        }
        return this;
    }

    SomeGroup cancelled(int unit) {
        change(unit, Meeting::cancelled);
        return this;
    }

    SomeGroup movedTo(int unit, String to) {
        change(unit, meeting -> meeting.movedTo(LocalDateTime.parse(to)));
        return this;
    }

    SomeGroup catchUp(int unit, String at) {
        meetings.add(
                new Meeting(UUID.randomUUID(), unit, LocalDateTime.parse(at), 150, Meeting.State.SCHEDULED, true, 1));
        return this;
    }

    SomeGroup alsoOn(DayOfWeek weekday, String start) {
        List<Slot> slots = new ArrayList<>(cadence.slots());
        slots.add(new Slot(weekday, LocalTime.parse(start)));
        cadence = new Cadence(slots);
        return this;
    }

    SomeGroup called(String name) {
        code = name;
        return this;
    }

    SomeGroup in(String name) {
        room = name;
        return this;
    }

    SomeGroup men(int count) {
        men = count;
        return this;
    }

    SomeGroup facilitatedBy(Assigned... people) {
        facilitators.addAll(List.of(people));
        return this;
    }

    SomeGroup facilitatedByNobody() {
        facilitated = false;
        return this;
    }

    LocalDate firstDay() {
        return first;
    }

    Group build() {
        if (facilitators.isEmpty() && facilitated) {
            facilitators.add(facilitator(ref.getLeastSignificantBits(), "Irene Coral"));
        }
        return new Group(ref, code, cadence, room, men, facilitators, meetings);
    }

    static Assigned facilitator(long id, String name) {
        return new Assigned(id, name, LocalDate.of(2020, 1, 1), null, null);
    }

    /** The session of the unit that takes place. */
    static Meeting unit(Group group, int unit) {
        return group.meetings().stream()
                .filter(meeting -> meeting.unit() == unit && meeting.inSeries())
                .findFirst()
                .orElseThrow();
    }

    /** Units with their dates, cancelled ones left out, as {@code 5 2026-05-11}. */
    static List<String> dates(Group group) {
        return group.meetings().stream()
                .filter(Meeting::inSeries)
                .sorted(Meeting.BY_UNIT)
                .map(meeting -> meeting.unit() + " " + meeting.day())
                .toList();
    }

    static ClosedDay closed(String day, String why, Layer layer) {
        return new ClosedDay(LocalDate.parse(day), new Bilingual(why, why), layer);
    }

    static Premises closedOn(ClosedDay... days) {
        return new Premises(ClosedDays.of(List.of(days)), List.of(), List.of());
    }

    private void change(int unit, UnaryOperator<Meeting> change) {
        meetings.replaceAll(meeting -> meeting.unit() == unit && meeting.inSeries() ? change.apply(meeting) : meeting);
    }

    private static Meeting state(Meeting meeting, Meeting.State state) {
        return new Meeting(
                meeting.ref(),
                meeting.unit(),
                meeting.at(),
                meeting.minutes(),
                state,
                meeting.catchUp(),
                meeting.version());
    }
}
