package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    /** Monday 2 February and Thursday 5 February 2026 are holidays. */
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            Set.of(LocalDate.parse("2026-02-02"), LocalDate.parse("2026-02-05")),
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    @ParameterizedTest(name = "{0} {1} from {2} ends on {3}")
    @CsvSource({
        "1, BUSINESS_DAYS, 2026-01-26, 2026-01-27",
        "3, BUSINESS_DAYS, 2026-01-28, 2026-02-03",
        "3, BUSINESS_DAYS, 2026-01-31, 2026-02-06",
        "10, BUSINESS_DAYS, 2026-01-05, 2026-01-19",
        "0, BUSINESS_DAYS, 2026-01-31, 2026-01-31",
        "3, CALENDAR_DAYS, 2026-01-26, 2026-01-29",
        "5, CALENDAR_DAYS, 2026-01-26, 2026-02-03",
        "10, CALENDAR_DAYS, 2026-01-26, 2026-02-06",
        "0, CALENDAR_DAYS, 2026-01-31, 2026-01-31",
        "24, HOURS, 2026-01-30, 2026-01-31",
        "25, HOURS, 2026-01-30, 2026-02-01",
        "1, HOURS, 2026-01-31, 2026-02-01",
        "0, HOURS, 2026-01-31, 2026-01-31"
    })
    void a_term_ends_on_the_day_that_its_unit_says(int value, Term.Unit unit, LocalDate start, LocalDate end) {
        assertThat(new Term(value, unit).lastDay(start, CALENDAR)).isEqualTo(end);
    }

    @Test
    void a_calendar_without_a_weekend_works_on_sundays() {
        BusinessCalendar always = new BusinessCalendar(Set.of(), EnumSet.noneOf(DayOfWeek.class));

        assertThat(always.isBusinessDay(LocalDate.parse("2026-01-04"))).isTrue();
    }

    @Test
    void a_calendar_needs_a_working_day() {
        assertThatThrownBy(() -> new BusinessCalendar(Set.of(), EnumSet.allOf(DayOfWeek.class)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
