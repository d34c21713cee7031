package org.reeduca.intake;

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
import org.reeduca.access.Role;
import org.reeduca.audit.AuditTrail;
import org.reeduca.intake.IntakeRepository.Found;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** Who is asking, for which centre, and which order it is about: what every service of this feature asks first. */
@ApplicationScoped
class IntakeDesk {

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private IntakeRepository intakes;

    @Inject
    private Clock clock;

    long userId() {
        return currentUser.me().userId();
    }

    /** The caller's centre; whoever has none finds nothing. */
    long centre() {
        Long centre = currentUser.me().centreId();
        if (centre == null) {
            throw outOfScope("centre");
        }
        return centre;
    }

    /** Which restricted files exist for the caller. */
    FileReader reader() {
        return FileReader.of(currentUser.me());
    }

    /** Whether the caller sees more than names, hours and rooms. */
    boolean seesWhy() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR);
    }

    Instant now() {
        return clock.instant();
    }

    LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now(), zone());
    }

    LocalDate today() {
        return localNow().toLocalDate();
    }

    ZoneId zone() {
        Me me = currentUser.me();
        ZoneId zone = me.zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The intake of an order of the caller's centre; the audit learns what the call is about. */
    Found load(UUID order) {
        audit.about("order", order, null);
        Found found = intakes.find(centre(), reader(), today(), order).orElseThrow(() -> outOfScope("order"));
        audit.about("order", order, found.man().man());
        return found;
    }

    /**
     * The same, locked until the transaction ends, so that revisions are numbered one after another.
     *
     * @throws BusinessRuleViolation {@code intake.order-over}
     */
    Found lock(UUID order) {
        Found found = load(order);
        if (found.over()) {
            throw new BusinessRuleViolation("intake.order-over");
        }
        intakes.lock(found.key());
        return load(order);
    }

    NotFound outOfScope(String guarded) {
        return access.outOfScope(guarded);
    }
}
