package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.step;
import static org.reeduca.compliance.Answers.triggers;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.Evaluation.Step;

/** Acts that arrival, completion and the course of the programme ask for; the group meets as in {@link StepsTest}. */
class ReportStepsTest {

    private static final SomePolicy TWO = SomePolicy.bare().with("dose.required", "2");

    private static Step expected(String act, String trigger, String fact, String dueOn) {
        return new Step(act, trigger, fact, LocalDate.parse(dueOn));
    }

    @Test
    void not_presenting_himself_is_reported_from_the_last_day_to_arrive() {
        Evaluation evaluation =
                SomeHistory.under(SomePolicy.mexican()).arrived(null).on("2026-01-20");

        assertThat(evaluation.steps())
                .containsExactly(expected(
                        "REPORT_NON_PRESENTATION", "state == NOT_PRESENTED", "/order/receivedOn", "2026-01-22"));
    }

    @Nested
    class Completion {

        private final SomePolicy policy = TWO.with("dose.mandatoryUnits", "[3]")
                .with(
                        "completion",
                        "{'instruments':['POST'],'closingInterview':true,'act':'X','within':{'value':5,'unit':'B'}}");

        @Test
        void it_counts_from_the_last_fact_needed() {
            SomeHistory history = SomeHistory.under(policy)
                    .weekly("P P P P")
                    .instrument("POST", "2026-01-22")
                    .instrument("POST", "2026-01-21")
                    .interview("2026-01-20");

            assertThat(step(history.now(), "X"))
                    .isEqualTo(expected("X", "state == FULFILLED", "/facts/completion/instruments/1", "2026-01-28"));
        }

        @Test
        void the_session_of_a_mandatory_unit_can_be_the_last_fact() {
            SomeHistory history = SomeHistory.under(policy)
                    .weekly("P P P P")
                    .instrument("POST", "2026-01-12")
                    .interview("2026-01-12");

            assertThat(step(history.now(), "X").fact()).isEqualTo("s3");
        }

        @Test
        void a_lowered_requirement_can_be_the_last_fact() {
            SomeHistory history = SomeHistory.under(SomePolicy.bare().with("completion.act", "'X'"))
                    .weekly("P P P")
                    .requires(2, "2026-01-25");

            assertThat(step(history.on("2026-01-26"), "X"))
                    .isEqualTo(new Step("X", "state == FULFILLED", "/order/requirementChanges/0", null));
        }

        @Test
        void of_two_facts_of_one_day_the_session_is_named() {
            SomeHistory history = SomeHistory.under(policy)
                    .weekly("P P P")
                    .instrument("POST", "2026-01-19")
                    .interview("2026-01-19");

            assertThat(step(history.now(), "X").fact()).isEqualTo("s3");
        }

        @Test
        void a_dose_of_nothing_is_fulfilled_from_the_first_day() {
            SomePolicy nothing = SomePolicy.bare().with("dose.required", "0").with("completion.act", "'X'");

            assertThat(step(SomeHistory.under(nothing).on("2026-01-05"), "X").fact())
                    .isEqualTo("/order/effectiveOn");
        }
    }

    @Nested
    class PeriodicReports {

        private final SomePolicy monthly = TWO.with("periodic.everyMonths", "1");

        @Test
        void a_report_is_due_when_the_dose_reaches_the_amount() {
            SomePolicy policy =
                    SomePolicy.bare().with("periodic", "{'atCredited':[1,3],'within':{'value':5,'unit':'B'}}");

            assertThat(SomeHistory.under(policy).weekly("P A P").now().steps())
                    .containsExactly(expected("REPORT_PERIODIC", "credited == 1", "s1", "2026-01-12"));
        }

        @Test
        void in_minutes_the_amount_may_be_passed() {
            SomePolicy policy = SomePolicy.bare().with("dose.unit", "'MINUTE'").with("periodic.atCredited", "[200]");

            assertThat(step(SomeHistory.under(policy).weekly("P P P").now(), "REPORT_PERIODIC")
                            .fact())
                    .isEqualTo("s2");
        }

        @Test
        void reports_every_month_run_up_to_the_day_of_the_question() {
            SomeHistory history = SomeHistory.under(monthly);

            assertThat(triggers(history.on("2026-02-04"))).isEmpty();
            assertThat(triggers(history.on("2026-02-05"))).containsExactly("month 1");
            assertThat(triggers(history.on("2026-04-04"))).containsExactly("month 1", "month 2");
        }

        @Test
        void months_are_counted_from_the_first_day_and_do_not_drift() {
            SomePolicy policy = monthly.with("periodic.within", "{'value':0,'unit':'C'}");

            assertThat(SomeHistory.under(policy)
                            .effective("2026-01-31")
                            .on("2026-03-31")
                            .steps())
                    .extracting(Step::dueOn)
                    .containsExactly(LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-31"));
        }

        @Test
        void several_months_are_named_by_their_number() {
            assertThat(triggers(SomeHistory.under(monthly.with("periodic.everyMonths", "3"))
                            .on("2026-08-01")))
                    .containsExactly("month 3", "month 6");
        }

        @Test
        void none_is_due_on_or_after_the_day_the_order_ended() {
            SomeHistory history = SomeHistory.under(monthly).ended(EndingKind.LIFTED, "2026-03-05");

            assertThat(triggers(history.on("2026-12-01"))).containsExactly("month 1");
        }

        @Test
        void none_is_due_on_or_after_the_day_it_was_fulfilled() {
            SomeHistory history = SomeHistory.under(monthly)
                    .weekly("P")
                    .session("x", "G", 2, "2026-03-05")
                    .present("x");

            assertThat(triggers(history.on("2026-12-01"))).containsExactly("month 1");
        }
    }
}
