package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.credited;
import static org.reeduca.compliance.Answers.outcome;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.MarkFact.Mark;

/** The histories of {@link ProgrammeVectorsTest} that the proposal for Mexican centres decides. */
class MexicanVectorsTest {

    private static String times(int n, String word) {
        return String.join(" ", Collections.nCopies(n, word));
    }

    @ParameterizedTest(name = "{0} minutes late: {1}")
    @CsvSource({"14, PRESENT", "15, PRESENT", "16, LATE_CREDITED", "30, LATE_CREDITED", "31, LATE_REFUSED"})
    void t19_lateness_in_mexico(int minutes, Outcome expected) {
        assertThat(outcome(
                                SomeHistory.under(SomePolicy.mexican())
                                        .weekly("L" + minutes)
                                        .now(),
                                "s1")
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void t20_three_lates_make_one_absence_that_is_no_row() {
        Evaluation evaluation =
                SomeHistory.under(SomePolicy.mexican()).weekly("L16 L20 L25").now();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(evaluation.outcomes())
                .extracting(Evaluation.SessionOutcome::outcome)
                .containsOnly(Outcome.LATE_CREDITED);
    }

    @Test
    void t21_a_hurricane_harms_nobody_and_moves_the_projected_end_a_week() {
        SomeHistory calm = SomeHistory.under(SomePolicy.mexican()).weekly("P P P P " + times(12, "S"));
        SomeHistory hurricane = SomeHistory.under(SomePolicy.mexican())
                .weekly("P P C P " + times(12, "S"))
                .session("again", "G", 3, "2026-04-27", SessionFact.State.SCHEDULED, 150);

        assertThat(calm.on("2026-01-26").dates().projectedEndOn()).isEqualTo("2026-04-20");
        assertThat(hurricane.on("2026-01-26").dates().projectedEndOn()).isEqualTo("2026-04-27");
        assertThat(hurricane.on("2026-01-26").tally().total()).isZero();
    }

    @Test
    void t22_a_justification_of_the_fourth_business_day_needs_an_override() {
        SomeHistory late = SomeHistory.under(SomePolicy.mexican())
                .weekly("A")
                .justified("s1", "2026-01-09", Decision.ACCEPTED, "2026-01-09");
        SomeHistory override = SomeHistory.under(SomePolicy.mexican())
                .weekly("A")
                .justifiedByOverride("s1", "2026-01-09", "2026-01-09");

        assertThat(outcome(late.on("2026-01-09"), "s1").outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(outcome(override.on("2026-01-09"), "s1").outcome()).isEqualTo(Outcome.EXCUSED);
    }

    @Test
    void t23_an_absence_excused_after_the_report_no_longer_counts() {
        SomeHistory history = SomeHistory.under(SomePolicy.mexican())
                .weekly("A P P")
                .justifiedByOverride("s1", "2026-01-20", "2026-01-21");

        assertThat(history.on("2026-01-20").tally().unexcused()).isEqualTo(1);
        assertThat(history.on("2026-01-21").tally().unexcused()).isZero();
        assertThat(history.on("2026-01-21").tally().excused()).isEqualTo(1);
    }

    @Test
    void t24_three_weeks_in_custody_for_another_case_move_the_due_date_three_weeks() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly("P A A A P")
                .interval(IntervalKind.INTERRUPTED, "2026-01-12", "2026-02-02")
                .due("2026-06-30")
                .later();

        assertThat(evaluation.dates().effectiveDueOn()).isEqualTo("2026-07-21");
        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void t25_one_stream_of_attendance_serves_two_orders() {
        SomePolicy dose = SomePolicy.bare();
        String weeks = times(16, "P");

        assertThat(SomeHistory.under(dose).weekly(weeks).now().state()).isEqualTo(State.FULFILLED);
        assertThat(SomeHistory.under(dose.with("dose.required", "32"))
                        .weekly(weeks)
                        .now()
                        .tally()
                        .remaining())
                .isEqualTo(16);
    }

    @Test
    void t26_a_unit_attended_elsewhere_first_is_not_credited_twice() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly("P P P P P")
                .session("v", "H", 5, "2026-01-28")
                .present("v")
                .on("2026-02-02");

        assertThat(credited(evaluation)).contains("v").doesNotContain("s5");
        assertThat(evaluation.tally().credited()).isEqualTo(5);
    }

    @Test
    void t27_attending_during_an_amparo_is_credited_and_stopping_is_no_breach() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly("P P P A A A A A")
                .interval(IntervalKind.SUSPENDED, "2026-01-12", "2026-03-12")
                .on("2026-03-01");

        assertThat(outcome(evaluation, "s2").outcome()).isEqualTo(Outcome.VOLUNTARY);
        assertThat(evaluation.tally().credited()).isEqualTo(3);
        assertThat(evaluation.tally().unexcused()).isZero();
        assertThat(evaluation.state()).isEqualTo(State.SUSPENDED);
    }

    @Test
    void t28_an_extension_raises_the_dose_and_moves_the_projected_end() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly(times(14, "P") + " " + times(18, "S"))
                .requires(32, "2026-04-06")
                .on("2026-04-06");

        assertThat(evaluation.tally().required()).isEqualTo(32);
        assertThat(evaluation.state()).isEqualTo(State.COMPLYING);
        assertThat(evaluation.dates().projectedEndOn()).isEqualTo("2026-08-10");
    }

    @Test
    void t29_sixteen_sessions_without_the_final_instrument_are_not_complete() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .weekly(times(16, "P"))
                .interview("2026-04-20")
                .now();

        assertThat(evaluation.state()).isEqualTo(State.COMPLETION_PENDING);
        assertThat(evaluation.missing()).containsExactly("POST");
    }

    @Test
    void leaving_early_is_measured_in_minutes_present() {
        SomeHistory history =
                SomeHistory.under(SomePolicy.mexican()).weekly("U").mark("s1", Mark.PRESENT, 10, 20, null);

        assertThat(history.now().tally().creditedMinutes()).isEqualTo(120);
    }
}
