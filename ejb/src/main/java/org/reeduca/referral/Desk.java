package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.NotFound;

/** Who is asking, for which centre, and which day it is there: what every service of this feature asks first. */
@ApplicationScoped
class Desk {

    private CurrentUser currentUser;
    private CaseAccess access;
    private Clock clock;

    protected Desk() {}

    @Inject
    Desk(CurrentUser currentUser, CaseAccess access, Clock clock) {
        this.currentUser = currentUser;
        this.access = access;
        this.clock = clock;
    }

    long userId() {
        return currentUser.me().userId();
    }

    /** The caller's centre; whoever has none finds nothing. */
    long centre() {
        Long centre = currentUser.me().centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    /** Which authorities the caller reaches: administrators all, others those of their centre. */
    AuthorityScope authorities() {
        Me me = currentUser.me();
        boolean all = me.has(Role.ADMINISTRATOR);
        Long centre = me.centreId();
        return new AuthorityScope(all, centre == null ? AuthorityScope.NO_CENTRE : centre);
    }

    /** Which restricted files exist for the caller. */
    FileReader reader() {
        return FileReader.of(currentUser.me());
    }

    Instant now() {
        return clock.instant();
    }

    /** The day it is where the caller's centre is. */
    LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    ZoneId zone() {
        ZoneId zone = currentUser.me().zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** What does not exist and what is not the caller's are answered in the same words; the audit remembers. */
    NotFound outOfScope(String guarded) {
        return access.outOfScope(guarded);
    }
}
