package org.reeduca.seat.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.CatchUpPlan.Gathering;
import org.reeduca.seat.engine.CatchUpQuestion.Host;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.CatchUpQuestion.Slot;

/**
 * Every way of sending men to places, one need after the other, kept when it breaks no rule. Slow, and written without a
 * look at the planner, which has to find the best of them.
 */
final class Distributions {

    private final CatchUpQuestion question;
    private int fewestUnserved = Integer.MAX_VALUE;
    private int fewestSessions = Integer.MAX_VALUE;

    Distributions(CatchUpQuestion question) {
        this.question = question;
        everyWay(new ArrayList<>());
    }

    int fewestUnserved() {
        return fewestUnserved;
    }

    /** Among the ways that leave as few as possible unserved. */
    int fewestSessions() {
        return fewestSessions;
    }

    private void everyWay(List<@Nullable Object> places) {
        if (places.size() == question.needs().size()) {
            if (allowed(places)) {
                weigh(places);
            }
            return;
        }
        List<@Nullable Object> choices = new ArrayList<>();
        choices.add(null);
        choices.addAll(question.hosts());
        choices.addAll(question.slots());
        for (Object choice : choices) {
            places.add(choice);
            everyWay(places);
            places.remove(places.size() - 1);
        }
    }

    private void weigh(List<@Nullable Object> places) {
        int unserved = (int) places.stream().filter(place -> place == null).count();
        int sessions =
                (int) places.stream().filter(Slot.class::isInstance).distinct().count();
        if (unserved < fewestUnserved || (unserved == fewestUnserved && sessions < fewestSessions)) {
            fewestUnserved = unserved;
            fewestSessions = sessions;
        }
    }

    /** Whether a plan breaks no rule and accounts for every need. */
    boolean keepsTheRules(CatchUpPlan plan) {
        List<@Nullable Object> places = new ArrayList<>();
        for (Need need : question.needs()) {
            Object place = null;
            for (Gathering session : plan.sessions()) {
                if (session.meeting().unit() == need.unit() && session.men().contains(need.man())) {
                    place = place(session.meeting().id());
                }
            }
            places.add(place);
        }
        return allowed(places)
                && places.stream().filter(place -> place == null).count()
                        == plan.unserved().size();
    }

    private Object place(String id) {
        for (Host host : question.hosts()) {
            if (host.meeting().id().equals(id)) {
                return host;
            }
        }
        return question.slots().stream()
                .filter(slot -> slot.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean allowed(List<@Nullable Object> places) {
        Map<Object, List<Need>> together = new HashMap<>();
        for (int i = 0; i < places.size(); i++) {
            Object place = places.get(i);
            if (place != null) {
                together.computeIfAbsent(place, key -> new ArrayList<>())
                        .add(question.needs().get(i));
            }
        }
        return together.entrySet().stream().allMatch(entry -> fits(entry.getKey(), entry.getValue()))
                && question.men().stream().allMatch(man -> bears(man, places));
    }

    private boolean fits(Object place, List<Need> needs) {
        int unit = place instanceof Host host
                ? host.meeting().unit()
                : needs.get(0).unit();
        int seats = place instanceof Host host ? host.seats() : ((Slot) place).seats();
        Set<String> there = new HashSet<>(place instanceof Host host ? host.present() : Set.of());
        needs.forEach(need -> there.add(need.man()));
        boolean peace = question.apart().stream()
                .noneMatch(apart -> there.contains(apart.one()) && there.contains(apart.other()));
        return peace
                && needs.size() <= seats
                && needs.stream().allMatch(need -> need.unit() == unit && comes(need, meeting(place, unit)));
    }

    private static Meeting meeting(Object place, int unit) {
        return place instanceof Host host ? host.meeting() : ((Slot) place).teaching(unit);
    }

    private boolean comes(Need need, Meeting meeting) {
        Man man = question.men().stream()
                .filter(one -> one.id().equals(need.man()))
                .findFirst()
                .orElseThrow();
        LocalDate day = meeting.day();
        LocalDate missed = need.missedOn();
        LocalDate until = need.until();
        LocalDate last = man.lastDay();
        return (missed == null || !day.isBefore(missed))
                && (until == null || !day.isAfter(until))
                && (last == null || !day.isAfter(last))
                && man.away().stream().noneMatch(span -> span.covers(day))
                && man.availability().allows(day.getDayOfWeek(), meeting.start(), meeting.minutes())
                && man.own().stream()
                        .noneMatch(own -> own.day().equals(day) && own.start().equals(meeting.start()));
    }

    private boolean bears(Man man, List<@Nullable Object> places) {
        Map<LocalDate, Integer> days = new HashMap<>();
        Map<LocalDate, Integer> weeks = new HashMap<>();
        int makeUps = 0;
        for (Meeting meeting : man.booked()) {
            days.merge(meeting.day(), 1, Integer::sum);
            weeks.merge(monday(meeting.day()), 1, Integer::sum);
        }
        boolean went = false;
        for (int i = 0; i < places.size(); i++) {
            Need need = question.needs().get(i);
            Object place = places.get(i);
            if (place != null && need.man().equals(man.id())) {
                LocalDate day = meeting(place, need.unit()).day();
                days.merge(day, 1, Integer::sum);
                weeks.merge(monday(day), 1, Integer::sum);
                makeUps += need.missedOn() == null ? 0 : 1;
                went = true;
            }
        }
        Integer left = man.makeUpsLeft();
        Integer perWeek = man.perWeek();
        return !went
                || ((left == null || makeUps <= left)
                        && days.values().stream().allMatch(count -> count <= 1)
                        && (perWeek == null || weeks.values().stream().allMatch(count -> count <= perWeek)));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
