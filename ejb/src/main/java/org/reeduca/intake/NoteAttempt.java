package org.reeduca.intake;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.ContactLine;
import org.reeduca.shared.FieldProblem;

/**
 * The wish to note an attempt to reach a man.
 *
 * @param at when, local to the centre
 * @param line contact of his file that was used; null when none was
 * @param note what has to be known for the next attempt, nothing clinical
 */
public record NoteAttempt(
        @NotNull LocalDateTime at,
        @NotNull ContactChannel channel,
        @NotNull AttemptResult result,
        @Nullable Integer line,
        @Nullable String note) {

    /** Most characters of a note. */
    public static final int LONGEST_NOTE = 120;

    public NoteAttempt {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    /**
     * What would be wrong with it, field by field.
     *
     * @param contacts how he can be reached today
     * @param now local to the centre
     * @param receivedOn day the centre received the order: nobody has come under it before
     */
    List<FieldProblem> problems(List<ContactLine> contacts, LocalDateTime now, LocalDate receivedOn) {
        List<FieldProblem> problems = new ArrayList<>();
        if (at.isAfter(now)) {
            problems.add(FieldProblem.of("day", "intake.attempt-ahead"));
        }
        if (result == AttemptResult.CAME && at.toLocalDate().isBefore(receivedOn)) {
            problems.add(FieldProblem.of("day", "intake.came-before-order", receivedOn));
        }
        if ((channel == ContactChannel.IN_PERSON) != (result == AttemptResult.CAME)) {
            problems.add(FieldProblem.of("result", "intake.came-in-person"));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.add(FieldProblem.of("note", "intake.note-long", LONGEST_NOTE));
        }
        if (line != null && contacts.stream().noneMatch(one -> one.line() == line)) {
            problems.add(FieldProblem.of("line", "intake.contact-gone"));
        } else if (result == AttemptResult.MESSAGE_LEFT && channel != ContactChannel.AUTHORITY && !safe(contacts)) {
            problems.add(FieldProblem.of("line", "intake.message-not-safe"));
        }
        return problems;
    }

    /** Whether he said that a message may be left there. */
    private boolean safe(List<ContactLine> contacts) {
        return line != null
                && contacts.stream()
                        .anyMatch(one -> one.line() == line && one.contact().safeToLeaveMessage());
    }
}
