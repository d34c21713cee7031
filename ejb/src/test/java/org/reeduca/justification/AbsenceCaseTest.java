package org.reeduca.justification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.programme.Bilingual;

class AbsenceCaseTest {

    private static final LocalDate LAST = LocalDate.of(2026, 3, 12);

    @Test
    void the_last_day_of_the_term_is_in_time() {
        assertThat(term(LAST).late(LAST)).isFalse();
        assertThat(term(LAST).late(LAST.plusDays(1))).isTrue();
        assertThat(term(null).late(LAST.plusYears(1))).isFalse();
    }

    @Test
    void ec_08_in_time_for_one_of_two_courts_is_enough_to_decide_alone() {
        assertThat(TermUnder.tooLate(List.of(term(LAST), term(LAST.plusDays(7))), LAST.plusDays(1)))
                .isFalse();
        assertThat(TermUnder.tooLate(List.of(term(LAST), term(LAST.plusDays(7))), LAST.plusDays(8)))
                .isTrue();
    }

    @Test
    void without_an_order_nothing_is_too_late() {
        assertThat(TermUnder.tooLate(List.of(), LAST)).isFalse();
    }

    private static TermUnder term(@Nullable LocalDate last) {
        return new TermUnder(UUID.randomUUID(), new Bilingual("SCP", "SCP"), last, null);
    }
}
