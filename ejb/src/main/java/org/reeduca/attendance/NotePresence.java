package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.reeduca.shared.FieldProblem;

/**
 * How a man, or everybody, was present.
 *
 * @param verified whether it was seen that it was him and that he was alone; only remotely
 * @param reason why, 1 to 255 characters
 */
public record NotePresence(
        @NotNull Modality modality,
        boolean verified,
        @NotNull String reason) {

    private static final int LONGEST_REASON = 255;

    public NotePresence {
        reason = reason.strip();
        verified &= modality == Modality.REMOTE;
    }

    /**
     * What is wrong with it, field by field.
     *
     * @param stands what is on record
     * @param seen whether it is on record that he was seen
     */
    List<FieldProblem> problems(Modality stands, boolean seen) {
        List<FieldProblem> problems = new ArrayList<>();
        if (modality == stands && verified == seen) {
            problems.add(FieldProblem.of("modality", "attendance.modality-stands"));
        }
        if (reason.isEmpty()) {
            problems.add(FieldProblem.of("reason", "attendance.reason-missing"));
        } else if (reason.length() > LONGEST_REASON) {
            problems.add(FieldProblem.of("reason", "attendance.reason-too-long", LONGEST_REASON));
        }
        return problems;
    }
}
