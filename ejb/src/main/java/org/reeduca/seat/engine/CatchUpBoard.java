package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.reeduca.seat.engine.CatchUpQuestion.Apart;
import org.reeduca.seat.engine.CatchUpQuestion.Host;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;
import org.reeduca.seat.engine.CatchUpQuestion.Slot;

/**
 * A question about catching up, laid out: needs and places have numbers, and who is where can be put down and taken up
 * again. Hosts come first among the places, then slots, each in the order of their dates.
 */
final class CatchUpBoard {

    /** The place of a need that has none. */
    static final int NOWHERE = -1;

    private static final int FREE = 0;

    private final CatchUpQuestion question;
    private final List<Man> men = new ArrayList<>();
    private final List<Host> hosts;
    private final List<Slot> slots;
    private final boolean[][] fits;
    private final int[] unit;
    private final int[] guests;
    private final List<Set<String>> present = new ArrayList<>();
    private final Map<String, Map<LocalDate, Integer>> weeks = new HashMap<>();
    private final Map<String, Set<LocalDate>> days = new HashMap<>();
    private final Map<String, Integer> makeUps = new HashMap<>();

    CatchUpBoard(CatchUpQuestion question) {
        this.question = question;
        this.hosts = question.hosts().stream()
                .sorted(Comparator.comparing(Host::meeting, Meeting.IN_ORDER))
                .toList();
        this.slots = question.slots().stream()
                .sorted(Comparator.comparing(slot -> slot.teaching(FREE), Meeting.IN_ORDER))
                .toList();
        Map<String, Man> byId = new HashMap<>();
        question.men().forEach(man -> byId.put(man.id(), man));
        question.needs().forEach(need -> men.add(Objects.requireNonNull(byId.get(need.man()), "a need of nobody")));
        this.unit = new int[places()];
        this.guests = new int[places()];
        this.fits = new boolean[needs()][places()];
        lay();
    }

    private void lay() {
        for (int place = 0; place < places(); place++) {
            unit[place] = isSlot(place) ? FREE : hosts.get(place).meeting().unit();
            present.add(
                    isSlot(place)
                            ? new HashSet<>()
                            : new HashSet<>(hosts.get(place).present()));
        }
        for (Man man : question.men()) {
            Map<LocalDate, Integer> taken = new HashMap<>();
            man.booked().forEach(meeting -> taken.merge(Course.week(meeting.day()), 1, Integer::sum));
            weeks.put(man.id(), taken);
            days.put(man.id(), new HashSet<>());
            makeUps.put(man.id(), 0);
        }
        for (int need = 0; need < needs(); need++) {
            for (int place = 0; place < places(); place++) {
                Meeting meeting = meeting(place, need(need).unit());
                fits[need][place] = meeting.unit() == need(need).unit()
                        && seats(place) > 0
                        && need(need).inTime(meeting.day())
                        && man(need).canCome(meeting)
                        && mayMakeUp(need);
            }
        }
    }

    int needs() {
        return question.needs().size();
    }

    int places() {
        return question.hosts().size() + question.slots().size();
    }

    boolean isSlot(int place) {
        return place >= hosts.size();
    }

    Need need(int number) {
        return question.needs().get(number);
    }

    Man man(int need) {
        return men.get(need);
    }

    /** The session at a place; at a slot, teaching that unit. */
    Meeting meeting(int place, int taught) {
        return isSlot(place)
                ? slots.get(place - hosts.size()).teaching(taught)
                : hosts.get(place).meeting();
    }

    /** Whether a session is held at the place, or would be if somebody went there. */
    boolean open(int place) {
        return unit[place] != FREE;
    }

    /** In how many places a need could be served if nobody else had any. */
    int placesFor(int need) {
        int count = 0;
        for (boolean fit : fits[need]) {
            count += fit ? 1 : 0;
        }
        return count;
    }

    /** Whether he could come to some place with his unit, were it not too late. */
    boolean wouldCome(int need) {
        Man man = man(need);
        Man anyDay = new Man(man.id(), null, null, null, man.away(), man.availability(), man.own(), man.booked());
        for (int place = 0; place < places(); place++) {
            Meeting meeting = meeting(place, need(need).unit());
            if (meeting.unit() == need(need).unit() && seats(place) > 0 && anyDay.canCome(meeting)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the need can be served there as things stand. */
    boolean mayGo(int need, int place) {
        Man man = man(need);
        LocalDate day = meeting(place, unit[place]).day();
        int inWeek = Objects.requireNonNull(weeks.get(man.id())).getOrDefault(Course.week(day), 0);
        return fits[need][place]
                && (unit[place] == FREE || unit[place] == need(need).unit())
                && guests[place] < seats(place)
                && (man.perWeek() == null || inWeek < man.perWeek())
                && !Objects.requireNonNull(days.get(man.id())).contains(day)
                && mayMakeUp(need)
                && nobodyToAvoid(man, place);
    }

    private boolean mayMakeUp(int need) {
        Integer left = man(need).makeUpsLeft();
        return !need(need).makeUp()
                || left == null
                || Objects.requireNonNull(makeUps.get(man(need).id())) < left;
    }

    private boolean nobodyToAvoid(Man man, int place) {
        for (Apart apart : question.apart()) {
            for (String other : present.get(place)) {
                if (apart.is(man.id(), other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Puts the man of a need there. */
    void put(int need, int place) {
        move(need, place, 1);
        unit[place] = need(need).unit();
        present.get(place).add(man(need).id());
        Objects.requireNonNull(days.get(man(need).id()))
                .add(meeting(place, unit[place]).day());
    }

    /** Takes him up again. */
    void take(int need, int place) {
        move(need, place, -1);
        present.get(place).remove(man(need).id());
        Objects.requireNonNull(days.get(man(need).id()))
                .remove(meeting(place, unit[place]).day());
        if (isSlot(place) && guests[place] == 0) {
            unit[place] = FREE;
        }
    }

    private void move(int need, int place, int by) {
        String man = man(need).id();
        guests[place] += by;
        Objects.requireNonNull(weeks.get(man))
                .merge(Course.week(meeting(place, unit[place]).day()), by, Integer::sum);
        if (need(need).makeUp()) {
            makeUps.merge(man, by, Integer::sum);
        }
    }

    /** Places left at sessions of this unit that are held already, or will be. */
    int seatsLeft(int taught) {
        int left = 0;
        for (int place = 0; place < places(); place++) {
            left += unit[place] == taught ? Math.max(0, seats(place) - guests[place]) : 0;
        }
        return left;
    }

    int seats(int place) {
        return isSlot(place)
                ? slots.get(place - hosts.size()).seats()
                : hosts.get(place).seats();
    }

    /** Places of the largest slot; 0 without slots. */
    int largestSlot() {
        return slots.stream().mapToInt(Slot::seats).max().orElse(0);
    }

    /**
     * A number of new sessions below which no plan can stay that leaves no more needs unserved.
     *
     * @param unserved needs without a place
     */
    int fewestSessions(int unserved) {
        Map<Integer, Integer> wanted = new HashMap<>();
        int servable = 0;
        for (int need = 0; need < needs(); need++) {
            if (placesFor(need) > 0) {
                servable++;
                wanted.merge(need(need).unit(), 1, Integer::sum);
            }
        }
        int hopeless = needs() - servable;
        int largest = largestSlot();
        if (largest == 0) {
            return 0;
        }
        if (unserved > hopeless) {
            int hosted = hosts.stream().mapToInt(Host::seats).sum();
            return upwards(servable - (unserved - hopeless) - hosted, largest);
        }
        return wanted.entrySet().stream()
                .mapToInt(entry -> upwards(entry.getValue() - seatsAnyhow(entry.getKey()), largest))
                .sum();
    }

    private int seatsAnyhow(int taught) {
        return hosts.stream()
                .filter(host -> host.meeting().unit() == taught)
                .mapToInt(Host::seats)
                .sum();
    }

    /** Sessions of so many places for so many needs. */
    static int upwards(int needs, int places) {
        return needs <= 0 ? 0 : (needs + places - 1) / places;
    }
}
