package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.credited;
import static org.reeduca.compliance.Answers.lists;
import static org.reeduca.compliance.Answers.outcome;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;

class DueSessionsTest {

    private static SomeHistory bare() {
        return SomeHistory.under(SomePolicy.bare());
    }

    @Test
    void a_held_session_of_his_group_without_a_mark_is_unrecorded() {
        assertThat(bare().weekly("U P U").now().unrecorded()).containsExactly("s1", "s3");
    }

    @Test
    void a_scheduled_or_cancelled_session_is_not_due() {
        Evaluation evaluation = bare().weekly("S C").absent("s1").absent("s2").later();

        assertThat(evaluation.state()).isEqualTo(State.NOT_STARTED);
        assertThat(evaluation.outcomes()).isEmpty();
        assertThat(evaluation.unrecorded()).isEmpty();
    }

    @Test
    void a_session_is_due_on_the_day_it_is_held_and_not_before() {
        SomeHistory history = bare().weekly("P P");

        assertThat(lists(history.on("2026-01-11"), "s2")).isFalse();
        assertThat(lists(history.on("2026-01-12"), "s2")).isTrue();
    }

    @Test
    void nothing_is_due_before_the_order_takes_effect() {
        Evaluation evaluation = bare().effective("2026-01-12").weekly("A A").now();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(lists(evaluation, "s1")).isFalse();
    }

    @Test
    void attending_before_the_order_takes_effect_is_not_even_voluntary() {
        assertThat(lists(bare().effective("2026-01-12").weekly("P P").now(), "s1"))
                .isFalse();
    }

    @Test
    void an_enrolment_covers_its_first_day_but_not_its_end() {
        Evaluation evaluation = SomeHistory.unenrolled(SomePolicy.bare())
                .enrolled("G", "2026-01-12", "2026-01-19")
                .weekly("A A A")
                .now();

        assertThat(evaluation.outcomes()).hasSize(1);
        assertThat(lists(evaluation, "s2")).isTrue();
    }

    @Test
    void a_man_in_two_cohorts_owes_the_sessions_of_both() {
        Evaluation evaluation = bare().enrolled("H", "2026-01-05", null)
                .session("h1", "H", 1, "2026-01-06")
                .weekly("U")
                .later();

        assertThat(evaluation.unrecorded()).containsExactly("h1", "s2");
    }

    @Test
    void a_catch_up_is_due_only_when_he_is_marked_in_it() {
        SomeHistory history = bare().catchUp("c", 1, "2026-01-06");

        assertThat(history.now().unrecorded()).isEmpty();
        assertThat(history.absent("c").now().tally().unexcused()).isEqualTo(1);
    }

    @Test
    void nothing_is_due_in_an_interval_but_on_the_day_it_ends() {
        Evaluation evaluation = bare().interval(IntervalKind.INTERRUPTED, "2026-01-12", "2026-01-19")
                .weekly("A A A")
                .later();

        assertThat(evaluation.tally().unexcused()).isEqualTo(2);
        assertThat(lists(evaluation, "s2")).isFalse();
    }

    @Test
    void nothing_is_due_from_the_day_on_which_the_order_ends() {
        Evaluation evaluation =
                bare().ended(EndingKind.LIFTED, "2026-01-12").weekly("A A P").later();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(lists(evaluation, "s3")).isFalse();
    }

    @Test
    void attending_during_a_suspension_is_voluntary_and_credited() {
        Evaluation evaluation = bare().interval(IntervalKind.SUSPENDED, "2026-01-12", "2026-01-19")
                .weekly("P P P")
                .now();

        assertThat(outcome(evaluation, "s2").outcome()).isEqualTo(Outcome.VOLUNTARY);
        assertThat(outcome(evaluation, "s2").rule()).isZero();
        assertThat(evaluation.tally().credited()).isEqualTo(3);
    }

    @Test
    void a_visit_to_another_group_is_voluntary() {
        Evaluation evaluation =
                bare().session("v", "H", 7, "2026-01-07").present("v").now();

        assertThat(outcome(evaluation, "v").outcome()).isEqualTo(Outcome.VOLUNTARY);
        assertThat(credited(evaluation)).containsExactly("v");
    }

    @Test
    void a_voluntary_attendance_that_gives_no_credit_is_listed_and_harms_nobody() {
        Evaluation evaluation = SomeHistory.under(SomePolicy.mexican())
                .session("v", "H", 7, "2026-01-07")
                .mark("v", MarkFact.Mark.PRESENT, 31, 0, null)
                .now();

        assertThat(outcome(evaluation, "v"))
                .isEqualTo(new Evaluation.SessionOutcome(
                        "v", 7, LocalDate.parse("2026-01-07"), Outcome.VOLUNTARY, 0, false));
        assertThat(evaluation.tally().unexcused()).isZero();
    }

    @Test
    void being_absent_where_nothing_was_owed_is_nothing() {
        Evaluation evaluation =
                bare().session("v", "H", 7, "2026-01-07").absent("v").now();

        assertThat(evaluation.outcomes()).isEmpty();
    }

    @Test
    void sessions_of_one_day_are_listed_by_unit_and_then_by_id_as_text() {
        Evaluation evaluation = bare().session("a", "G", 2, "2026-01-07")
                .session("9", "G", 1, "2026-01-07")
                .session("10", "G", 1, "2026-01-07")
                .now();

        assertThat(evaluation.unrecorded()).containsExactly("10", "9", "a");
    }
}
