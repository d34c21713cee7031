package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgeTest {

    private static final LocalDate BORN = LocalDate.of(2008, 5, 12);

    @Test
    void ec_27_he_is_a_minor_until_the_day_before_his_eighteenth_birthday() {
        assertThat(Age.isMinor(BORN, LocalDate.of(2026, 5, 11))).isTrue();
        assertThat(Age.isMinor(BORN, LocalDate.of(2026, 5, 12))).isFalse();
        assertThat(Age.years(BORN, LocalDate.of(2026, 5, 11))).isEqualTo(17);
    }

    @Test
    void whoever_was_born_on_a_leap_day_is_of_age_on_the_first_of_march() {
        LocalDate leapDay = LocalDate.of(2008, 2, 29);

        assertThat(Age.isMinor(leapDay, LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(Age.isMinor(leapDay, LocalDate.of(2026, 3, 1))).isFalse();
    }

    @Property
    void nobody_grows_younger(@ForAll @IntRange(min = 0, max = 40_000) int day) {
        LocalDate today = BORN.plusDays(day);

        assertThat(Age.years(BORN, today.plusDays(1)) - Age.years(BORN, today)).isBetween(0, 1);
    }
}
