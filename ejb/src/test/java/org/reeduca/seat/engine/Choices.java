package org.reeduca.seat.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries everything a man could do: each set of places as a guest that he may take, judged by the engine of compliance.
 * Slow, and written without a look at the planner, which has to agree with it.
 */
final class Choices {

    private final RandomMan man;

    Choices(RandomMan man) {
        this.man = man;
    }

    /** The fewest new places with which he finishes; -1 when he cannot. */
    int fewestNewPlaces() {
        int fewest = -1;
        for (List<Offer> chosen : allowed()) {
            int places = newPlaces(chosen);
            if ((fewest < 0 || places < fewest) && finishes(chosen, man.lastDay())) {
                fewest = places;
            }
        }
        return fewest;
    }

    /** The first day by which he can have finished with so many new places. */
    LocalDate earliest(int newPlaces) {
        return allowed().stream()
                .filter(chosen -> newPlaces(chosen) == newPlaces)
                .flatMap(chosen -> days(chosen).stream()
                        .filter(day -> finishes(chosen, day))
                        .limit(1))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private List<LocalDate> days(List<Offer> chosen) {
        List<LocalDate> days = new ArrayList<>();
        man.own.forEach(meeting -> days.add(meeting.day()));
        chosen.forEach(offer -> days.add(offer.meeting().day()));
        days.removeIf(day -> day.isAfter(man.lastDay()));
        Collections.sort(days);
        return days;
    }

    private boolean finishes(List<Offer> chosen, LocalDate asOf) {
        return man.completeWith(
                chosen.stream()
                        .map(Offer::meeting)
                        .filter(meeting -> !meeting.day().isAfter(asOf))
                        .toList(),
                asOf);
    }

    private static int newPlaces(List<Offer> chosen) {
        return (int) chosen.stream().filter(offer -> !offer.booked()).count();
    }

    private List<List<Offer>> allowed() {
        List<Offer> open = man.offers.stream().filter(this::open).toList();
        List<List<Offer>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << open.size(); bits++) {
            List<Offer> chosen = new ArrayList<>();
            for (int i = 0; i < open.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    chosen.add(open.get(i));
                }
            }
            if (withinLimits(chosen)) {
                sets.add(chosen);
            }
        }
        return sets;
    }

    /**
     * Whether he may take the place. What is too short to be credited is no offer, although the engine would then let another session make
     * up for it where any unit may: nobody is sent somewhere so that it does not count.
     */
    private boolean open(Offer offer) {
        Meeting meeting = offer.meeting();
        if (man.policy.dose().tooShort(meeting.minutes())) {
            return false;
        }
        LocalDate day = meeting.day();
        boolean away = man.leaves.stream().anyMatch(leave -> leave.covers(day))
                || man.intervals.stream().anyMatch(interval -> interval.covers(day));
        boolean ownAtThatHour = man.own.stream()
                .filter(own -> own.day().equals(day) && !man.daysOff.contains(day))
                .anyMatch(own -> own.start().isBefore(meeting.start().plusMinutes(meeting.minutes()))
                        && meeting.start().isBefore(own.start().plusMinutes(own.minutes())));
        boolean comes = man.availability.windows().isEmpty()
                || man.availability.windows().stream()
                        .anyMatch(window -> window.weekday() == day.getDayOfWeek()
                                && !meeting.start().isBefore(window.from())
                                && !meeting.start()
                                        .plusMinutes(meeting.minutes())
                                        .isAfter(window.to()));
        return (offer.booked() || offer.seats() > 0) && !away && !man.daysOff.contains(day) && !ownAtThatHour && comes;
    }

    private boolean withinLimits(List<Offer> chosen) {
        Map<LocalDate, Integer> weeks = new HashMap<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        for (Offer offer : chosen) {
            LocalDate day = offer.meeting().day();
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            Integer most = man.perWeek;
            if (days.merge(day, 1, Integer::sum) > 1
                    || (weeks.merge(monday, 1, Integer::sum) > (most == null ? 7 : most))) {
                return false;
            }
        }
        return true;
    }
}
