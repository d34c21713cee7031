package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CreditSoFar.Away;

/**
 * Who has to catch up on what, and where that could be.
 *
 * @param men those who need something
 * @param needs what they need
 * @param hosts sessions that take place anyhow and have places left
 * @param slots hours at which a session for catching up could be held, each for one unit
 * @param apart men who must not meet
 */
public record CatchUpQuestion(List<Man> men, List<Need> needs, List<Host> hosts, List<Slot> slots, Set<Apart> apart) {

    public CatchUpQuestion {
        men = List.copyOf(men);
        needs = List.copyOf(needs);
        hosts = List.copyOf(hosts);
        slots = List.copyOf(slots);
        apart = Set.copyOf(apart);
    }

    /**
     * A man who has to catch up.
     *
     * @param makeUpsLeft how many absences he may still make up for; null without such a limit
     * @param perWeek most places as a guest in a week; null without such a limit
     * @param lastDay last day on which a session helps him; null without one
     * @param away days on which he will not come
     * @param availability hours at which he can come
     * @param own sessions of his group, at whose hours he is taken
     * @param booked sessions on whose guest list he is already
     */
    public record Man(
            String id,
            @Nullable Integer makeUpsLeft,
            @Nullable Integer perWeek,
            @Nullable LocalDate lastDay,
            List<Away> away,
            Availability availability,
            List<Meeting> own,
            List<Meeting> booked) {

        public Man {
            away = List.copyOf(away);
            own = List.copyOf(own);
            booked = List.copyOf(booked);
        }

        /** Whether he could be there, as far as it depends on him alone. */
        boolean canCome(Meeting meeting) {
            boolean late = lastDay != null && meeting.day().isAfter(lastDay);
            return !late
                    && away.stream().noneMatch(span -> span.covers(meeting.day()))
                    && availability.allows(meeting)
                    && own.stream().noneMatch(meeting::overlaps)
                    && booked.stream().noneMatch(taken -> taken.day().equals(meeting.day()));
        }
    }

    /**
     * A unit that a man lacks.
     *
     * @param missedOn the day he missed it; null when his groups never offered it to him, which uses up no make-up
     * @param until last day on which the absence can be made up for; null without such a term
     */
    public record Need(
            String man,
            int unit,
            @Nullable LocalDate missedOn,
            @Nullable LocalDate until) {

        boolean inTime(LocalDate day) {
            return (missedOn == null || !day.isBefore(missedOn)) && (until == null || !day.isAfter(until));
        }

        boolean makeUp() {
            return missedOn != null;
        }
    }

    /**
     * A session that takes place anyhow.
     *
     * @param seats places left
     * @param present men who will be there
     */
    public record Host(Meeting meeting, int seats, Set<String> present) {

        public Host {
            present = Set.copyOf(present);
        }
    }

    /**
     * An hour at which a session could be held for those who need the same unit.
     *
     * @param seats most men in it
     */
    public record Slot(String id, LocalDate day, LocalTime start, int minutes, int seats) {

        Meeting teaching(int unit) {
            return new Meeting(id, unit, day, start, minutes);
        }
    }

    /** Two men who must not meet, in either order. */
    public record Apart(String one, String other) {

        boolean is(String first, String second) {
            return (one.equals(first) && other.equals(second)) || (one.equals(second) && other.equals(first));
        }
    }
}
