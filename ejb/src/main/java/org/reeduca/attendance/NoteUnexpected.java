package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * Somebody is in the room who is on no list.
 *
 * @param name what he calls himself
 * @param note what he says: who sent him, which group he looks for; null for nothing
 */
public record NoteUnexpected(
        @NotNull UUID session,
        @NotNull String name,
        @Nullable String note) {

    /** Longest name and longest note, in characters; the table holds the same numbers. */
    public static final int LONGEST_NAME = 160;

    public static final int LONGEST_NOTE = 255;

    public NoteUnexpected {
        name = Texts.clean(name);
        note = note == null || Texts.clean(note).isEmpty() ? null : Texts.clean(note);
    }

    /** What is wrong with it, field by field. */
    public List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(FieldProblem.of("unexpectedName", "attendance.unexpected-name"));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("unexpectedName", "attendance.unexpected-long", LONGEST_NAME));
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            problems.add(FieldProblem.of("unexpectedNote", "attendance.unexpected-long", LONGEST_NOTE));
        }
        return problems;
    }
}
