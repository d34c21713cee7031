package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditTrail;
import org.reeduca.seat.SeatRepository.Known;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/** What the services of seats have in common: who asks, for which centre, on which day, about which man. No door. */
@ApplicationScoped
class Desk {

    /** How far back a day may lie, for what is written down days later. */
    private static final int DAYS_BACK = 31;

    private static final int MONTHS_AHEAD = 12;
    private static final int LONGEST_REASON = 255;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private SeatRepository seats;

    @Inject
    private Standings standings;

    @Inject
    private Clock clock;

    Me me() {
        return currentUser.me();
    }

    /** The caller's centre; who has none finds nothing. */
    long centre() {
        Long centre = me().centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    Instant instant() {
        return clock.instant();
    }

    /** Day and hour where the caller's centre is. */
    LocalDateTime now() {
        ZoneId zone = me().zone();
        return LocalDateTime.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }

    LocalDate today() {
        return now().toLocalDate();
    }

    /** A man of the caller's centre; the running call is about him. */
    Known man(UUID ref) {
        audit.about("participant", ref, ref);
        return seats.man(centre(), ref).orElseThrow(() -> access.outOfScope("participant"));
    }

    /** He with what he owes. */
    SeatMan seatMan(Known man) {
        return SeatMan.of(standings.questions(Men.ONE, man.key(), today()).get(0), today());
    }

    /** The centre's seats from today on, with the planners that read them. */
    CentreSeats seats() {
        return seats.seats(centre(), today());
    }

    /** Refuses a day that is a slip of the pen. */
    void requireNear(LocalDate day) {
        LocalDate today = today();
        if (day.isBefore(today.minusDays(DAYS_BACK)) || day.isAfter(today.plusMonths(MONTHS_AHEAD))) {
            throw new BusinessRuleViolation("seat.day-far", day);
        }
    }

    /** A reason in words, kept with the row of the audit as well. */
    String reason(String text) {
        if (text.isBlank()) {
            throw new BusinessRuleViolation("seat.reason-missing");
        }
        if (text.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("seat.reason-too-long", LONGEST_REASON);
        }
        audit.because(text.strip());
        return text.strip();
    }
}
