package org.reeduca.demo;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.demo.Group.Meeting;

/** What is said about an order while its man attends, and what is done when he has attended. */
final class Happenings {

    private final Tables tables;
    private final LocalDate today;
    private int amparos;

    Happenings(Tables tables, LocalDate today) {
        this.tables = tables;
        this.today = today;
    }

    /** What a court or the coordination says while he attends. */
    void tell(Centre centre, Story story, Habits habits, long man, long order, List<Meeting> held) throws SQLException {
        int count = held.size();
        LocalDate third = held.get(count / 3).day();
        LocalDate middle = held.get(count / 2).day();
        switch (story) {
            case AMPARO -> interval(centre, order, "SUSPENDED", third.plusDays(1), amparoEnd(held), "Amparo");
            case CUSTODY -> {
                LocalDate arrest = held.get(count - 3).day().minusDays(2);
                interval(centre, order, "INTERRUPTED", arrest, arrest.plusDays(26), "Causa penal");
            }
            case EXTENDED -> {
                String letter = "AMP-" + order + "/" + middle.getYear();
                tables.requirementChange.add(
                        tables.nextId("order_requirement_change"),
                        order,
                        middle,
                        20,
                        letter,
                        "Ampliación del plazo de la suspensión",
                        centre.inOfficeHours(middle),
                        centre.coordinator());
                tables.dueChange.add(
                        tables.nextId("order_due_change"),
                        order,
                        middle,
                        middle.plusMonths(9),
                        letter,
                        middle.minusDays(3),
                        "Ampliación del plazo de la suspensión",
                        centre.inOfficeHours(middle),
                        centre.coordinator());
            }
            case ON_LEAVE ->
                tables.leave.add(
                        tables.nextId("leave_of_absence"),
                        man,
                        middle.minusDays(1),
                        middle.plusDays(6),
                        middle.minusDays(5),
                        "Comisión de trabajo; lo autoriza la coordinación",
                        centre.inOfficeHours(middle.minusDays(5)),
                        centre.coordinator());
            case LIFTED, REVOKED -> {
                LocalDate on = held.get(Math.min(count, story.leavesAt(count, habits)) - 1)
                        .day()
                        .plusDays(1);
                if (!on.isAfter(today)) {
                    tables.ending.add(
                            tables.nextId("order_ending"),
                            order,
                            story,
                            on,
                            "RES-" + order + "/" + on.getYear(),
                            null,
                            centre.inOfficeHours(on),
                            centre.coordinator());
                }
            }
            default -> {
                // nobody says anything
            }
        }
    }

    /** Of two amparos one lasts, the other has been decided. */
    private LocalDate amparoEnd(List<Meeting> held) {
        LocalDate last = held.get(held.size() - 1).day();
        return amparos++ % 2 == 0 ? last.plusDays(40) : last;
    }

    /** The first letter says that it begins, a second one, if it has come, that it is over. */
    private void interval(Centre centre, long order, String kind, LocalDate from, LocalDate to, String document)
            throws SQLException {
        LocalDate known = earlierOf(from.plusDays(2), today);
        intervalLetter(centre, order, kind, from, 1, null, document, known);
        if (!to.isAfter(today)) {
            intervalLetter(centre, order, kind, from, 2, to, document, to);
        }
    }

    private void intervalLetter(
            Centre centre,
            long order,
            String kind,
            LocalDate from,
            int revision,
            @Nullable LocalDate to,
            String document,
            LocalDate known)
            throws SQLException {
        tables.interval.add(
                tables.nextId("order_interval"),
                order,
                kind,
                from,
                revision,
                to,
                "%s %d/%d".formatted(document, order, known.getYear()),
                centre.inOfficeHours(known),
                centre.coordinator());
    }

    void conclude(Centre centre, Story story, long order, LocalDate lastDay) throws SQLException {
        if (story != Story.NO_FINAL_INSTRUMENT) {
            completion(centre, order, "POST", lastDay);
        }
        completion(centre, order, "CLOSING_INTERVIEW", lastDay.plusDays(3));
    }

    private void completion(Centre centre, long order, String kind, LocalDate day) throws SQLException {
        if (!day.isAfter(today)) {
            tables.completion.add(
                    tables.nextId("completion_fact"),
                    order,
                    kind,
                    day,
                    centre.instant(day, LocalTime.of(13, 0)),
                    centre.coordinator());
        }
    }

    private static LocalDate earlierOf(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
