package org.reeduca.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.compliance.Answers.outcome;

import org.junit.jupiter.api.Test;
import org.reeduca.compliance.JustificationFact.Decision;

/** Session {@code s1} is on Monday 5 January 2026; its justification term of 3 business days ends on Thursday the 8th. */
class AbsenceRulesTest {

    private static final SomePolicy THREE_DAYS =
            SomePolicy.bare().with("absence.justifyWithin", "{'value':3,'unit':'B'}");

    private static SomeHistory absentUnder(SomePolicy policy) {
        return SomeHistory.under(policy).weekly("A");
    }

    private static Outcome onDay(SomeHistory history, String day) {
        return outcome(history.on(day), "s1").outcome();
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
