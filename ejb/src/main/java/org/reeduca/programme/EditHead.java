package org.reeduca.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;

/**
 * What a draft says about the version as a whole, as it was typed.
 *
 * @param revision the statement that was shown, 0 for a new draft
 * @param source where the units come from, and whether they are official
 * @param validFrom first day on which a group may begin with it; null when no day was understood
 * @param reason why the programme changes
 */
public record EditHead(
        int revision, String source, @Nullable LocalDate validFrom, String reason) {

    /** Longest text. */
    public static final int LINE = 255;

    /**
     * What of it cannot stand, field by field.
     *
     * @param former first day of the version it is to follow
     */
    List<FieldProblem> problems(LocalDate former, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>();
        text("source", source, problems);
        if (validFrom == null) {
            problems.add(FieldProblem.of("validFrom", "programme.date"));
        } else {
            day(validFrom, former, today, problems);
        }
        text("reason", reason, problems);
        return problems;
    }

    private static void text(String field, String typed, List<FieldProblem> problems) {
        if (typed.isBlank()) {
            problems.add(FieldProblem.of(field, "programme.text-missing"));
        } else if (typed.strip().length() > LINE) {
            problems.add(FieldProblem.of(field, "programme.text-long", LINE));
        }
    }

    /** Whether a version may begin on that day. */
    static void day(LocalDate from, LocalDate former, LocalDate today, List<FieldProblem> problems) {
        if (!from.isAfter(former)) {
            problems.add(FieldProblem.of("validFrom", "programme.before-newest", former));
        } else if (from.isBefore(today)) {
            problems.add(FieldProblem.of("validFrom", "programme.already-begun"));
        }
    }
}
