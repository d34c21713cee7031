package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.FieldProblem;

/**
 * A man said beforehand that he will not come.
 *
 * @param session to which
 * @param heldOn its day, as the page showed it to whoever spoke with him
 * @param day and {@code time} at which he said so, local to the centre
 */
public record NoteNotice(
        @NotNull UUID session,
        @NotNull LocalDate heldOn,
        @NotNull LocalDate day,
        @NotNull LocalTime time,
        @NotNull NoticeChannel channel) {

    LocalDateTime givenAt() {
        return day.atTime(time);
    }

    /**
     * What is wrong with it, field by field.
     *
     * @param begins when the session begins, local to the centre
     * @param now what the clock there shows
     */
    List<FieldProblem> problems(LocalDateTime begins, LocalDateTime now) {
        if (!heldOn.equals(begins.toLocalDate())) {
            return List.of(FieldProblem.of("day", "attendance.notice-moved", begins.toLocalDate()));
        }
        if (!givenAt().isBefore(begins)) {
            return List.of(FieldProblem.of("time", "attendance.notice-late", begins.toLocalTime()));
        }
        return givenAt().isAfter(now) ? List.of(FieldProblem.of("time", "attendance.notice-ahead")) : List.of();
    }
}
