package org.reeduca.intake;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;

/**
 * When he can come.
 *
 * @param travelMinutes from where he lives; null when not asked
 */
public record Availability(
        Set<DayOfWeek> weekdays,
        Set<PartOfDay> parts,
        @Nullable Integer travelMinutes,
        Shifts shifts) {

    /** Most minutes of a way. */
    public static final int LONGEST_WAY = 600;

    /** A part of the day in which groups meet. */
    public enum PartOfDay {
        MORNING,
        AFTERNOON,
        EVENING
    }

    /** Whether his hours of work change. */
    public enum Shifts {
        NONE,
        FIXED,
        ROTATING
    }

    public Availability {
        weekdays = Set.copyOf(weekdays);
        parts = Set.copyOf(parts);
    }

    /** What would be wrong with it, field by field. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        if (weekdays.isEmpty()) {
            problems.add(FieldProblem.of("weekdays", "intake.weekday-missing"));
        }
        if (parts.isEmpty()) {
            problems.add(FieldProblem.of("parts", "intake.part-missing"));
        }
        if (travelMinutes != null && (travelMinutes < 0 || travelMinutes > LONGEST_WAY)) {
            problems.add(FieldProblem.of("travelMinutes", "intake.travel-range", LONGEST_WAY));
        }
        return problems;
    }
}
