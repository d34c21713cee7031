package org.reeduca.cohort.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The weekly hours of a group: one, or several on different days of the week.
 *
 * @param slots in the order of the week from Monday
 */
public record Cadence(List<Slot> slots) {

    /**
     * @throws BusinessRuleViolation {@code cohort.slot-twice} when two are on the same day of the week
     * @throws IllegalArgumentException without any
     */
    public Cadence {
        if (slots.isEmpty()) {
            throw new IllegalArgumentException("A cadence has at least one weekly hour");
        }
        if (slots.stream().map(Slot::weekday).distinct().count() < slots.size()) {
            throw new BusinessRuleViolation("cohort.slot-twice");
        }
        slots = slots.stream().sorted(Comparator.comparing(Slot::weekday)).toList();
    }

    public static Cadence of(Slot... slots) {
        return new Cadence(Arrays.asList(slots));
    }

    /** Reads what {@link #text} wrote. */
    public static Cadence parse(String text) {
        return new Cadence(Arrays.stream(text.split(", "))
                .map(slot -> slot.split(" "))
                .map(part -> new Slot(DayOfWeek.valueOf(part[0]), LocalTime.parse(part[1])))
                .toList());
    }

    /** As it is stored: {@code MONDAY 18:00, THURSDAY 17:30}. */
    public String text() {
        return slots.stream().map(slot -> slot.weekday() + " " + slot.start()).collect(Collectors.joining(", "));
    }

    /** The first weekly hour strictly after that moment. */
    public LocalDateTime next(LocalDateTime after) {
        for (LocalDate day = after.toLocalDate(); ; day = day.plusDays(1)) {
            for (Slot slot : slots) {
                LocalDateTime at = day.atTime(slot.start());
                if (slot.weekday() == day.getDayOfWeek() && at.isAfter(after)) {
                    return at;
                }
            }
        }
    }

    /** Whether the group usually meets at that moment. */
    public boolean has(LocalDateTime at) {
        return slots.contains(Slot.of(at));
    }

    /**
     * The cadence with one hour exchanged.
     *
     * @param old a moment of the hour that goes; the first hour goes when the group does not meet on that day of the week
     * @param next a moment of the hour that comes
     */
    public Cadence with(LocalDateTime old, LocalDateTime next) {
        Slot goes = slots.stream()
                .filter(slot -> slot.weekday() == old.getDayOfWeek())
                .findFirst()
                .orElse(slots.get(0));
        List<Slot> changed = new ArrayList<>(slots);
        changed.set(slots.indexOf(goes), Slot.of(next));
        return new Cadence(changed);
    }
}
