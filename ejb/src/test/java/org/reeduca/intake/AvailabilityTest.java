package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeduca.intake.Availability.PartOfDay;
import org.reeduca.intake.Availability.Shifts;
import org.reeduca.seat.engine.Availability.Window;

/** What he says at intake is what the search for a group goes by. */
class AvailabilityTest {

    @Test
    void parts_that_overlap_are_one_stretch_and_others_are_not() {
        assertThat(on(DayOfWeek.MONDAY, PartOfDay.MORNING, PartOfDay.AFTERNOON).windows())
                .containsExactly(new Window(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.of(19, 0)));
        assertThat(on(DayOfWeek.MONDAY, PartOfDay.MORNING, PartOfDay.EVENING).windows())
                .containsExactly(
                        new Window(DayOfWeek.MONDAY, LocalTime.of(7, 0), LocalTime.of(14, 0)),
                        new Window(DayOfWeek.MONDAY, LocalTime.of(17, 0), LocalTime.of(22, 0)));
        assertThat(on(DayOfWeek.SUNDAY, PartOfDay.values()).windows())
                .containsExactly(new Window(DayOfWeek.SUNDAY, LocalTime.of(7, 0), LocalTime.of(22, 0)));
    }

    @Test
    void each_day_has_its_stretches_in_the_order_of_the_week() {
        Availability says = new Availability(
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.TUESDAY), Set.of(PartOfDay.EVENING), null, Shifts.NONE);

        assertThat(says.windows()).extracting(Window::weekday).containsExactly(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
    }

    private static Availability on(DayOfWeek day, PartOfDay... parts) {
        return new Availability(Set.of(day), Set.of(parts), null, Shifts.NONE);
    }
}
