package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.parameters;
import static org.reeduca.compliance.Answers.reason;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.ParameterValue.Amount;
import org.reeduca.compliance.ParameterValue.Choice;
import org.reeduca.compliance.ParameterValue.Day;
import org.reeduca.compliance.ParameterValue.Flag;
import org.reeduca.compliance.ParameterValue.Length;
import org.reeduca.compliance.ParameterValue.Names;

class ExplanationTest {

    private static final SomePolicy TWO = SomePolicy.bare().with("dose.required", "2");

    @Test
    void a_limit_of_the_policy_is_quoted_with_code_and_version() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly("P A P L16 L16 P L16 S S S S S S S S S S S S S S S S")
                .on("2026-02-17");

        assertThat(evaluation.because())
                .containsExactly(new Reason(
                        State.AT_RISK,
                        "absence.maxUnexcused",
                        new Amount(3),
                        "MX-CECOVIM-DEFAULT v1",
                        List.of("s2", "s7")));
    }

    @Test
    void an_overridden_limit_is_quoted_with_the_clause_that_sets_it() {
        SomePolicy policy = SomePolicy.mexican().with("absence.maxUnexcused", "1");
        Evaluation evaluation = SomeHistory.under(policy).weekly("B").now();

        assertThat(reason(evaluation, "absence.maxUnexcused").source()).isEqualTo("order, clause 3");
    }

    @Test
    void the_source_of_a_block_is_the_source_of_its_parameters() {
        SomePolicy policy = TWO.with("absence", "{'maxUnexcused':1}");
        Evaluation evaluation = SomeHistory.under(policy).weekly("A").now();

        assertThat(reason(evaluation, "absence.maxUnexcused").source()).isEqualTo("order, clause 3");
    }

    @Test
    void every_test_that_matches_has_its_own_entry() {
        SomePolicy policy =
                TWO.with("absence", "{'maxUnexcused':2,'maxConsecutiveUnexcused':2,'maxExcused':0,'maxTotal':2}");
        Evaluation evaluation = SomeHistory.under(policy).weekly("A E A").now();

        assertThat(evaluation.state()).isEqualTo(State.BREACH_PROPOSED);
        assertThat(parameters(evaluation))
                .containsExactly(
                        "absence.maxUnexcused",
                        "absence.maxConsecutiveUnexcused",
                        "absence.maxExcused",
                        "absence.maxTotal");
        assertThat(reason(evaluation, "absence.maxExcused").facts()).containsExactly("s2");
        assertThat(reason(evaluation, "absence.maxTotal").facts()).containsExactly("s1", "s2", "s3");
    }

    @Test
    void the_longest_row_is_named_in_a_breach_and_the_current_one_at_risk() {
        SomePolicy policy = SomePolicy.bare().with("absence.maxConsecutiveUnexcused", "3");
        SomeHistory breach = SomeHistory.under(policy).weekly("A P A A A P A A A");
        SomeHistory risk = SomeHistory.under(policy).weekly("A A P A A");

        assertThat(reason(breach.now(), "absence.maxConsecutiveUnexcused").facts())
                .containsExactly("s3", "s4", "s5");
        assertThat(reason(risk.now(), "absence.maxConsecutiveUnexcused").facts())
                .containsExactly("s4", "s5");
    }

    @Test
    void an_end_is_named_by_its_pointer() {
        Evaluation evaluation =
                SomeHistory.under(TWO).ended(EndingKind.REVOKED, "2026-01-10").on("2026-02-01");

        assertThat(evaluation.because())
                .containsExactly(new Reason(
                        State.REVOKED,
                        "order.ended",
                        new Day(LocalDate.parse("2026-01-10")),
                        "order",
                        List.of("/order/ended")));
    }

    @Test
    void all_intervals_that_cover_the_day_are_named_by_their_place_in_the_request() {
        Evaluation evaluation = SomeHistory.under(TWO)
                .interval(IntervalKind.SUSPENDED, "2026-01-06", null)
                .interval(IntervalKind.INTERRUPTED, "2026-01-06", null)
                .interval(IntervalKind.SUSPENDED, "2026-01-07", "2026-02-01")
                .on("2026-01-10");

        assertThat(evaluation.because())
                .containsExactly(new Reason(
                        State.SUSPENDED,
                        "order.intervals",
                        new Choice("SUSPENDED"),
                        "order",
                        List.of("/order/intervals/0", "/order/intervals/2")));
    }

    @Test
    void a_due_date_that_passed_names_the_interruptions_that_moved_it() {
        Evaluation evaluation = SomeHistory.under(TWO)
                .due("2026-01-10")
                .interval(IntervalKind.INTERRUPTED, "2025-01-01", "2026-01-01")
                .interval(IntervalKind.INTERRUPTED, "2026-01-06", "2026-01-08")
                .on("2026-01-13");

        assertThat(evaluation.because())
                .containsExactly(new Reason(
                        State.EXPIRED,
                        "order.dueOn",
                        new Day(LocalDate.parse("2026-01-12")),
                        "order",
                        List.of("/order/dueOn", "/order/intervals/1")));
    }

    @Test
    void a_window_that_passed_names_the_session_that_opened_it() {
        SomePolicy policy = TWO.with("dose.maxCalendarWeeks", "1");

        assertThat(reason(SomeHistory.under(policy).weekly("C U P").on("2026-01-20"), "dose.maxCalendarWeeks")
                        .facts())
                .containsExactly("s2");
    }

    @Test
    void who_never_came_is_told_the_term_and_the_receipt_from_which_it_ran() {
        Term term = new Term(2, Term.Unit.BUSINESS_DAYS);
        SomePolicy policy = TWO.with("arrival.noShowAfter", "{'value':2,'unit':'B'}");
        Evaluation evaluation = SomeHistory.under(policy).arrived(null).on("2026-02-01");

        assertThat(reason(evaluation, "arrival.noShowAfter").value()).isEqualTo(new Length(term));
        assertThat(reason(evaluation, "arrival.noShowAfter").facts()).containsExactly("/order/receivedOn");
    }

    @Test
    void nothing_owed_yet_names_the_day_the_order_takes_effect() {
        Evaluation evaluation = SomeHistory.under(TWO).on("2026-01-05");

        assertThat(reason(evaluation, "order.effectiveOn").value()).isEqualTo(new Day(SomeHistory.FIRST_MONDAY));
    }

    @Test
    void complying_names_the_dose_the_credited_sessions_and_the_decision_that_set_it() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.bare())
                .weekly("P P S S")
                .requires(3, "2026-01-06")
                .on("2026-01-12");

        assertThat(evaluation.state()).isEqualTo(State.COMPLYING);
        assertThat(reason(evaluation, "dose.required").value()).isEqualTo(new Amount(3));
        assertThat(reason(evaluation, "dose.required").facts())
                .containsExactly("s1", "s2", "/order/requirementChanges/0");
    }

    @Test
    void fulfilled_names_dose_mandatory_units_and_conditions() {
        SomePolicy policy = TWO.with("dose.mandatoryUnits", "[1,2]")
                .with("completion", "{'instruments':['POST'],'closingInterview':true}");
        Evaluation evaluation = SomeHistory.under(policy)
                .weekly("P P")
                .instrument("POST", "2026-01-20")
                .instrument("POST", "2026-01-12")
                .interview("2026-01-12")
                .later();

        assertThat(parameters(evaluation))
                .containsExactly("dose.required", "dose.mandatoryUnits", "dose.mandatoryUnits", "completion");
        assertThat(evaluation.because().get(2).value()).isEqualTo(new Amount(2));
        assertThat(evaluation.because().get(2).facts()).containsExactly("s2");
        assertThat(reason(evaluation, "completion").value()).isEqualTo(new Names(List.of("POST", "CLOSING_INTERVIEW")));
        assertThat(reason(evaluation, "completion").facts())
                .containsExactly("/facts/completion/instruments/1", "/facts/completion/closingInterviewOn");
    }

    @Test
    void a_pending_completion_names_what_is_missing_and_no_more() {
        SomePolicy policy = TWO.with("dose.mandatoryUnits", "[1,9]")
                .with("completion", "{'instruments':['PRE','POST'],'closingInterview':false}");
        Evaluation evaluation = SomeHistory.under(policy)
                .weekly("P P")
                .instrument("PRE", "2026-01-05")
                .now();

        assertThat(parameters(evaluation)).containsExactly("dose.required", "dose.mandatoryUnits", "completion");
        assertThat(evaluation.because().get(1).value()).isEqualTo(new Amount(9));
        assertThat(reason(evaluation, "completion").value()).isEqualTo(new Names(List.of("POST")));
    }

    @Test
    void an_end_out_of_reach_names_the_due_date_when_that_is_the_obstacle() {
        Evaluation late = SomeHistory.under(TWO).weekly("P S").due("2026-01-11").on("2026-01-06");
        Evaluation noSchedule =
                SomeHistory.under(TWO).weekly("P").due("2026-01-11").on("2026-01-06");

        assertThat(reason(late, "canStillFinish").value()).isEqualTo(new Flag(false));
        assertThat(reason(late, "canStillFinish").facts()).containsExactly("s1", "/order/dueOn");
        assertThat(reason(noSchedule, "canStillFinish").facts()).containsExactly("s1");
    }
}
