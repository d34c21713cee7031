package org.reeduca.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.CohortCalendar.PlannedSession;
import org.reeduca.programme.Bilingual;

/** The dates of a group, with the days it steps over explained. */
class CohortCalendarTest {

    private static final List<Bilingual> SIXTEEN = Collections.nCopies(16, new Bilingual("Tema", "Topic"));
    private static final NonWorkingDay CONSTITUTION = off("2026-02-02", "Día de la Constitución");
    private static final NonWorkingDay JUAREZ = off("2026-03-16", "Natalicio de Benito Juárez");
    private static final NonWorkingDay HOLY_THURSDAY = off("2026-04-02", "Jueves Santo");
    private static final NonWorkingDay GOOD_FRIDAY = off("2026-04-03", "Viernes Santo");
    private static final List<NonWorkingDay> DAYS_OFF = List.of(CONSTITUTION, JUAREZ, HOLY_THURSDAY, GOOD_FRIDAY);

    @Test
    void a_monday_group_steps_over_two_holidays_and_ends_on_25_may() {
        CohortCalendar calendar = CohortCalendar.of(LocalDate.parse("2026-01-26"), SIXTEEN, DAYS_OFF);

        assertThat(calendar.lastDay()).isEqualTo("2026-05-25");
        assertThat(calendar.skipped()).containsExactly(CONSTITUTION, JUAREZ);
    }

    @Test
    void a_thursday_group_steps_over_holy_thursday_and_ends_on_21_may() {
        CohortCalendar calendar = CohortCalendar.of(LocalDate.parse("2026-01-29"), SIXTEEN, DAYS_OFF);

        assertThat(calendar.lastDay()).isEqualTo("2026-05-21");
        assertThat(calendar.skipped()).containsExactly(HOLY_THURSDAY);
    }

    @Test
    void every_session_has_its_unit_and_the_same_weekday() {
        CohortCalendar calendar = CohortCalendar.of(LocalDate.parse("2026-01-26"), SIXTEEN, DAYS_OFF);

        assertThat(calendar.sessions())
                .extracting(PlannedSession::unit)
                .startsWith(1, 2, 3)
                .endsWith(15, 16);
        assertThat(calendar.sessions())
                .extracting(session -> session.day().getDayOfWeek())
                .containsOnly(java.time.DayOfWeek.MONDAY);
    }

    @Test
    void a_first_day_without_work_is_stepped_over_itself() {
        CohortCalendar calendar = CohortCalendar.of(LocalDate.parse("2026-02-02"), SIXTEEN, DAYS_OFF);

        assertThat(calendar.sessions().get(0).day()).isEqualTo("2026-02-09");
        assertThat(calendar.skipped()).startsWith(CONSTITUTION);
    }

    @Test
    void of_two_reasons_for_one_day_the_wider_is_told() {
        NonWorkingDay local =
                new NonWorkingDay(CONSTITUTION.day(), new Bilingual("Feria", "Fair"), NonWorkingDay.Scope.MUNICIPALITY);
        CohortCalendar calendar =
                CohortCalendar.of(LocalDate.parse("2026-01-26"), SIXTEEN, List.of(CONSTITUTION, local));

        assertThat(calendar.skipped()).containsExactly(CONSTITUTION);
    }

    @Test
    void a_calendar_without_any_working_day_is_a_mistake() {
        Set<LocalDate> everyMonday = new java.util.HashSet<>();
        for (int week = 0; week < 60; week++) {
            everyMonday.add(LocalDate.parse("2026-01-26").plusWeeks(week));
        }
        assertThatThrownBy(() -> SessionCalendar.weekly(LocalDate.parse("2026-01-26"), 16, everyMonday))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NonWorkingDay off(String day, String name) {
        return new NonWorkingDay(LocalDate.parse(day), new Bilingual(name, name), NonWorkingDay.Scope.NATIONAL);
    }
}
