package org.reeduca.cohort.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.cohort.planning.SomeGroup.closed;
import static org.reeduca.cohort.planning.SomeGroup.closedOn;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.shared.BusinessRuleViolation;

/** The dates of a new group, each day it steps over explained. */
class SeriesTest {

    private static final LocalDateTime LONG_BEFORE = LocalDateTime.parse("2026-01-01T00:00");
    private static final ClosedDay CONSTITUTION = closed("2026-02-02", "Día de la Constitución", Layer.NATIONAL);
    private static final ClosedDay JUAREZ = closed("2026-03-16", "Natalicio de Benito Juárez", Layer.NATIONAL);
    private static final ClosedDay HOLY_THURSDAY = closed("2026-04-02", "Jueves Santo", Layer.NATIONAL);
    private static final ClosedDay GOOD_FRIDAY = closed("2026-04-03", "Viernes Santo", Layer.NATIONAL);
    private static final Premises HOLIDAYS = closedOn(CONSTITUTION, JUAREZ, HOLY_THURSDAY, GOOD_FRIDAY);

    @Test
    void ec_14_a_monday_group_steps_over_two_holidays_and_ends_on_25_may() {
        Replanned series = series(SomeGroup.from("2026-01-26"), 16, HOLIDAYS);

        assertThat(series.after().lastDay()).contains(LocalDate.parse("2026-05-25"));
        assertThat(series.skipped()).extracting(Skip::closed).containsExactly(CONSTITUTION, JUAREZ);
    }

    @Test
    void ec_14_a_thursday_group_steps_over_holy_thursday_and_ends_on_21_may() {
        Replanned series = series(SomeGroup.from("2026-01-29"), 16, HOLIDAYS);

        assertThat(series.after().lastDay()).contains(LocalDate.parse("2026-05-21"));
        assertThat(series.skipped()).extracting(Skip::closed).containsExactly(HOLY_THURSDAY);
    }

    @Test
    void every_session_has_its_unit_its_hour_and_the_same_day_of_the_week() {
        List<Meeting> meetings =
                series(SomeGroup.from("2026-01-26"), 16, HOLIDAYS).after().meetings();

        assertThat(meetings)
                .extracting(Meeting::unit)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 16).boxed().toList());
        assertThat(meetings)
                .extracting(meeting -> Slot.of(meeting.at()))
                .containsOnly(new Slot(DayOfWeek.MONDAY, SomeGroup.SIX));
    }

    @Test
    void ec_11_a_group_that_meets_twice_a_week_is_through_in_half_the_time() {
        Replanned series = series(SomeGroup.from("2026-01-26").alsoOn(DayOfWeek.THURSDAY, "17:30"), 16, HOLIDAYS);

        assertThat(SomeGroup.dates(series.after())).startsWith("1 2026-01-26", "2 2026-01-29", "3 2026-02-05");
        assertThat(series.after().lastDay()).contains(LocalDate.parse("2026-03-26"));
        assertThat(series.skipped()).extracting(Skip::closed).containsExactly(CONSTITUTION, JUAREZ);
    }

    @Test
    void of_two_layers_that_close_one_day_the_wider_explains_it() {
        ClosedDay feast = closed("2026-02-02", "Feria de la Candelaria", Layer.MUNICIPALITY);
        ClosedDay hurricane = closed("2026-02-09", "Huracán", Layer.ZONE);
        ClosedDay noLight = closed("2026-02-09", "Sin luz", Layer.CLOSURE);

        Replanned series = series(SomeGroup.from("2026-01-26"), 4, closedOn(feast, CONSTITUTION, noLight, hurricane));

        assertThat(series.skipped()).extracting(Skip::closed).containsExactly(CONSTITUTION, hurricane);
    }

    @Test
    void every_layer_is_stepped_over() {
        LocalDate first = LocalDate.parse("2026-06-01");
        List<ClosedDay> closed = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            closed.add(closed(first.plusWeeks(closed.size()).toString(), layer.name(), layer));
        }
        ClosedDay[] days = closed.toArray(ClosedDay[]::new);

        Replanned series = series(SomeGroup.from("2026-06-01"), 1, closedOn(days));

        assertThat(SomeGroup.dates(series.after())).containsExactly("1 " + first.plusWeeks(days.length));
        assertThat(series.skipped()).extracting(Skip::closed).containsExactly(days);
    }

    @Test
    void a_calendar_without_a_working_day_in_half_a_year_is_a_mistake() {
        ClosedDay[] mondays = IntStream.range(0, 60)
                .mapToObj(week ->
                        closed(LocalDate.parse("2026-01-26").plusWeeks(week).toString(), "Cerrado", Layer.CENTRE))
                .toArray(ClosedDay[]::new);

        assertThatThrownBy(() -> series(SomeGroup.from("2026-01-26"), 16, closedOn(mondays)))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("cohort.no-working-day"));
    }

    @Test
    void two_hours_on_one_day_of_the_week_are_no_cadence() {
        assertThatThrownBy(() -> SomeGroup.from("2026-01-26").alsoOn(DayOfWeek.MONDAY, "09:00"))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void a_cadence_is_read_as_it_was_written() {
        Cadence cadence = Cadence.parse("THURSDAY 17:30, MONDAY 18:00");

        assertThat(cadence.text()).isEqualTo("MONDAY 18:00, THURSDAY 17:30");
        assertThat(Cadence.parse(cadence.text())).isEqualTo(cadence);
    }

    private static Replanned series(SomeGroup group, int units, Premises premises) {
        return new Begin(group.build(), group.firstDay(), units, 150)
                .on(new Board(List.of()), premises, LONG_BEFORE)
                .get(0);
    }
}
