package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.outcome;
import static org.reeduca.compliance.SomePolicy.mexican;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.MarkFact.Mark;
import org.reeduca.compliance.MarkFact.SentHome;

/** Session {@code s1} is on Monday 5 January 2026; its justification term of 3 business days ends on Thursday the 8th. */
class OutcomeRulesTest {

    private static final SomePolicy THREE_DAYS =
            SomePolicy.bare().with("absence.justifyWithin", "{'value':3,'unit':'B'}");

    private static SomeHistory absentUnder(SomePolicy policy) {
        return SomeHistory.under(policy).weekly("A");
    }

    private static Outcome onDay(SomeHistory history, String day) {
        return outcome(history.on(day), "s1").outcome();
    }

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
    void minutes_decide_under_the_mexican_policy(
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
    void being_sent_home_by_the_centre_comes_before_every_other_rule() {
        Evaluation evaluation = SomeHistory.under(mexican())
                .weekly("U")
                .mark("s1", Mark.PRESENT, 100, 50, SentHome.SERVICE)
                .now();

        assertThat(outcome(evaluation, "s1").rule()).isEqualTo(1);
        assertThat(evaluation.tally().credited()).isEqualTo(1);
        assertThat(evaluation.tally().creditedMinutes()).isZero();
    }

    @Test
    void being_sent_home_for_his_behaviour_is_unexcused_even_when_he_came_too_late() {
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

    @Test
    void an_absence_is_pending_up_to_the_last_day_of_the_term_and_unexcused_after_it() {
        SomeHistory absent = absentUnder(THREE_DAYS);

        assertThat(onDay(absent, "2026-01-08")).isEqualTo(Outcome.ABSENT_PENDING);
        assertThat(onDay(absent, "2026-01-09")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void without_a_term_an_absence_is_unexcused_at_once() {
        assertThat(onDay(absentUnder(SomePolicy.bare()), "2026-01-05")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_justification_of_the_last_day_is_in_time_and_one_of_the_day_after_is_not() {
        SomeHistory inTime = absentUnder(THREE_DAYS).justified("s1", "2026-01-08", Decision.ACCEPTED, "2026-01-20");
        SomeHistory late = absentUnder(THREE_DAYS).justified("s1", "2026-01-09", Decision.ACCEPTED, "2026-01-20");

        assertThat(onDay(inTime, "2026-01-20")).isEqualTo(Outcome.EXCUSED);
        assertThat(onDay(late, "2026-01-20")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_justification_of_the_day_before_the_session_is_in_time() {
        SomeHistory early = absentUnder(THREE_DAYS).justified("s1", "2026-01-04", Decision.ACCEPTED, "2026-01-04");

        assertThat(onDay(early, "2026-01-20")).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void an_override_accepts_a_justification_that_came_too_late() {
        SomeHistory late = absentUnder(THREE_DAYS).justifiedByOverride("s1", "2026-01-09", "2026-01-20");

        assertThat(onDay(late, "2026-01-19")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(onDay(late, "2026-01-20")).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void a_justification_in_time_is_pending_for_as_long_as_nobody_decides() {
        SomeHistory waiting = absentUnder(THREE_DAYS).justified("s1", "2026-01-08", Decision.PENDING, null);

        assertThat(onDay(waiting, "2027-01-08")).isEqualTo(Outcome.ABSENT_PENDING);
    }

    @Test
    void a_decision_without_a_date_is_still_pending() {
        SomeHistory undated = absentUnder(THREE_DAYS).justified("s1", "2026-01-08", Decision.ACCEPTED, null);

        assertThat(onDay(undated, "2027-01-08")).isEqualTo(Outcome.ABSENT_PENDING);
    }

    @Test
    void a_decision_is_pending_until_the_day_it_is_taken() {
        SomeHistory decided = absentUnder(THREE_DAYS).justified("s1", "2026-01-06", Decision.DENIED, "2026-01-20");

        assertThat(onDay(decided, "2026-01-19")).isEqualTo(Outcome.ABSENT_PENDING);
        assertThat(onDay(decided, "2026-01-20")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_denial_changes_nothing_before_the_term_ends() {
        SomeHistory denied = absentUnder(THREE_DAYS).justified("s1", "2026-01-05", Decision.DENIED, "2026-01-06");

        assertThat(onDay(denied, "2026-01-08")).isEqualTo(Outcome.ABSENT_PENDING);
        assertThat(onDay(denied, "2026-01-09")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_justification_does_not_exist_before_it_is_handed_in() {
        SomeHistory later = absentUnder(SomePolicy.bare()).justified("s1", "2026-01-20", Decision.PENDING, null);

        assertThat(onDay(later, "2026-01-19")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(onDay(later, "2026-01-20")).isEqualTo(Outcome.ABSENT_PENDING);
    }

    @Test
    void a_late_justification_that_nobody_has_decided_makes_nothing_pending() {
        SomeHistory late = absentUnder(THREE_DAYS).justified("s1", "2026-01-09", Decision.PENDING, null);

        assertThat(onDay(late, "2026-01-09")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_leave_covers_its_first_day_but_not_its_end() {
        SomeHistory first = absentUnder(SomePolicy.bare()).leave("2026-01-05", "2026-01-06", "2026-01-01");
        SomeHistory end = absentUnder(SomePolicy.bare()).leave("2026-01-01", "2026-01-05", "2026-01-01");

        assertThat(onDay(first, "2026-01-05")).isEqualTo(Outcome.ABSENT_LEAVE);
        assertThat(onDay(end, "2026-01-05")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
    }

    @Test
    void a_leave_excuses_from_the_day_of_its_approval_on() {
        SomeHistory approved = absentUnder(SomePolicy.bare()).leave("2026-01-05", "2026-01-06", "2026-01-20");

        assertThat(onDay(approved, "2026-01-19")).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(onDay(approved, "2026-01-20")).isEqualTo(Outcome.ABSENT_LEAVE);
    }

    @Test
    void where_a_leave_has_to_come_first_the_day_of_the_session_is_too_late() {
        SomePolicy strict = SomePolicy.bare().with("leave.approvedBefore", "'ABSENCE'");

        assertThat(onDay(absentUnder(strict).leave("2026-01-05", "2026-01-06", "2026-01-05"), "2026-01-05"))
                .isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(onDay(absentUnder(strict).leave("2026-01-05", "2026-01-06", "2026-01-04"), "2026-01-05"))
                .isEqualTo(Outcome.ABSENT_LEAVE);
    }

    @Test
    void a_leave_comes_before_a_justification() {
        SomeHistory both = absentUnder(SomePolicy.bare())
                .leave("2026-01-05", "2026-01-06", "2026-01-01")
                .justified("s1", "2026-01-05", Decision.ACCEPTED, "2026-01-05");

        assertThat(onDay(both, "2026-01-05")).isEqualTo(Outcome.ABSENT_LEAVE);
    }
}
