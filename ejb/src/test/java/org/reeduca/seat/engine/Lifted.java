package org.reeduca.seat.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CreditSoFar;

/** Questions from which obstacles were taken away, by changing what is asked instead of telling the planner. */
final class Lifted {

    private Lifted() {}

    /** The obstacles whose places in their list are the bits of a number. */
    static Set<Obstacle> set(int bits) {
        Set<Obstacle> set = EnumSet.noneOf(Obstacle.class);
        int place = 0;
        for (Obstacle obstacle : Obstacle.values()) {
            if ((bits >> place++ & 1) == 1) {
                set.add(obstacle);
            }
        }
        return set;
    }

    static FinishQuestion all(FinishQuestion question) {
        return from(question, EnumSet.allOf(Obstacle.class));
    }

    static FinishQuestion from(FinishQuestion question, Set<Obstacle> lifted) {
        CreditSoFar sofar = question.sofar();
        List<Offer> offers = question.offers().stream()
                .map(offer -> lifted.contains(Obstacle.SEATS) ? new Offer(offer.meeting(), 1, offer.booked()) : offer)
                .map(offer -> lifted.contains(Obstacle.CLASH) ? apart(offer, question) : offer)
                .toList();
        return new FinishQuestion(
                question.from(),
                lifted.contains(Obstacle.DEADLINE) ? null : question.lastDay(),
                question.dose(),
                makeUp(question.makeUp(), lifted),
                lifted.contains(Obstacle.WEEKLY_LIMIT) ? null : question.perWeek(),
                new CreditSoFar(
                        sofar.credited(),
                        sofar.required(),
                        sofar.units(),
                        sofar.makeUps(),
                        sofar.missed(),
                        sofar.effectiveDueOn(),
                        sofar.windowEndsOn(),
                        sofar.overLimit() && !lifted.contains(Obstacle.ABSENCES),
                        lifted.contains(Obstacle.AWAY) ? List.of() : sofar.away()),
                question.own(),
                offers,
                lifted.contains(Obstacle.DAY_OFF) ? Set.of() : question.daysOff(),
                lifted.contains(Obstacle.AVAILABILITY) ? Availability.ALWAYS : question.availability());
    }

    /** The same session at an hour at which his group never meets; who can come in the evening can come then. */
    private static Offer apart(Offer offer, FinishQuestion question) {
        Meeting meeting = offer.meeting();
        boolean clashes = question.own().stream().anyMatch(meeting::overlaps);
        return clashes
                ? new Offer(
                        new Meeting(
                                meeting.id(),
                                meeting.unit(),
                                meeting.day(),
                                meeting.start().minusHours(9),
                                meeting.minutes()),
                        offer.seats(),
                        offer.booked())
                : offer;
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
}
