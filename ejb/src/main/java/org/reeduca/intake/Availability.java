package org.reeduca.intake;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.Availability.Window;
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
        /** From 07:00 to 14:00. */
        MORNING(7, 14),
        /** From 13:00 to 19:00. */
        AFTERNOON(13, 19),
        /** From 17:00 to 22:00. */
        EVENING(17, 22);

        private final LocalTime from;
        private final LocalTime to;

        PartOfDay(int fromHour, int toHour) {
            from = LocalTime.of(fromHour, 0);
            to = LocalTime.of(toHour, 0);
        }
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

    /**
     * The same as hours of the week, in which a group has to fit from beginning to end. Parts that overlap are one stretch:
     * morning and afternoon together last from seven to nineteen.
     */
    List<Window> windows() {
        List<Window> windows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (weekdays.contains(day)) {
                windows.addAll(onOneDay(day));
            }
        }
        return windows;
    }

    private List<Window> onOneDay(DayOfWeek day) {
        List<Window> windows = new ArrayList<>();
        for (PartOfDay part : PartOfDay.values()) {
            Window last = windows.isEmpty() ? null : windows.get(windows.size() - 1);
            if (!parts.contains(part)) {
                continue;
            }
            if (last != null && !part.from.isAfter(last.to())) {
                windows.set(windows.size() - 1, new Window(day, last.from(), part.to));
            } else {
                windows.add(new Window(day, part.from, part.to));
            }
        }
        return windows;
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
