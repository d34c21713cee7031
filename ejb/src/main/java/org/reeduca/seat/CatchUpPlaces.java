package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reeduca.compliance.CreditSoFar.Missed;
import org.reeduca.participant.FileReader;
import org.reeduca.seat.GuestRepository.Statement;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * Places of men who came without one: of a session they were in already, so there is nothing to plan. No door: its callers have
 * checked who asks and whose file it is.
 */
@ApplicationScoped
public class CatchUpPlaces {

    private GuestRepository guests;
    private Standings standings;

    protected CatchUpPlaces() {}

    @Inject
    CatchUpPlaces(GuestRepository guests, Standings standings) {
        this.guests = guests;
        this.standings = standings;
    }

    /**
     * Puts a man on the guest list of a session whose unit he owes under the order that presses most.
     *
     * @param centre of the session and of his file
     * @param unit that the session is about
     * @return false when he owes that unit under none of his orders; then nothing is written
     */
    public boolean give(long man, long session, long centre, int unit, LocalDate today, long by, Instant now) {
        Optional<SeatCase> order = standings.questions(Men.ONE, man, today, FileReader.OF_ALL).stream()
                .flatMap(asked -> Optional.ofNullable(SeatMan.of(asked, today).order()).stream())
                .findFirst();
        if (order.isEmpty() || order.get().sofar().units().contains(unit)) {
            return false;
        }
        Long missed = order.get().sofar().missed().stream()
                .filter(one -> one.unit() == unit)
                .max(Comparator.comparing(Missed::day))
                .flatMap(one -> guests.sessionKey(centre, one.session()))
                .filter(key -> key != session)
                .orElse(null);
        guests.append(
                List.of(new Statement(man, session, guests.revision(man, session) + 1, unit, missed, null)), by, now);
        return true;
    }
}
