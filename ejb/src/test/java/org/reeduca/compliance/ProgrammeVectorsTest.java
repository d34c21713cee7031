package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.parameters;
import static org.reeduca.compliance.Answers.step;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Histories that real programmes' rules decide, each under the policy of that programme. The numbers are those of the
 * table in {@code docs/compliance.md}, section 16, which also says which ones the engine cannot express.
 */
class ProgrammeVectorsTest {

    private static final SomePolicy GEORGIA = SomePolicy.shipped("p04-us-georgia-fvip");
    private static final SomePolicy OKLAHOMA = SomePolicy.shipped("p06-us-oklahoma-bip");
    private static final SomePolicy CALIFORNIA = SomePolicy.shipped("p07-us-california-1203-097");
    private static final SomePolicy ENGLAND = SomePolicy.shipped("p16-gb-hmpps");

    private static String times(int n, String word) {
        return String.join(" ", Collections.nCopies(n, word));
    }

    @Test
    void t01_three_absences_in_georgia_are_a_risk() {
        Evaluation evaluation = SomeHistory.under(GEORGIA)
                .weekly("P P A P P P A P A P " + times(24, "S"))
                .on("2026-03-09");

        assertThat(evaluation.state()).isEqualTo(State.AT_RISK);
        assertThat(parameters(evaluation)).contains("absence.maxUnexcused");
    }

    @Test
    void t02_the_fourth_absence_in_georgia_terminates_on_its_date() {
        SomeHistory history = SomeHistory.under(GEORGIA).weekly("P P A P P P A P A P A P");

        assertThat(history.on("2026-03-15").state()).isEqualTo(State.AT_RISK);
        assertThat(history.on("2026-03-16").state()).isEqualTo(State.TERMINATED);
        assertThat(step(history.later(), "REPORT_TERMINATION").fact()).isEqualTo("s11");
    }

    @Test
    void t03_a_leave_approved_the_day_before_the_fourth_missed_class_prevents_it() {
        SomeHistory history = SomeHistory.under(GEORGIA)
                .weekly("P P A P P P A P A P A")
                .leave("2026-03-16", "2026-03-23", "2026-03-15");

        assertThat(history.now().state()).isNotEqualTo(State.TERMINATED);
    }

    @Test
    void t04_a_leave_approved_the_day_after_does_not() {
        SomeHistory history = SomeHistory.under(GEORGIA)
                .weekly("P P A P P P A P A P A")
                .leave("2026-03-16", "2026-03-23", "2026-03-17");

        assertThat(history.later().state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void t05_in_georgia_a_minute_late_is_an_absence() {
        assertThat(SomeHistory.under(GEORGIA).weekly("L1 P L1 P L1 P L1").now().state())
                .isEqualTo(State.TERMINATED);
    }

    @Test
    void t06_twenty_three_sessions_in_week_28_are_not_complete() {
        Evaluation evaluation = SomeHistory.under(GEORGIA)
                .weekly(times(23, "P") + " C C C C C P")
                .now();

        assertThat(evaluation.tally().credited()).isEqualTo(23);
        assertThat(evaluation.state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void t08_six_absences_never_three_in_a_row_comply_in_oklahoma() {
        Evaluation evaluation = SomeHistory.under(OKLAHOMA)
                .weekly("A A P A A P A A P " + times(60, "S"))
                .on("2026-03-02");

        assertThat(evaluation.tally().unexcused()).isEqualTo(6);
        assertThat(evaluation.tally().longestRun()).isEqualTo(2);
        assertThat(evaluation.state()).isEqualTo(State.AT_RISK);
    }

    @Test
    void t09_three_in_a_row_are_a_violation_in_oklahoma() {
        assertThat(parameters(SomeHistory.under(OKLAHOMA).weekly("A A A").now()))
                .containsExactly("absence.maxConsecutiveUnexcused");
    }

    @ParameterizedTest(name = "excused breaks a run: {0}, then {1}")
    @CsvSource({"true, AT_RISK", "false, BREACH_PROPOSED"})
    void t10_whether_an_excused_absence_breaks_a_run_is_a_parameter(boolean breaks, State expected) {
        SomePolicy policy = OKLAHOMA.with("absence.excusedBreaksRun", Boolean.toString(breaks));

        assertThat(SomeHistory.under(policy).weekly("A A E A").now().state()).isEqualTo(expected);
    }

    @Test
    void t11_seven_spread_absences_are_a_violation_in_oklahoma() {
        assertThat(parameters(SomeHistory.under(OKLAHOMA)
                        .weekly("A A P A A P A A P A")
                        .now()))
                .containsExactly("absence.maxUnexcused");
    }

    @Test
    void t12_the_fourth_excused_absence_is_one_too_many_in_california() {
        assertThat(SomeHistory.under(CALIFORNIA)
                        .weekly("E P E P E P " + times(60, "S"))
                        .on("2026-02-09")
                        .tally()
                        .excused())
                .isEqualTo(3);
        assertThat(SomeHistory.under(CALIFORNIA).weekly("E P E P E P").now().state())
                .isNotEqualTo(State.BREACH_PROPOSED);
        assertThat(SomeHistory.under(CALIFORNIA).weekly("E P E P E P E").now().state())
                .isEqualTo(State.BREACH_PROPOSED);
    }

    @Test
    void t13_the_fifty_second_session_in_month_nineteen_is_too_late_in_california() {
        Evaluation evaluation = SomeHistory.under(CALIFORNIA)
                .weekly(times(51, "P") + " " + times(28, "C") + " P")
                .now();

        assertThat(evaluation.tally().credited()).isEqualTo(51);
        assertThat(evaluation.state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void t16_seventy_nine_hours_are_not_eighty() {
        SomePolicy hours = SomePolicy.bare().with("dose.unit", "'MINUTE'").with("dose.required", "4800");
        SomeHistory history = SomeHistory.under(hours);
        for (int n = 1; n <= 39; n++) {
            String date = SomeHistory.FIRST_MONDAY.plusWeeks(n).toString();
            history.session("s" + n, "G", n, date, SessionFact.State.HELD, 120).present("s" + n);
        }
        history.session("last", "G", 40, "2026-12-01", SessionFact.State.HELD, 60)
                .present("last");

        assertThat(history.now().tally().credited()).isEqualTo(4740);
        assertThat(history.now().state()).isNotEqualTo(State.FULFILLED);
    }

    @ParameterizedTest(name = "second absence on {0}: {1}")
    @CsvSource({"2027-02-02, BREACH_PROPOSED", "2027-02-03, AT_RISK", "2027-02-04, AT_RISK"})
    void t17_two_unacceptable_absences_within_twelve_months_are_a_breach_in_england(String second, State expected) {
        Evaluation evaluation = SomeHistory.under(ENGLAND)
                .session("a", "G", 1, "2026-02-03")
                .absent("a")
                .session("b", "G", 2, second)
                .absent("b")
                .on(second);

        assertThat(evaluation.state()).isEqualTo(expected);
    }

    @Test
    void t18_ten_working_days_skip_bank_holidays() {
        Evaluation evaluation = SomeHistory.under(ENGLAND)
                .session("a", "G", 1, "2026-03-30")
                .absent("a")
                .session("b", "G", 2, "2026-03-31")
                .absent("b")
                .holiday("2026-04-03")
                .holiday("2026-04-06")
                .on("2026-03-31");

        assertThat(step(evaluation, "PROPOSE_BREACH").dueOn()).isEqualTo("2026-04-16");
    }

    @Test
    void t30_in_spain_two_absences_are_notified_unless_one_is_justified() {
        SomePolicy spain = SomePolicy.bare().with("absence.maxUnexcused", "2");

        assertThat(SomeHistory.under(spain).weekly("A E").now().state()).isNotEqualTo(State.BREACH_PROPOSED);
        assertThat(SomeHistory.under(spain).weekly("A P A").now().state()).isEqualTo(State.BREACH_PROPOSED);
    }
}
