package org.reeduca.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.shared.BusinessRuleViolation;

/** Closures and hours that are kept free say clearly which days and hours they mean. */
class ClosureTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-10-19");

    @Test
    void a_closure_covers_its_first_and_its_last_day() {
        Closure closure = closure(MONDAY, MONDAY.plusDays(2));

        assertThat(closure.days())
                .extracting(ClosedDay::day)
                .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        assertThat(closure.covers(MONDAY.plusDays(2))).isTrue();
        assertThat(closure.covers(MONDAY.plusDays(3))).isFalse();
        assertThat(closure.covers(MONDAY.minusDays(1))).isFalse();
    }

    @Test
    void a_closure_lasts_a_day_at_least_and_a_year_at_most() {
        assertThat(closure(MONDAY, MONDAY).days()).hasSize(1);
        assertThat(closure(MONDAY, MONDAY.plusDays(365)).days()).hasSize(366);
        assertThatThrownBy(() -> closure(MONDAY, MONDAY.minusDays(1))).isInstanceOf(BusinessRuleViolation.class);
        assertThatThrownBy(() -> closure(MONDAY, MONDAY.plusDays(366))).isInstanceOf(BusinessRuleViolation.class);
    }

    @Test
    void hours_end_after_they_begin() {
        assertThatThrownBy(
                        () -> new KeptFree(1, null, DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(12, 0), MONDAY))
                .isInstanceOf(BusinessRuleViolation.class);
    }

    private static Closure closure(LocalDate first, LocalDate last) {
        return new Closure(1, first, last, ClosureCause.POWER, "Sin luz", 7, Instant.EPOCH);
    }
}
