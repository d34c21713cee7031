package org.reeduca.calendar;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.calendar.CalendarRepository.Owner;
import org.reeduca.shared.NotFound;

/**
 * The door to calendars: people make and end the secret address of their own; programs read it. A facilitator's calendar has
 * the sessions of the groups that are theirs on the day of the session, a coordinator's those of the centre.
 */
@Stateless
public class CalendarService {

    /** Sessions that are over stay so long. */
    private static final int DAYS_BACK = 30;

    /** How far ahead sessions are told. */
    private static final int MONTHS_AHEAD = 12;

    @Inject
    private CalendarRepository calendars;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Whether the caller has an address, and when it was read last. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    public FeedAddress findAddress() {
        return calendars.address(currentUser.me().userId());
    }

    /**
     * Makes an address; one that the caller had before answers nobody from then on.
     *
     * @return the only time that it is told
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.MAKE_CALENDAR_ADDRESS)
    public NewFeedAddress makeAddress() {
        Me me = currentUser.me();
        if (me.centreId() == null) {
            throw access.outOfScope("centre");
        }
        FeedToken token = FeedToken.random();
        audit.about("calendar-address", calendars.say(me.userId(), token, clock.instant()), null);
        return new NewFeedAddress(token.secret());
    }

    /** Ends the caller's address; done twice it changes nothing. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.END_CALENDAR_ADDRESS)
    public void endAddress() {
        Me me = currentUser.me();
        if (calendars.address(me.userId()).exists()) {
            audit.about("calendar-address", calendars.say(me.userId(), null, clock.instant()), null);
        }
    }

    /**
     * The sessions behind an address, for whoever has it.
     *
     * @param secret what stands in the address
     * @throws NotFound when no such address holds, whatever the cause
     */
    @PermitAll
    @Audited(AuditAction.READ_CALENDAR)
    public Feed read(String secret) {
        FeedToken token = FeedToken.typed(secret);
        if (!token.wellFormed()) {
            throw access.outOfScope("calendar-address");
        }
        Owner owner = calendars.owner(token).orElseThrow(() -> access.outOfScope("calendar-address"));
        audit.about("calendar-address", owner.address(), null);
        LocalDate today = LocalDate.now(clock.withZone(owner.zone()));
        LocalDate from = today.minusDays(DAYS_BACK);
        LocalDate to = today.plusMonths(MONTHS_AHEAD);
        return new Feed(owner.language(), owner.zone(), from, to, calendars.sessions(owner, from, to));
    }
}
