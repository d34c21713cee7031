package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When periodic reports are handed in. */
class ReportCalendarTest {

    private static final LocalDate FROM = LocalDate.parse("2026-01-31");

    @Test
    void without_a_day_a_report_is_due_when_the_months_are_over() {
        assertThat(new ReportCalendar(FROM, 1, null).next(FROM, 3))
                .containsExactly(
                        LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-31"), LocalDate.parse("2026-04-30"));
    }

    @Test
    void with_a_day_it_is_due_on_the_first_such_day_after_the_months_are_over() {
        assertThat(new ReportCalendar(FROM, 3, 10).next(FROM, 2))
                .containsExactly(LocalDate.parse("2026-05-10"), LocalDate.parse("2026-08-10"));
    }

    @Test
    void those_that_are_past_are_left_out_and_the_one_of_today_is_not() {
        assertThat(new ReportCalendar(FROM, 3, 10).next(LocalDate.parse("2026-08-10"), 1))
                .containsExactly(LocalDate.parse("2026-08-10"));
    }
}
