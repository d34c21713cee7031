package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.outcome;
import static org.reeduca.compliance.SomePolicy.mexican;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.compliance.MarkFact.Mark;
import org.reeduca.compliance.MarkFact.SentHome;

class OutcomeRulesTest {

    @ParameterizedTest(name = "{0} late, {1} early: {2} by rule {3}")
    @CsvSource({
        "0, 0, PRESENT, 7, true, 0",
        "15, 0, PRESENT, 7, true, 0",
        "16, 0, LATE_CREDITED, 6, true, 1",
        "30, 0, LATE_CREDITED, 6, true, 1",
        "31, 0, LATE_REFUSED, 3, false, 0",
        "0, 30, PRESENT, 7, true, 0",
        "0, 31, LEFT_EARLY, 5, false, 0",
        "15, 16, LEFT_EARLY, 5, false, 0",
        "16, 15, LEFT_EARLY, 5, false, 1",
        "16, 14, LATE_CREDITED, 6, true, 1"
    })
    void ec_02_and_03_minutes_decide_under_the_mexican_policy(
            int late, int early, Outcome expected, int rule, boolean credit, int lates) {
        Evaluation evaluation = SomeHistory.under(mexican())
                .weekly("U")
                .mark("s1", Mark.PRESENT, late, early, null)
                .now();

        assertThat(outcome(evaluation, "s1").outcome()).isEqualTo(expected);
        assertThat(outcome(evaluation, "s1").rule()).isEqualTo(rule);
        assertThat(outcome(evaluation, "s1").credit()).isEqualTo(credit);
        assertThat(evaluation.tally().lateCount()).isEqualTo(lates);
    }

    @Test
    void ec_03_being_sent_home_by_the_centre_comes_before_every_other_rule() {
        Evaluation evaluation = SomeHistory.under(mexican())
                .weekly("U")
                .mark("s1", Mark.PRESENT, 100, 50, SentHome.SERVICE)
                .now();

        assertThat(outcome(evaluation, "s1").rule()).isEqualTo(1);
        assertThat(evaluation.tally().credited()).isEqualTo(1);
        assertThat(evaluation.tally().creditedMinutes()).isZero();
    }

    @Test
    void ec_30_being_sent_home_for_his_behaviour_is_unexcused_even_when_he_came_too_late() {
        Evaluation evaluation = SomeHistory.under(mexican())
                .weekly("U")
                .mark("s1", Mark.PRESENT, 100, 0, SentHome.BEHAVIOUR)
                .now();

        assertThat(outcome(evaluation, "s1").rule()).isEqualTo(2);
        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(evaluation.tally().credited()).isZero();
    }

    @Test
    void a_man_admitted_without_credit_counts_as_late() {
        SomePolicy admitting = mexican().with("late.afterLate", "'ADMIT_UNCREDITED'");

        Evaluation evaluation = SomeHistory.under(admitting).weekly("L31").now();

        assertThat(outcome(evaluation, "s1").rule()).isEqualTo(4);
        assertThat(evaluation.tally().lateCount()).isEqualTo(1);
        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void without_a_rule_for_the_too_late_they_are_judged_by_their_minutes() {
        SomePolicy silent = mexican().with("late.afterLate", "null");

        assertThat(outcome(SomeHistory.under(silent).weekly("L31").now(), "s1").rule())
                .isEqualTo(5);
    }

    @Test
    void without_a_last_minute_nobody_is_too_late() {
        SomePolicy endless = mexican().with("late.lateUntilMinutes", "null").with("dose.minCreditedMinutes", "null");

        assertThat(outcome(SomeHistory.under(endless).weekly("L149").now(), "s1")
                        .outcome())
                .isEqualTo(Outcome.LATE_CREDITED);
    }

    @Test
    void without_a_grace_nobody_is_late() {
        SomePolicy patient = mexican().with("late.graceMinutes", "null");

        Evaluation evaluation = SomeHistory.under(patient).weekly("L30").now();

        assertThat(outcome(evaluation, "s1").outcome()).isEqualTo(Outcome.PRESENT);
        assertThat(evaluation.tally().lateCount()).isZero();
    }

    @Test
    void a_session_planned_too_short_gives_no_credit_but_is_no_late() {
        Evaluation evaluation = SomeHistory.under(mexican())
                .session("x", "G", 1, "2026-01-05", SessionFact.State.HELD, 119)
                .present("x")
                .now();

        assertThat(outcome(evaluation, "x").outcome()).isEqualTo(Outcome.LATE_NOT_CREDITED);
        assertThat(evaluation.tally().lateCount()).isZero();
    }

    @Test
    void minutes_present_are_never_below_none() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("U")
                .mark("s1", Mark.PRESENT, 200, 200, null)
                .now();

        assertThat(evaluation.tally().creditedMinutes()).isZero();
        assertThat(evaluation.tally().credited()).isEqualTo(1);
    }
}
