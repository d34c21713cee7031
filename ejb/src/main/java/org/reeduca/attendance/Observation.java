package org.reeduca.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * What a facilitator observed of one man in one session. Its texts are sensitive: {@link #toString} does not have them, so that no log
 * can.
 *
 * @param contribution what he brought in
 * @param difficulty what was hard for him
 * @param next what is to be taken up with him
 */
public record Observation(
        @Nullable Engagement engagement,
        @Nullable String contribution,
        @Nullable String difficulty,
        @Nullable String next) {

    /** Longest text, in characters. */
    public static final int LONGEST = 500;

    public Observation {
        contribution = cleaned(contribution);
        difficulty = cleaned(difficulty);
        next = cleaned(next);
    }

    private static @Nullable String cleaned(@Nullable String text) {
        String cleaned = text == null ? "" : Texts.clean(text);
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** What is wrong with it, field by field. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (Stream.of(engagement, contribution, difficulty, next).allMatch(Objects::isNull)) {
            problems.add(FieldProblem.of("engagement", "attendance.observation-empty"));
        }
        longer("contribution", contribution, problems);
        longer("difficulty", difficulty, problems);
        longer("next", next, problems);
        return problems;
    }

    private static void longer(String field, @Nullable String text, List<FieldProblem> problems) {
        if (text != null && text.length() > LONGEST) {
            problems.add(FieldProblem.of(field, "attendance.observation-long", LONGEST));
        }
    }

    @Override
    public String toString() {
        return "Observation";
    }
}
