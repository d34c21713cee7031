package org.reeduca.seat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.DateSpan;
import org.reeduca.programme.Equivalences;
import org.reeduca.seat.engine.Availability;

/**
 * Who has which seat at a centre from a day on: its groups and sessions to come, who belongs to them, who comes as a
 * guest, who must not meet. Read once, in a few statements, and asked from memory.
 *
 * @param today the first day
 * @param groups that have not closed, by code
 * @param sessions to come, in order of date and hour
 * @param places of guests in these sessions
 * @param memberships that last on that day or begin later
 * @param apart keys of men who must not meet
 * @param hours at which men can come; who has none stated can come at any time
 * @param daysOff of the centre
 * @param into what counts as the units of each version that its groups follow, where they follow several
 */
record CentreSeats(
        LocalDate today,
        List<GroupAhead> groups,
        List<SessionAhead> sessions,
        List<Place> places,
        List<Member> memberships,
        List<Pair> apart,
        Map<Long, Availability> hours,
        Set<LocalDate> daysOff,
        Map<Long, Equivalences> into) {

    /**
     * A place of a guest.
     *
     * @param missed key of the session he missed; null when his groups never gave him the unit
     */
    record Place(long man, long session, int unit, @Nullable Long missed) {}

    /** A membership. */
    record Member(
            long key,
            long man,
            long group,
            LocalDate from,
            @Nullable LocalDate to) implements DateSpan {}

    /** Two men who must not meet. */
    record Pair(long one, long other) {

        @Nullable
        Long besides(long man) {
            return one == man ? Long.valueOf(other) : other == man ? Long.valueOf(one) : null;
        }
    }

    Optional<GroupAhead> group(UUID ref) {
        return groups.stream().filter(group -> group.ref().equals(ref)).findFirst();
    }

    Optional<SessionAhead> session(String ref) {
        return sessions.stream()
                .filter(session -> session.ref().toString().equals(ref))
                .findFirst();
    }

    /** The ordinary sessions of a group from a day on. */
    List<SessionAhead> sessionsOf(long group, LocalDate from) {
        return sessions.stream()
                .filter(session -> session.group().key() == group && !session.catchUp())
                .filter(session -> !session.day().isBefore(from))
                .toList();
    }

    /** The sessions of his own groups. */
    List<SessionAhead> ownOf(long man) {
        List<Member> his =
                memberships.stream().filter(member -> member.man() == man).toList();
        return sessions.stream()
                .filter(session -> !session.catchUp())
                .filter(session -> his.stream()
                        .anyMatch(member -> member.group() == session.group().key() && member.covers(session.day())))
                .toList();
    }

    /** The group he is in on that day. */
    Optional<Member> membership(long man, LocalDate on) {
        return memberships.stream()
                .filter(member -> member.man() == man && member.covers(on))
                .findFirst();
    }

    /** The membership that lasts without an end, now or from a later day on. */
    Optional<Member> lasting(long man) {
        return memberships.stream()
                .filter(member -> member.man() == man && member.to() == null)
                .max(Comparator.comparing(Member::from));
    }

    /** Places left in a session; below 1 it is full. */
    int free(SessionAhead session) {
        return session.group().capacity() - present(session).size();
    }

    /** Keys of the men who belong in a session: members, and guests. To one for catching up only guests come. */
    Set<Long> present(SessionAhead session) {
        Set<Long> men = new HashSet<>();
        if (!session.catchUp()) {
            memberships.stream()
                    .filter(member -> member.group() == session.group().key() && member.covers(session.day()))
                    .forEach(member -> men.add(member.man()));
        }
        places.stream().filter(place -> place.session() == session.key()).forEach(place -> men.add(place.man()));
        return men;
    }

    /** Places he has as a guest. */
    List<Place> placesOf(long man) {
        return places.stream().filter(place -> place.man() == man).toList();
    }

    /** Keys of the men he must not meet. */
    Set<Long> avoidedBy(long man) {
        Set<Long> others = new HashSet<>();
        apart.stream().map(pair -> pair.besides(man)).filter(Objects::nonNull).forEach(others::add);
        return others;
    }

    /** Members of a group on or after a day whom he must not meet. */
    Set<Long> avoidedIn(long group, long man, LocalDate from) {
        Set<Long> others = avoidedBy(man);
        Set<Long> there = new HashSet<>();
        memberships.stream()
                .filter(member -> member.group() == group && others.contains(member.man()))
                .filter(member -> member.to() == null || member.to().isAfter(from))
                .forEach(member -> there.add(member.man()));
        return there;
    }

    /** What counts as the units of a version. */
    Equivalences into(long version) {
        return into.getOrDefault(version, new Equivalences(version, List.of()));
    }

    /** Hours at which he can come. */
    Availability hoursOf(long man) {
        return hours.getOrDefault(man, Availability.ALWAYS);
    }

    /** How many men belong to each group without an end. */
    Map<Long, Integer> sizes() {
        Map<Long, Integer> sizes = new HashMap<>();
        memberships.stream()
                .filter(member -> member.to() == null)
                .forEach(member -> sizes.merge(member.group(), 1, Integer::sum));
        return sizes;
    }
}
