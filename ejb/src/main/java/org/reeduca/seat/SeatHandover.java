package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.seat.CentreSeats.Member;

/** What becomes of the seat of a man whose file passes to another centre. No door: its callers have checked. */
@ApplicationScoped
public class SeatHandover {

    @Inject
    private SeatRepository seats;

    @Inject
    private MembershipRepository memberships;

    @Inject
    private GuestRepository guests;

    @Inject
    private WaitingRepository waiting;

    /** Holds the man: whoever changes his seat meanwhile waits. */
    public void lock(long man) {
        memberships.lockMan(man);
    }

    /**
     * Takes him out of the groups, the guest lists and the waiting list of a centre.
     *
     * @param from the first day on which he is to be gone
     * @param today at that centre
     * @return the day on which he is gone: later than {@code from} when he was marked after it
     */
    public LocalDate leave(long centre, long man, LocalDate from, LocalDate today, long by, Instant now) {
        CentreSeats there = seats.seats(centre, from.isBefore(today) ? from : today);
        List<Member> his = there.memberships().stream()
                .filter(member -> member.man() == man)
                .filter(member -> member.to() == null || member.to().isAfter(from))
                .toList();
        LocalDate gone = his.stream()
                .flatMap(member -> memberships.markedOn(member.group(), man, from).stream())
                .map(day -> day.plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(from);
        for (Member member : his) {
            LocalDate on = gone.isBefore(member.from()) ? member.from() : gone;
            if (member.to() == null || member.to().isAfter(on)) {
                memberships.enrolment(member.key()).end(on, EndingReason.TRANSFERRED);
            }
        }
        withdrawPlaces(there, man, EndingReason.TRANSFERRED, by, now);
        waiting.entryOf(man).ifPresent(entry -> entry.end(today, WaitingEntry.EndReason.TRANSFERRED, by));
        memberships.flush();
        return gone;
    }

    /** Withdraws the places that he has as a guest. */
    void withdrawPlaces(CentreSeats centre, long man, EndingReason reason, long by, Instant now) {
        guests.append(
                centre.placesOf(man).stream()
                        .map(place -> new GuestRepository.Statement(
                                man,
                                place.session(),
                                guests.revision(man, place.session()) + 1,
                                place.unit(),
                                place.missed(),
                                reason.name()))
                        .toList(),
                by,
                now);
    }

    /** Puts him on the waiting list of the centre that keeps his file now; those he must not meet there stay apart. */
    public void arrive(long centre, long man, LocalDate since, long by, Instant now) {
        waiting.add(new WaitingEntry(man, centre, null, since, null, by, now));
        waiting.keepApartAt(centre, man);
    }

    /** Code of the group in which he is on that day or later. */
    public Optional<String> group(long man, LocalDate day) {
        return memberships.groupFrom(man, day);
    }
}
