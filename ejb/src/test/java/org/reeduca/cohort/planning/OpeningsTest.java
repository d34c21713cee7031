package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.cohort.planning.SomeGroup.facilitator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.Finding.Kind;

/** One session more. The group meets on Mondays from 6 April 2026 at 18:00, another one on Tuesdays at the same hour. */
class OpeningsTest {

    private static final Assigned IRENE = facilitator(1, "Irene Coral");

    @Test
    void an_hour_at_which_nothing_is_planned_is_free() {
        assertThat(hindrance("2026-04-11T09:00", mondays(), tuesdays())).isEmpty();
    }

    @Test
    void the_group_itself_meets_then_or_an_hour_later() {
        assertThat(hindrance("2026-04-13T18:00", mondays())).contains(Kind.OVERLAP);
        assertThat(hindrance("2026-04-13T16:00", mondays())).contains(Kind.OVERLAP);
        assertThat(hindrance("2026-04-13T15:30", mondays()))
                .as("on the same day before it")
                .isEmpty();
    }

    @Test
    void somebody_who_facilitates_it_has_another_group() {
        assertThat(hindrance(
                        "2026-04-14T18:00",
                        mondays().facilitatedBy(IRENE),
                        tuesdays().facilitatedBy(IRENE)))
                .contains(Kind.FACILITATOR_BUSY);
        assertThat(hindrance("2026-04-14T18:00", mondays(), tuesdays())).isEmpty();
    }

    @Test
    void its_room_is_taken() {
        assertThat(hindrance(
                        "2026-04-14T18:00", mondays().in("Sala"), tuesdays().in("sala")))
                .contains(Kind.ROOM_TAKEN);
    }

    @Test
    void hours_that_are_kept_free_stay_free() {
        ReservedHours wednesdays = new ReservedHours(
                null, DayOfWeek.WEDNESDAY, LocalTime.of(9, 0), LocalTime.NOON, LocalDate.parse("2026-04-01"), null);
        Premises premises = new Premises(ClosedDays.NONE, List.of(wednesdays), List.of());

        assertThat(hindrance(premises, "2026-04-15T10:00", mondays())).contains(Kind.RESERVED_HOURS);
        assertThat(hindrance(premises, "2026-04-15T12:00", mondays())).isEmpty();
    }

    @Test
    void a_group_that_is_not_on_the_board_is_hindered_by_nothing() {
        assertThat(new Openings(new Board(List.of()), Premises.OPEN)
                        .hindrance(UUID.randomUUID(), LocalDateTime.parse("2026-04-14T18:00"), 150))
                .isEmpty();
    }

    private static Optional<Kind> hindrance(String at, SomeGroup... groups) {
        return hindrance(Premises.OPEN, at, groups);
    }

    private static Optional<Kind> hindrance(Premises premises, String at, SomeGroup... groups) {
        List<Group> built = Arrays.stream(groups).map(SomeGroup::build).toList();
        return new Openings(new Board(built), premises)
                .hindrance(built.get(0).ref(), LocalDateTime.parse(at), 150)
                .map(Finding::kind);
    }

    private static SomeGroup mondays() {
        return SomeGroup.from("2026-04-06").units(4);
    }

    private static SomeGroup tuesdays() {
        return SomeGroup.from("2026-04-07").units(4).called("2026-05");
    }
}
