package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.reason;

import org.junit.jupiter.api.Test;
import org.reeduca.compliance.JustificationFact.Decision;

class TerminationTest {

    private static final SomePolicy TWO_ABSENCES =
            SomePolicy.bare().with("dose.required", "3").with("absence", "{'maxUnexcused':2,'onExceeded':'TERMINATE'}");

    @Test
    void the_session_that_reaches_the_limit_ends_the_programme() {
        SomeHistory history = SomeHistory.under(TWO_ABSENCES).weekly("A P A P P");

        assertThat(history.on("2026-01-18").state()).isNotEqualTo(State.TERMINATED);
        assertThat(history.on("2026-01-19").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void reaching_the_dose_afterwards_does_not_undo_it() {
        Evaluation evaluation =
                SomeHistory.under(TWO_ABSENCES).weekly("A A P P P").now();

        assertThat(evaluation.tally().remaining()).isZero();
        assertThat(evaluation.state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void absences_after_the_dose_was_reached_end_nothing() {
        assertThat(SomeHistory.under(TWO_ABSENCES).weekly("P P P A A").now().state())
                .isEqualTo(State.FULFILLED);
    }

    @Test
    void credit_of_the_same_day_comes_too_late_to_prevent_it() {
        Evaluation evaluation = SomeHistory.under(TWO_ABSENCES)
                .weekly("P P A A")
                .session("last", "G", 9, "2026-01-26")
                .present("last")
                .on("2026-01-26");

        assertThat(evaluation.tally().credited()).isEqualTo(3);
        assertThat(evaluation.state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void a_later_raise_of_the_dose_does_not_look_back_at_days_on_which_it_was_reached() {
        SomeHistory history =
                SomeHistory.under(TWO_ABSENCES).weekly("P P P A A P").requires(9, "2026-02-03");

        assertThat(history.on("2026-02-08").state()).isEqualTo(State.BREACH_PROPOSED);
    }

    @Test
    void the_next_due_session_after_a_raise_judges_with_all_absences() {
        SomeHistory history =
                SomeHistory.under(TWO_ABSENCES).weekly("P P P A A U").requires(9, "2026-02-03");

        assertThat(history.on("2026-02-09").state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void a_make_up_after_the_limit_was_reached_does_not_undo_it() {
        SomePolicy policy = TWO_ABSENCES.with("makeUp", "{'clears':'ANY'}");
        SomeHistory history = SomeHistory.under(policy).weekly("A A");

        Evaluation evaluation =
                history.session("v", "H", 1, "2026-01-13").present("v").now();

        assertThat(evaluation.tally().unexcused()).isEqualTo(1);
        assertThat(evaluation.state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void a_make_up_before_the_limit_was_reached_prevents_it() {
        SomePolicy policy = TWO_ABSENCES.with("makeUp", "{'clears':'ANY'}");
        SomeHistory history = SomeHistory.under(policy)
                .weekly("A A")
                .session("v", "H", 1, "2026-01-07")
                .present("v");

        assertThat(history.on("2026-01-12").state()).isNotEqualTo(State.TERMINATED);
    }

    @Test
    void a_justification_accepted_since_undoes_it() {
        SomeHistory history = SomeHistory.under(TWO_ABSENCES)
                .weekly("A A")
                .justified("s2", "2026-01-12", Decision.ACCEPTED, "2026-01-14");

        assertThat(history.on("2026-01-14").state()).isNotEqualTo(State.TERMINATED);
    }

    @Test
    void an_absence_that_leaves_the_window_later_does_not_undo_it() {
        SomePolicy policy = TWO_ABSENCES.with("absence.windowMonths", "2");
        Evaluation evaluation = SomeHistory.under(policy).weekly("A A").on("2026-12-01");

        assertThat(evaluation.tally().unexcused()).isZero();
        assertThat(evaluation.state()).isEqualTo(State.TERMINATED);
        assertThat(reason(evaluation, "absence.maxUnexcused").facts()).containsExactly("s1", "s2");
    }

    @Test
    void absences_too_far_apart_for_the_window_end_nothing() {
        SomePolicy policy = TWO_ABSENCES.with("absence.windowMonths", "2");
        SomeHistory history = SomeHistory.under(policy)
                .weekly("A")
                .session("x", "G", 9, "2026-03-05")
                .absent("x");

        assertThat(history.on("2026-03-05").state()).isNotEqualTo(State.TERMINATED);
    }

    @Test
    void what_counts_against_him_later_is_not_in_the_reasons() {
        Evaluation evaluation =
                SomeHistory.under(TWO_ABSENCES).weekly("A A A A").now();

        assertThat(reason(evaluation, "absence.maxUnexcused").facts()).containsExactly("s1", "s2");
    }
}
