package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar.Away;
import org.reeduca.compliance.CreditSoFar.Missed;

/**
 * What lies before a man once some obstacles are taken as lifted: sessions of his group that he attends, places he may
 * take as a guest, and all that he missed or will miss.
 *
 * @param entries sessions that can credit him, in the order in which credit is given
 * @param missed due sessions without credit, past ones and those to come, in the same order
 * @param makeUp the rules of making up
 * @param perWeek most places as a guest in a week
 */
record Timetable(
        List<Entry> entries,
        List<Missed> missed,
        @Nullable MakeUp makeUp,
        @Nullable Integer perWeek) {

    private static final Comparator<Missed> IN_ORDER =
            Comparator.comparing(Missed::day).thenComparingInt(Missed::unit).thenComparing(Missed::session);

    /**
     * A session.
     *
     * @param guest whether it is taken by choice; those of his group he attends anyhow
     */
    record Entry(Meeting meeting, boolean guest, boolean booked) {}

    /** What stands between the man of a question and a session. */
    private static final class Reasons {

        private final FinishQuestion question;
        private final Set<Obstacle> lifted;

        Reasons(FinishQuestion question, Set<Obstacle> lifted) {
            this.question = question;
            this.lifted = lifted;
        }

        boolean late(Meeting meeting) {
            LocalDate lastDay = question.lastDay();
            return stands(Obstacle.DEADLINE) && lastDay != null && meeting.day().isAfter(lastDay);
        }

        boolean closed(Meeting meeting) {
            return stands(Obstacle.DAY_OFF) && question.daysOff().contains(meeting.day());
        }

        boolean away(Meeting meeting) {
            return stands(Obstacle.AWAY)
                    && question.sofar().away().stream().anyMatch(span -> span.covers(meeting.day()));
        }

        /** Whether a session of his group that he does not attend is owed all the same. */
        boolean owed(Meeting meeting) {
            return question.sofar().away().stream()
                    .filter(span -> span.covers(meeting.day()))
                    .allMatch(Away::owed);
        }

        boolean full(Offer offer) {
            return stands(Obstacle.SEATS) && !offer.booked() && offer.seats() < 1;
        }

        boolean atWrongHour(Meeting meeting) {
            return stands(Obstacle.AVAILABILITY) && !question.availability().allows(meeting);
        }

        boolean clashes(Meeting meeting, List<Meeting> present) {
            return stands(Obstacle.CLASH) && present.stream().anyMatch(meeting::overlaps);
        }

        private boolean stands(Obstacle obstacle) {
            return !lifted.contains(obstacle);
        }
    }

    /** The timetable of a question. */
    static Timetable of(FinishQuestion question, Set<Obstacle> lifted) {
        Reasons reasons = new Reasons(question, lifted);
        List<Meeting> attended = new ArrayList<>();
        List<Meeting> present = new ArrayList<>();
        List<Missed> missed = new ArrayList<>(question.sofar().missed());
        for (Meeting meeting : question.own()) {
            if (meeting.day().isBefore(question.from()) || reasons.closed(meeting)) {
                continue;
            }
            boolean away = reasons.away(meeting);
            if (!away) {
                present.add(meeting);
            }
            if (!away && !question.dose().tooShort(meeting.minutes())) {
                attended.add(meeting);
            } else if (!away || reasons.owed(meeting)) {
                missed.add(new Missed(meeting.id(), meeting.unit(), meeting.day()));
            }
        }
        missed.sort(IN_ORDER);
        List<Entry> entries = new ArrayList<>();
        attended.stream()
                .filter(meeting -> !reasons.late(meeting))
                .forEach(meeting -> entries.add(new Entry(meeting, false, false)));
        for (Offer offer : question.offers()) {
            Meeting meeting = offer.meeting();
            boolean open = !meeting.day().isBefore(question.from())
                    && !question.dose().tooShort(meeting.minutes())
                    && !reasons.late(meeting)
                    && !reasons.closed(meeting)
                    && !reasons.away(meeting)
                    && !reasons.full(offer)
                    && !reasons.atWrongHour(meeting)
                    && !reasons.clashes(meeting, present);
            if (open) {
                entries.add(new Entry(meeting, true, offer.booked()));
            }
        }
        entries.sort(Comparator.comparing(Entry::meeting, Meeting.IN_ORDER));
        return new Timetable(
                List.copyOf(entries),
                List.copyOf(missed),
                makeUp(question.makeUp(), lifted),
                lifted.contains(Obstacle.WEEKLY_LIMIT) ? null : question.perWeek());
    }

    private static @Nullable MakeUp makeUp(@Nullable MakeUp rules, Set<Obstacle> lifted) {
        if (rules == null) {
            return lifted.contains(Obstacle.NO_MAKE_UPS) ? new MakeUp(null, null, true, Clears.NONE) : null;
        }
        return new MakeUp(
                lifted.contains(Obstacle.MAKE_UP_LIMIT) ? null : rules.max(),
                lifted.contains(Obstacle.MAKE_UP_TERM) ? null : rules.withinDays(),
                rules.sameUnitOnly(),
                rules.clears());
    }

    /** The obstacles that stand between the man and some session; the others need not be tried. */
    static Set<Obstacle> met(FinishQuestion question) {
        Set<Obstacle> met = EnumSet.noneOf(Obstacle.class);
        Reasons reasons = new Reasons(question, Set.of());
        for (Meeting meeting : question.own()) {
            meetAnywhere(reasons, meeting, met);
        }
        for (Offer offer : question.offers()) {
            Meeting meeting = offer.meeting();
            meetAnywhere(reasons, meeting, met);
            add(met, Obstacle.SEATS, reasons.full(offer));
            add(met, Obstacle.AVAILABILITY, reasons.atWrongHour(meeting));
            add(met, Obstacle.CLASH, reasons.clashes(meeting, question.own()));
        }
        MakeUp rules = question.makeUp();
        add(met, Obstacle.ABSENCES, question.sofar().overLimit());
        add(met, Obstacle.NO_MAKE_UPS, rules == null);
        add(met, Obstacle.MAKE_UP_LIMIT, rules != null && rules.max() != null);
        add(met, Obstacle.MAKE_UP_TERM, rules != null && rules.withinDays() != null);
        add(met, Obstacle.WEEKLY_LIMIT, question.perWeek() != null);
        return met;
    }

    private static void meetAnywhere(Reasons reasons, Meeting meeting, Set<Obstacle> met) {
        add(met, Obstacle.DEADLINE, reasons.late(meeting));
        add(met, Obstacle.DAY_OFF, reasons.closed(meeting));
        add(met, Obstacle.AWAY, reasons.away(meeting));
    }

    private static void add(Set<Obstacle> met, Obstacle obstacle, boolean there) {
        if (there) {
            met.add(obstacle);
        }
    }
}
