package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.Evaluation.Tally;

class CountersTest {

    private static final SomePolicy LATES = SomePolicy.bare().with("late", "{'graceMinutes':15,'latesPerAbsence':3}");
    private static final SomePolicy TWO_MONTHS = LATES.with("absence.windowMonths", "2");

    private static Tally tally(SomePolicy policy, String weekly) {
        return SomeHistory.under(policy).weekly(weekly).now().tally();
    }

    @Test
    void unexcused_and_excused_absences_add_up_to_the_total() {
        Tally tally = tally(SomePolicy.bare(), "A E P A E E B");

        assertThat(tally.unexcused()).isEqualTo(3);
        assertThat(tally.excused()).isEqualTo(3);
        assertThat(tally.total()).isEqualTo(6);
    }

    @ParameterizedTest(name = "{0}: {1} lates, {2} derived")
    @CsvSource({
        "L16 L16, 2, 0",
        "L16 L16 L16, 3, 1",
        "L16 P L16 P L16 L16 L16, 5, 1",
        "L16 L16 L16 L16 L16 L16, 6, 2",
        "L15 L15 L15, 0, 0"
    })
    void every_third_late_derives_an_absence(String weekly, int lates, int derived) {
        Tally tally = tally(LATES, weekly);

        assertThat(tally.lateCount()).isEqualTo(lates);
        assertThat(tally.derivedAbsences()).isEqualTo(derived);
        assertThat(tally.unexcused()).isEqualTo(derived);
        assertThat(tally.total()).isEqualTo(derived);
    }

    @Test
    void without_a_number_of_lates_none_is_derived() {
        assertThat(tally(LATES.with("late.latesPerAbsence", "null"), "L16 L16 L16")
                        .derivedAbsences())
                .isZero();
    }

    @Test
    void a_derived_absence_is_no_row_of_attendance_and_no_part_of_a_run() {
        Evaluation evaluation = SomeHistory.under(LATES).weekly("L16 L16 L16").now();

        assertThat(evaluation.outcomes()).hasSize(3);
        assertThat(evaluation.tally().longestRun()).isZero();
    }

    @ParameterizedTest(name = "{0}: run {1}, longest {2}")
    @CsvSource({
        "A A P, 0, 2",
        "P A A, 2, 2",
        "A C A, 2, 2",
        "A U A, 2, 2",
        "A A P A, 1, 2",
        "A E A, 2, 2",
        "A L16 A, 1, 1",
        "A V A, 1, 1",
        "B A, 2, 2",
        "P, 0, 0",
        "A A A U C, 3, 3"
    })
    void a_run_is_counted_back_from_the_last_due_session(String weekly, int run, int longest) {
        Tally tally = tally(LATES, weekly);

        assertThat(tally.run()).isEqualTo(run);
        assertThat(tally.longestRun()).isEqualTo(longest);
    }

    @Test
    void an_excused_absence_breaks_a_run_where_the_policy_says_so() {
        Tally tally = tally(SomePolicy.bare().with("absence.excusedBreaksRun", "true"), "A E A");

        assertThat(tally.run()).isEqualTo(1);
        assertThat(tally.longestRun()).isEqualTo(1);
    }

    @Test
    void a_pending_absence_and_a_leave_are_stepped_over_in_a_run() {
        SomePolicy policy = SomePolicy.bare().with("absence.justifyWithin", "{'value':3,'unit':'B'}");
        SomeHistory history = SomeHistory.under(policy)
                .weekly("A A A A")
                .leave("2026-01-12", "2026-01-13", "2026-01-01")
                .justified("s3", "2026-01-19", JustificationFact.Decision.PENDING, null);

        assertThat(history.later().tally().run()).isEqualTo(2);
    }

    @Test
    void a_voluntary_attendance_breaks_no_run() {
        Tally tally = SomeHistory.under(SomePolicy.bare())
                .interval(IntervalKind.SUSPENDED, "2026-01-12", "2026-01-19")
                .weekly("A P A")
                .now()
                .tally();

        assertThat(tally.run()).isEqualTo(2);
    }

    @Test
    void a_cleared_absence_is_stepped_over_in_a_run_even_if_excused_ones_break_it() {
        SomePolicy policy = SomePolicy.bare()
                .with("absence.excusedBreaksRun", "true")
                .with("makeUp", "{'sameUnitOnly':true,'clears':'EXCUSED'}");
        SomeHistory history = SomeHistory.under(policy)
                .weekly("A E A")
                .session("v", "H", 2, "2026-01-20")
                .present("v");

        assertThat(history.on("2026-01-19").tally().longestRun()).isEqualTo(1);
        assertThat(history.on("2026-01-20").tally().longestRun()).isEqualTo(2);
    }

    @Test
    void the_window_leaves_out_the_same_day_so_many_months_ago() {
        SomeHistory history = SomeHistory.under(TWO_MONTHS).weekly("A P");

        assertThat(history.on("2026-03-04").tally().unexcused()).isEqualTo(1);
        assertThat(history.on("2026-03-05").tally().unexcused()).isZero();
    }

    @Test
    void months_end_on_the_last_day_of_a_shorter_month() {
        SomeHistory history = SomeHistory.under(SomePolicy.bare().with("absence.windowMonths", "1"))
                .session("x", "G", 1, "2026-02-28")
                .absent("x");

        assertThat(history.on("2026-03-27").tally().unexcused()).isEqualTo(1);
        assertThat(history.on("2026-03-28").tally().unexcused()).isZero();
        assertThat(history.on("2026-03-31").tally().unexcused()).isZero();
    }

    @Test
    void lates_that_left_the_window_no_longer_derive_an_absence() {
        SomeHistory history = SomeHistory.under(TWO_MONTHS).weekly("L16 L16 L16 L16");

        assertThat(history.on("2026-03-04").tally().derivedAbsences()).isEqualTo(1);
        assertThat(history.on("2026-03-12").tally().lateCount()).isEqualTo(2);
        assertThat(history.on("2026-03-12").tally().derivedAbsences()).isZero();
    }

    @Test
    void the_window_counts_neither_for_runs_nor_for_credit() {
        Tally tally =
                SomeHistory.under(TWO_MONTHS).weekly("A A P").on("2026-12-31").tally();

        assertThat(tally.unexcused()).isZero();
        assertThat(tally.longestRun()).isEqualTo(2);
        assertThat(tally.credited()).isEqualTo(1);
    }

    @Test
    void the_required_dose_changes_on_the_day_the_change_takes_effect() {
        SomeHistory history = SomeHistory.under(SomePolicy.bare())
                .weekly("P")
                .requires(32, "2026-02-01")
                .requires(8, "2026-01-20");

        assertThat(history.on("2026-01-19").tally().required()).isEqualTo(16);
        assertThat(history.on("2026-01-31").tally().required()).isEqualTo(8);
        assertThat(history.on("2026-02-01").tally().required()).isEqualTo(32);
        assertThat(history.on("2026-02-01").tally().remaining()).isEqualTo(31);
    }

    @Test
    void nothing_remains_beyond_the_dose() {
        assertThat(tally(SomePolicy.bare().with("dose.required", "1"), "P P").remaining())
                .isZero();
    }
}
