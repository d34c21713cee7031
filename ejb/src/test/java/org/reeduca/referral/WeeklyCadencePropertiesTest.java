package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.reeduca.cohort.SessionCalendar;

/** Counting back from the due date agrees with planning forward, whatever days are off. */
class WeeklyCadencePropertiesTest {

    /** The calendar that plans groups forward is the judge of the one that counts back. */
    @Property(tries = 300)
    void a_group_that_begins_on_that_day_is_over_in_time_and_one_that_begins_a_week_later_is_not(
            @ForAll @IntRange(min = 1, max = 52) int sessions,
            @ForAll @IntRange(min = 0, max = 400) int dueIn,
            @ForAll DayOfWeek weekday,
            @ForAll @Size(max = 40) Set<@IntRange(min = -400, max = 400) Integer> offIn) {
        LocalDate due = LocalDate.parse("2026-06-01").plusDays(dueIn);
        Set<LocalDate> off = new HashSet<>();
        offIn.forEach(days -> off.add(due.plusDays(days)));

        LocalDate start =
                new WeeklyCadence(sessions, due, off).latestStart(weekday).orElseThrow();

        assertThat(start.getDayOfWeek()).isEqualTo(weekday);
        assertThat(SessionCalendar.weekly(start, sessions, off).last()).isBeforeOrEqualTo(due);
        assertThat(SessionCalendar.weekly(start.plusWeeks(1), sessions, off).last())
                .isAfter(due);
    }
}
