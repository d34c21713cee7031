package org.reeduca.seat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.standing.Person;

/**
 * Who has to catch up on what at a centre: men who will not finish with the sessions of their own group.
 *
 * @param lines those without a place, the most pressing first
 * @param booked places that are given already
 * @param hosts groups that could hold a session for it
 */
public record CatchUpQueue(LocalDate today, List<Line> lines, List<Booked> booked, List<Host> hosts) {

    public CatchUpQueue {
        lines = List.copyOf(lines);
        booked = List.copyOf(booked);
        hosts = List.copyOf(hosts);
    }

    /**
     * A unit that a man lacks.
     *
     * @param group name of his group
     * @param missedOn the day he missed it; null when his groups never gave it to him
     * @param until last day on which the absence can be made up for; null without such a term
     * @param lastDay last day on which a session helps him; null without one
     * @param makeUpsUsed absences he has made up for, or has a place for
     * @param makeUpsMost how many he may; null without such a limit, 0 when his rules know no make-ups
     * @param refused why nothing can be planned for it; null when something can
     */
    public record Line(
            Person person,
            String group,
            int unit,
            Bilingual title,
            @Nullable LocalDate missedOn,
            @Nullable LocalDate until,
            @Nullable LocalDate lastDay,
            int makeUpsUsed,
            @Nullable Integer makeUpsMost,
            @Nullable Why refused) {

        /** Names the line in a form: the man and the unit. */
        public String key() {
            return person.ref() + ":" + unit;
        }
    }

    /** A place that is given. */
    public record Booked(
            Person person, UUID session, String group, int unit, Bilingual title, LocalDate day, LocalTime start) {}

    /** A group that could hold a session for catching up. */
    public record Host(UUID cohort, String code) {}
}
