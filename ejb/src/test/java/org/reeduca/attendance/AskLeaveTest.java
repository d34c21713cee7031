package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.AskLeave.Days;
import org.reeduca.attendance.AskLeave.Known;
import org.reeduca.shared.FieldProblem;

/** Which days a man can ask leave for. */
class AskLeaveTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-09");
    private static final LocalDate JOINED = LocalDate.parse("2026-01-12");

    private static AskLeave wish(String from, String lastDay) {
        return new AskLeave(
                LocalDate.parse(from), LocalDate.parse(lastDay), AbsenceMotive.WORK, LeaveAsker.HIMSELF, "  ", null);
    }

    private static List<String> said(AskLeave wish, Known known) {
        return wish.problems(known).stream()
                .map((FieldProblem problem) -> problem.field() + " " + problem.code())
                .toList();
    }

    private static Known known(@Nullable LocalDate firstDay, @Nullable LocalDate begun, Days... taken) {
        return new Known(TODAY, firstDay, begun, List.of(taken));
    }

    @Test
    void days_ahead_that_nobody_has_taken_can_be_asked_for() {
        assertThat(said(wish("2026-03-10", "2026-03-10"), known(JOINED, null))).isEmpty();
    }

    @Test
    void what_is_blank_was_not_said() {
        assertThat(wish("2026-03-10", "2026-03-10").detail()).isNull();
    }

    @Test
    void a_leave_ends_on_its_first_day_or_later() {
        assertThat(said(wish("2026-03-10", "2026-03-09"), known(JOINED, null)))
                .containsExactly("lastDay attendance.leave-backwards");
    }

    @Test
    void six_weeks_are_the_longest_leave() {
        assertThat(said(wish("2026-03-10", "2026-04-20"), known(JOINED, null))).isEmpty();
        assertThat(said(wish("2026-03-10", "2026-04-21"), known(JOINED, null)))
                .containsExactly("lastDay attendance.leave-long");
    }

    @Test
    void nobody_is_away_before_his_first_day_in_a_group() {
        assertThat(said(wish("2026-01-11", "2026-01-12"), known(JOINED, null)))
                .containsExactly("from attendance.leave-before-first-day");
        assertThat(said(wish("2026-03-10", "2026-03-10"), known(null, null)))
                .containsExactly("from attendance.leave-no-group");
    }

    @Test
    void a_year_that_was_mistyped_is_noticed() {
        assertThat(said(wish("2062-03-10", "2062-03-10"), known(JOINED, null)))
                .containsExactly("from attendance.leave-far");
    }

    @Test
    void once_a_session_has_begun_the_absence_is_justified_instead() {
        assertThat(said(wish("2026-03-09", "2026-03-16"), known(JOINED, TODAY)))
                .containsExactly("from attendance.leave-after-session");
    }

    @Test
    void two_leaves_share_no_day_but_may_touch() {
        Days taken = new Days(LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-14"));

        assertThat(said(wish("2026-03-10", "2026-03-12"), known(JOINED, null, taken)))
                .containsExactly("from attendance.leave-overlaps");
        assertThat(said(wish("2026-03-10", "2026-03-11"), known(JOINED, null, taken)))
                .isEmpty();
        assertThat(said(wish("2026-03-15", "2026-03-15"), known(JOINED, null, taken)))
                .isEmpty();
    }

    @Test
    void both_ends_are_answered_at_once() {
        assertThat(said(wish("2026-01-11", "2026-01-10"), known(JOINED, null)))
                .containsExactly("from attendance.leave-before-first-day", "lastDay attendance.leave-backwards");
    }
}
