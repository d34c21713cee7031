package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;

class StateRulesTest {

    private static final SomePolicy TWO = SomePolicy.bare().with("dose.required", "2");
    private static final SomePolicy WITH_ENDING = TWO.with("dose.mandatoryUnits", "[2]")
            .with("completion", "{'instruments':['POST'],'closingInterview':true}");
    private static final SomePolicy ARRIVAL = TWO.with("arrival.noShowAfter", "{'value':10,'unit':'B'}");

    private static String lastDate(String weekly) {
        return SomeHistory.FIRST_MONDAY
                .plusWeeks(weekly.split(" ", -1).length - 1L)
                .toString();
    }

    @ParameterizedTest
    @EnumSource(EndingKind.class)
    void an_order_that_ended_has_ended_whatever_else_is_true(EndingKind kind) {
        SomeHistory history = SomeHistory.under(TWO).weekly("P P").ended(kind, "2026-01-20");

        assertThat(history.on("2026-01-19").state()).isEqualTo(State.FULFILLED);
        assertThat(history.on("2026-01-20").state().name()).isEqualTo(kind.name());
    }

    @Test
    void dose_units_instruments_and_interview_together_fulfil_the_order() {
        SomeHistory history = SomeHistory.under(WITH_ENDING)
                .weekly("P P")
                .instrument("POST", "2026-01-14")
                .interview("2026-01-15");

        assertThat(history.on("2026-01-14").state()).isEqualTo(State.COMPLETION_PENDING);
        assertThat(history.on("2026-01-15").state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void what_is_missing_is_listed_once_the_dose_is_reached() {
        SomeHistory history = SomeHistory.under(WITH_ENDING).weekly("P U P");

        assertThat(history.on("2026-01-18").missing()).isEmpty();
        assertThat(history.on("2026-01-19").state()).isEqualTo(State.COMPLETION_PENDING);
        assertThat(history.on("2026-01-19").missing()).containsExactly("UNIT_2", "POST", "CLOSING_INTERVIEW");
    }

    @Test
    void an_instrument_of_another_kind_does_not_complete() {
        Evaluation evaluation = SomeHistory.under(WITH_ENDING)
                .weekly("P P")
                .instrument("PRE", "2026-01-05")
                .interview("2026-01-12")
                .now();

        assertThat(evaluation.missing()).containsExactly("POST");
    }

    @Test
    void a_fulfilled_order_is_not_expired_nor_in_breach() {
        SomePolicy policy = TWO.with("absence.maxUnexcused", "1");
        SomeHistory history = SomeHistory.under(policy).weekly("A P P").due("2026-01-10");

        assertThat(history.later().state()).isEqualTo(State.FULFILLED);
    }

    @Test
    void the_day_lies_in_an_interval_from_its_first_day_until_before_its_end() {
        SomeHistory history =
                SomeHistory.under(TWO).weekly("P S S").interval(IntervalKind.INTERRUPTED, "2026-01-06", "2026-01-08");

        assertThat(history.on("2026-01-05").state()).isEqualTo(State.COMPLYING);
        assertThat(history.on("2026-01-06").state()).isEqualTo(State.INTERRUPTED);
        assertThat(history.on("2026-01-07").state()).isEqualTo(State.INTERRUPTED);
        assertThat(history.on("2026-01-08").state()).isEqualTo(State.COMPLYING);
    }

    @Test
    void a_suspension_comes_before_an_interruption_and_both_before_a_breach() {
        SomeHistory history = SomeHistory.under(TWO.with("absence.maxUnexcused", "1"))
                .weekly("A")
                .interval(IntervalKind.INTERRUPTED, "2026-01-06", null);

        assertThat(history.on("2026-01-07").state()).isEqualTo(State.INTERRUPTED);
        assertThat(history.interval(IntervalKind.SUSPENDED, "2026-01-06", null)
                        .on("2026-01-07")
                        .state())
                .isEqualTo(State.SUSPENDED);
    }

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource({
        "absence.maxUnexcused, 2, A P A, BREACH_PROPOSED",
        "absence.maxUnexcused, 3, A P A P, AT_RISK",
        "absence.maxUnexcused, 4, A P A P, COMPLYING",
        "absence.maxConsecutiveUnexcused, 2, A A P, BREACH_PROPOSED",
        "absence.maxConsecutiveUnexcused, 2, A P A, AT_RISK",
        "absence.maxConsecutiveUnexcused, 2, A P, COMPLYING",
        "absence.maxExcused, 1, E E, BREACH_PROPOSED",
        "absence.maxExcused, 2, E E, COMPLYING",
        "absence.maxExcused, 0, P, COMPLYING",
        "absence.maxTotal, 2, A E A, BREACH_PROPOSED",
        "absence.maxTotal, 2, A E, AT_RISK",
        "absence.maxTotal, 3, A E, COMPLYING",
        "absence.maxUnexcused, 0, P, BREACH_PROPOSED"
    })
    void a_limit_is_reached_or_one_absence_away(String parameter, String limit, String weekly, State expected) {
        SomePolicy limited = SomePolicy.bare().with("dose.required", "3").with(parameter, limit);
        SomeHistory history = SomeHistory.under(limited).weekly(weekly + " S S S S");
        assertThat(history.on(lastDate(weekly)).state()).isEqualTo(expected);
    }

    @Test
    void a_limit_that_is_null_never_matches() {
        SomeHistory history = SomeHistory.under(TWO).weekly("A A A A A S S");

        assertThat(history.on(lastDate("A A A A A")).state()).isEqualTo(State.COMPLYING);
    }

    @Test
    void a_longest_row_stays_a_breach_although_he_came_back() {
        SomePolicy policy = SomePolicy.bare().with("absence.maxConsecutiveUnexcused", "2");

        assertThat(SomeHistory.under(policy).weekly("A A P P P").now().state()).isEqualTo(State.BREACH_PROPOSED);
    }

    @Test
    void the_order_expires_on_the_day_after_the_due_date() {
        SomeHistory history = SomeHistory.under(TWO).weekly("P S S").due("2026-01-20");

        assertThat(history.on("2026-01-20").state()).isEqualTo(State.AT_RISK);
        assertThat(history.on("2026-01-21").state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void the_order_expires_on_the_day_after_the_window() {
        SomeHistory history =
                SomeHistory.under(TWO.with("dose.maxCalendarWeeks", "1")).weekly("P");

        assertThat(history.on("2026-01-12").state()).isEqualTo(State.AT_RISK);
        assertThat(history.on("2026-01-13").state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void when_both_limits_of_time_have_passed_both_are_named() {
        SomeHistory history = SomeHistory.under(TWO.with("dose.maxCalendarWeeks", "1"))
                .weekly("P")
                .due("2026-01-10");

        assertThat(parameters(history.on("2026-02-01"))).containsExactly("order.dueOn", "dose.maxCalendarWeeks");
    }

    @Test
    void he_has_not_presented_himself_once_the_term_to_arrive_is_over() {
        SomeHistory history = SomeHistory.under(ARRIVAL).arrived(null);

        assertThat(history.on("2026-01-19").state()).isEqualTo(State.NOT_STARTED);
        assertThat(history.on("2026-01-20").state()).isEqualTo(State.NOT_PRESENTED);
    }

    @Test
    void coming_later_than_the_day_of_the_question_is_not_having_come() {
        SomeHistory history = SomeHistory.under(ARRIVAL).arrived("2026-01-21");

        assertThat(history.on("2026-01-20").state()).isEqualTo(State.NOT_PRESENTED);
        assertThat(history.on("2026-01-21").state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    void attending_any_held_session_is_having_come_even_before_the_order_takes_effect() {
        SomeHistory history = SomeHistory.under(ARRIVAL)
                .arrived(null)
                .effective("2026-06-01")
                .session("v", "H", 3, "2026-01-14")
                .present("v");

        assertThat(history.on("2026-01-20").state()).isEqualTo(State.NOT_STARTED);
    }

    @Test
    void being_absent_is_not_having_come() {
        SomeHistory history = SomeHistory.under(ARRIVAL).arrived(null).weekly("A A");

        assertThat(history.on("2026-01-20").state()).isEqualTo(State.NOT_PRESENTED);
    }

    @Test
    void without_a_term_to_arrive_nobody_is_reported_for_not_coming() {
        assertThat(SomeHistory.under(TWO).arrived(null).on("2027-01-01").state())
                .isEqualTo(State.NOT_STARTED);
    }

    @Test
    void he_is_at_risk_when_he_can_no_longer_finish() {
        Evaluation evaluation = SomeHistory.under(TWO).weekly("P").now();

        assertThat(evaluation.state()).isEqualTo(State.AT_RISK);
        assertThat(parameters(evaluation)).containsExactly("canStillFinish");
    }
}
