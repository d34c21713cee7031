package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.acts;
import static org.reeduca.compliance.Answers.step;
import static org.reeduca.compliance.Answers.triggers;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.JustificationFact.Decision;

/** Sessions are on Mondays from 5 January 2026; in the Mexican policy absences can be justified for 3 business days. */
class StepsTest {

    private static final SomePolicy MEXICAN = SomePolicy.mexican();
    private static final SomePolicy TWO = SomePolicy.bare().with("dose.required", "2");

    private static Step expected(String act, String trigger, String fact, String dueOn) {
        return new Step(act, trigger, fact, LocalDate.parse(dueOn));
    }

    @Nested
    class Warnings {

        @Test
        void an_unexcused_absence_asks_for_its_act_from_the_last_day_to_justify_it() {
            Evaluation evaluation = SomeHistory.under(MEXICAN).weekly("A P").on("2026-01-12");

            assertThat(evaluation.steps())
                    .containsExactly(expected("WARN_PARTICIPANT", "unexcused == 1", "s1", "2026-01-12"));
        }

        @Test
        void other_unexcused_outcomes_count_from_the_session() {
            Evaluation evaluation = SomeHistory.under(MEXICAN).weekly("B").on("2026-01-06");

            assertThat(step(evaluation, "WARN_PARTICIPANT").dueOn()).isEqualTo("2026-01-07");
        }

        @Test
        void a_denial_after_the_term_counts_from_the_denial() {
            Evaluation evaluation = SomeHistory.under(MEXICAN)
                    .weekly("A")
                    .justified("s1", "2026-01-07", Decision.DENIED, "2026-01-14")
                    .on("2026-01-20");

            assertThat(step(evaluation, "WARN_PARTICIPANT").dueOn()).isEqualTo("2026-01-16");
        }

        @Test
        void a_denial_within_the_term_counts_from_the_end_of_the_term() {
            Evaluation evaluation = SomeHistory.under(MEXICAN)
                    .weekly("A")
                    .justified("s1", "2026-01-06", Decision.DENIED, "2026-01-06")
                    .on("2026-01-20");

            assertThat(step(evaluation, "WARN_PARTICIPANT").dueOn()).isEqualTo("2026-01-12");
        }

        @Test
        void the_denial_of_a_justification_that_came_too_late_does_not_move_the_term() {
            Evaluation evaluation = SomeHistory.under(MEXICAN)
                    .weekly("A")
                    .justified("s1", "2026-01-09", Decision.DENIED, "2026-01-14")
                    .on("2026-01-20");

            assertThat(step(evaluation, "WARN_PARTICIPANT").dueOn()).isEqualTo("2026-01-12");
        }

        @Test
        void a_derived_absence_is_named_by_the_late_that_completed_it() {
            Evaluation evaluation =
                    SomeHistory.under(MEXICAN).weekly("L16 L16 L16").now();

            assertThat(step(evaluation, "WARN_PARTICIPANT"))
                    .isEqualTo(expected("WARN_PARTICIPANT", "unexcused == 1", "s3", "2026-01-21"));
        }

        @Test
        void the_second_absence_leaves_the_first_warning_standing() {
            Evaluation evaluation = SomeHistory.under(MEXICAN).weekly("A P A").on("2026-01-26");

            assertThat(triggers(evaluation)).containsExactly("unexcused == 1", "unexcused == 2");
            assertThat(step(evaluation, "REPORT_ABSENCES").fact()).isEqualTo("s3");
        }

        @Test
        void an_absence_excused_since_asks_for_nothing() {
            Evaluation evaluation = SomeHistory.under(MEXICAN)
                    .weekly("A")
                    .justifiedByOverride("s1", "2026-02-01", "2026-02-02")
                    .on("2026-02-02");

            assertThat(evaluation.steps()).isEmpty();
        }

        @Test
        void warnings_are_asked_for_even_when_the_order_was_lifted() {
            Evaluation evaluation = SomeHistory.under(MEXICAN)
                    .weekly("A")
                    .ended(EndingKind.LIFTED, "2026-01-06")
                    .on("2026-02-02");

            assertThat(acts(evaluation)).containsExactly("WARN_PARTICIPANT");
        }

        @Test
        void an_act_without_a_term_has_no_due_date() {
            SomePolicy policy = SomePolicy.bare().with("warnings", "[{'unexcused':1,'act':'WARN_PARTICIPANT'}]");

            assertThat(step(SomeHistory.under(policy).weekly("A").now(), "WARN_PARTICIPANT")
                            .dueOn())
                    .isNull();
        }
    }

    @Nested
    class Breach {

        @Test
        void it_counts_from_the_earliest_session_that_completed_a_test() {
            Evaluation evaluation = SomeHistory.under(MEXICAN).weekly("A A P A").on("2026-02-01");

            assertThat(step(evaluation, "PROPOSE_BREACH"))
                    .isEqualTo(expected("PROPOSE_BREACH", "longestRun >= 2", "s2", "2026-01-20"));
        }

        @Test
        void of_two_tests_completed_by_one_session_the_first_of_the_table_is_named() {
            SomePolicy policy = SomePolicy.bare()
                    .with("absence", "{'maxUnexcused':2,'maxConsecutiveUnexcused':2,'maxTotal':1}")
                    .with("breach", "{'act':'PROPOSE_BREACH'}");

            assertThat(step(SomeHistory.under(policy).weekly("A A").now(), "PROPOSE_BREACH")
                            .trigger())
                    .isEqualTo("unexcused >= 2");
        }

        @Test
        void excused_and_total_absences_name_the_one_that_exceeded() {
            SomePolicy excused =
                    SomePolicy.bare().with("absence.maxExcused", "1").with("breach", "{'act':'X'}");
            SomePolicy total = SomePolicy.bare().with("absence.maxTotal", "1").with("breach", "{'act':'X'}");

            assertThat(step(SomeHistory.under(excused).weekly("E E E").now(), "X"))
                    .isEqualTo(new Step("X", "excused > 1", "s2", null));
            assertThat(step(SomeHistory.under(total).weekly("E A E").now(), "X"))
                    .isEqualTo(new Step("X", "total > 1", "s2", null));
        }

        @Test
        void a_termination_asks_for_it_as_of_the_day_it_happened() {
            SomePolicy policy = SomePolicy.bare()
                    .with("absence", "{'maxUnexcused':2,'windowMonths':2,'onExceeded':'TERMINATE'}")
                    .with("breach", "{'act':'X','within':{'value':1,'unit':'C'}}");

            assertThat(step(SomeHistory.under(policy).weekly("A A A").on("2026-12-01"), "X"))
                    .isEqualTo(expected("X", "unexcused >= 2", "s2", "2026-01-13"));
        }

        @Test
        void other_states_ask_for_none() {
            SomePolicy policy = TWO.with("absence.maxUnexcused", "1").with("breach", "{'act':'X'}");

            assertThat(acts(SomeHistory.under(policy).weekly("A P P").now())).isEmpty();
        }

        @Test
        void a_limit_of_none_is_exceeded_from_the_first_day() {
            SomePolicy policy =
                    TWO.with("absence.maxUnexcused", "0").with("breach", "{'act':'X','within':{'value':1,'unit':'C'}}");

            assertThat(step(SomeHistory.under(policy).weekly("P").now(), "X"))
                    .isEqualTo(expected("X", "unexcused >= 0", "/order/effectiveOn", "2026-01-06"));
        }
    }
}
