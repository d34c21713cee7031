package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.FieldProblem;

/** When a man can say that he will not come. */
class NoteNoticeTest {

    private static final LocalDateTime BEGINS = LocalDateTime.parse("2026-03-09T18:00");

    private static List<FieldProblem> problems(String given, String now) {
        return problems(BEGINS.toLocalDate(), given, now);
    }

    private static List<FieldProblem> problems(LocalDate shown, String given, String now) {
        LocalDateTime at = LocalDateTime.parse(given);
        return new NoteNotice(UUID.randomUUID(), shown, at.toLocalDate(), at.toLocalTime(), NoticeChannel.TELEPHONE)
                .problems(BEGINS, LocalDateTime.parse(now));
    }

    @Test
    void what_was_asked_of_another_day_is_asked_again_once_the_session_was_moved() {
        assertThat(problems(LocalDate.parse("2026-03-07"), "2026-03-06T09:00", "2026-03-06T09:00"))
                .containsExactly(FieldProblem.of("day", "attendance.notice-moved", BEGINS.toLocalDate()));
    }

    @Test
    void before_the_session_he_can() {
        assertThat(problems("2026-03-08T09:00", "2026-03-08T09:00")).isEmpty();
    }

    @Test
    void what_he_said_in_time_may_be_written_down_late() {
        assertThat(problems("2026-03-09T17:59", "2026-03-09T20:00")).isEmpty();
    }

    @Test
    void once_the_session_has_begun_it_is_no_notice() {
        assertThat(problems("2026-03-09T18:00", "2026-03-09T20:00"))
                .containsExactly(FieldProblem.of("time", "attendance.notice-late", BEGINS.toLocalTime()));
    }

    @Test
    void nobody_has_said_anything_in_the_future() {
        assertThat(problems("2026-03-08T10:00", "2026-03-08T09:00"))
                .containsExactly(FieldProblem.of("time", "attendance.notice-ahead"));
    }
}
