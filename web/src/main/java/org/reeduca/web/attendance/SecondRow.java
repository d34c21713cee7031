package org.reeduca.web.attendance;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.BlankSheet;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.PaperLine;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/**
 * One row of a paper list as it is typed again: kept as it was typed. The names of its fields are a letter and the man's reference, so that
 * a row that came or went meanwhile moves no other.
 */
public final class SecondRow {

    private static final String ATTENDED = "P";
    private static final String ABSENT = "A";
    private static final String BLANK = "N";

    private final BlankSheet.Man man;
    private final String choice;
    private final String late;
    private final String left;
    private final Map<String, FieldProblem> problems = new LinkedHashMap<>();

    private SecondRow(BlankSheet.Man man, Map<String, String> parameters) {
        this.man = man;
        choice = parameters.getOrDefault("m-" + man.participant(), "");
        late = parameters.getOrDefault("l-" + man.participant(), "").strip();
        left = parameters.getOrDefault("e-" + man.participant(), "").strip();
    }

    /** A man's row with what was typed into it, if anything was. */
    static SecondRow of(BlankSheet.Man man, Map<String, String> parameters) {
        return new SecondRow(man, parameters);
    }

    /** What was typed, or null when it cannot be understood or cannot be; then {@link #problems} says what. */
    @Nullable
    PaperLine line(LocalTime start, LocalTime end, int plannedMinutes) {
        problems.clear();
        if (choice.isEmpty()) {
            problem("m", "attendance.second-choice", man.name().inLists());
        }
        int lateMinutes = minutes("l", late, TypedMinutes.after(start, late), "attendance.second-late");
        int leftMinutes = minutes("e", left, TypedMinutes.before(end, left), "attendance.second-left");
        if (!ATTENDED.equals(choice) && !(late.isEmpty() && left.isEmpty()) && !choice.isEmpty()) {
            problem(late.isEmpty() ? "e" : "l", "attendance.second-minutes");
        }
        PaperLine line = new PaperLine(man.participant(), mark(), lateMinutes, leftMinutes);
        if (problems.isEmpty()) {
            requirePossible(line, plannedMinutes);
        }
        return problems.isEmpty() ? line : null;
    }

    private void requirePossible(PaperLine line, int plannedMinutes) {
        try {
            line.requirePossibleIn(plannedMinutes);
        } catch (BusinessRuleViolation violation) {
            problem(
                    line.lateMinutes() > 0 ? "l" : "e",
                    violation.code(),
                    violation.arguments().toArray());
        }
    }

    private int minutes(String letter, String typed, OptionalInt understood, String code) {
        if (!typed.isEmpty() && understood.isEmpty()) {
            problem(letter, code);
        }
        return typed.isEmpty() ? 0 : understood.orElse(0);
    }

    private @Nullable Mark mark() {
        return switch (choice) {
            case ATTENDED -> Mark.PRESENT;
            case ABSENT -> Mark.ABSENT;
            default -> null;
        };
    }

    private void problem(String letter, String code, Object... arguments) {
        problems.put(letter, FieldProblem.of(letter + "-" + man.participant(), code, arguments));
    }

    Iterable<FieldProblem> problems() {
        return problems.values();
    }

    /** What the names of its fields end in. */
    public String getKey() {
        return man.participant().toString();
    }

    public String getName() {
        return man.name().inLists();
    }

    public boolean isAttended() {
        return ATTENDED.equals(choice);
    }

    public boolean isAbsent() {
        return ABSENT.equals(choice);
    }

    public boolean isBlank() {
        return BLANK.equals(choice);
    }

    public String getLate() {
        return late;
    }

    public String getLeft() {
        return left;
    }
}
