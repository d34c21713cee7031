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

/** Counting back from the due date agrees with planning forward, whatever days are off. */
class WeeklyCadencePropertiesTest {

    /** A group that goes forward week by week is the judge of the one that counts back. */
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
        assertThat(lastDay(start, sessions, off)).isBeforeOrEqualTo(due);
        assertThat(lastDay(start.plusWeeks(1), sessions, off)).isAfter(due);
    }

    private static LocalDate lastDay(LocalDate start, int sessions, Set<LocalDate> off) {
        LocalDate day = start;
        int held = off.contains(day) ? 0 : 1;
        while (held < sessions) {
            day = day.plusWeeks(1);
            held += off.contains(day) ? 0 : 1;
        }
        return day;
    }
}
