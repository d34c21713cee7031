package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be right in a letter as it was typed, each at its field. */
class OrderCheckTest {

    @Test
    void a_letter_that_is_right_has_no_problem() {
        assertThat(new SomeLetter().problems()).isEmpty();
    }

    @Test
    void it_is_not_due_before_it_takes_effect_or_was_written() {
        assertThat(new SomeLetter().term(null, "2026-02-04").problems()).containsExactly("dueOn due-before-effective");
        assertThat(new SomeLetter()
                        .effective("2026-01-01")
                        .term(null, "2026-01-15")
                        .problems())
                .containsExactly("dueOn due-before-letter");
        assertThat(new SomeLetter().term(null, "2026-02-05").problems()).isEmpty();
    }

    @Test
    void it_was_not_written_after_it_came_and_did_not_come_tomorrow() {
        assertThat(new SomeLetter().oficio("A/1/2026", "2026-02-04").problems())
                .containsExactly("oficioDate letter-after-reception");
        assertThat(new SomeLetter().received("2026-02-17").problems()).containsExactly("receivedOn date-ahead");
    }

    @Test
    void a_year_that_is_a_slip_of_the_pen_is_noticed() {
        assertThat(new SomeLetter()
                        .received("2002-02-03")
                        .oficio("A/1", "2002-01-01")
                        .problems())
                .contains("receivedOn date-far");
        assertThat(new SomeLetter().term(null, "2126-08-31").problems()).containsExactly("dueOn date-far");
        assertThat(new SomeLetter().effective("1926-02-05").problems()).containsExactly("effectiveOn date-far");
    }

    @Test
    void a_length_of_the_term_gives_its_last_day_and_agrees_with_one_that_is_named() {
        assertThat(new SomeLetter().term(180, null).data().lastDay()).isEqualTo("2026-08-04");
        assertThat(new SomeLetter().term(180, "2026-08-04").problems()).isEmpty();
        assertThat(new SomeLetter().term(180, "2026-08-05").problems()).containsExactly("termDays term-and-due");
        assertThat(new SomeLetter().term(null, null).data().lastDay()).isNull();
    }

    @Test
    void he_presents_himself_between_the_letter_and_the_end_of_the_term() {
        assertThat(new SomeLetter().firstAppearance("2026-01-29").problems())
                .containsExactly("firstAppearanceOn appearance-before-letter");
        assertThat(new SomeLetter().firstAppearance("2026-09-01").problems())
                .containsExactly("firstAppearanceOn appearance-after-due");
        assertThat(new SomeLetter().firstAppearance("2026-02-10").problems()).isEmpty();
    }

    @Test
    void an_order_has_an_authority_and_a_letter_and_a_man_who_comes_by_himself_has_none() {
        assertThat(new SomeLetter().authority(null).oficio(null, null).problems())
                .containsExactly(
                        "authority order-without-authority",
                        "oficioNumber letter-without-number",
                        "oficioDate letter-without-date");
        assertThat(new SomeLetter().alsoTold(UUID.randomUUID()).problems(true))
                .containsExactly("authority voluntary-with-authority", "recipients voluntary-with-recipients");
        assertThat(new SomeLetter().authority(null).oficio(null, null).problems(true))
                .isEmpty();
    }

    @Test
    void whoever_sends_it_is_told_anyway() {
        assertThat(new SomeLetter().alsoTold(SomeLetter.AUTHORITY).problems())
                .containsExactly("recipients recipient-is-authority");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123/2026",
                "JC/0456/2025",
                "SSyPC/CSP/DGRS/DUMCySA/118/06/2026",
                "Exp. 789/2026",
                "C/SCPP/12-2026"
            })
    void numbers_of_real_cases_are_taken_as_they_are(String number) {
        assertThat(new SomeLetter().caseNumber(number).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "<script>", "123/2026; DROP", "/123"})
    void what_cannot_be_a_number_is_said_at_its_field(String number) {
        assertThat(new SomeLetter().caseNumber(number).problems()).containsExactly("caseNumber number-form");
    }

    @Test
    void a_clause_out_of_range_is_said_at_its_line() {
        assertThat(new SomeLetter().sets(OrderParameter.MAX_UNEXCUSED, 0).problems())
                .containsExactly("terms:4:value clause-range");
        assertThat(new SomeLetter().sets(OrderParameter.REQUIRED, 32).problems())
                .isEmpty();
    }

    @Test
    void ec_34_a_letter_is_the_same_letter_however_its_number_is_spaced() {
        assertThat(CourtOrder.letterKey("jc-xal / 12 / 2026", false, 7))
                .isEqualTo(CourtOrder.letterKey("JC-XAL/12/2026", false, 9));
    }

    @Test
    void a_letter_that_names_several_men_is_another_one_for_each_of_them() {
        assertThat(CourtOrder.letterKey("JC/1", true, 7))
                .isNotEqualTo(CourtOrder.letterKey("JC/1", true, 9))
                .isEqualTo(CourtOrder.letterKey("JC/1", true, 7));
        assertThat(CourtOrder.letterKey(null, true, 7)).isNull();
    }
}
