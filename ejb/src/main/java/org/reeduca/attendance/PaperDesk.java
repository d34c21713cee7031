package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditTrail;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.NotFound;

/** Who is asking, and about the paper of which session: what all doors to paper ask first. */
@ApplicationScoped
class PaperDesk {

    private static final String SUBJECT = "session";

    @Inject
    private RollRepository rolls;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    Me me() {
        return currentUser.me();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }

    StaffScope scope() {
        return StaffScope.of(me());
    }

    /** A session of the caller's. */
    RollHeader load(UUID session) {
        Optional<RollHeader> header = rolls.header(session, scope(), today());
        audit.about(SUBJECT, session, null);
        return header.orElseThrow(this::outOfScope);
    }

    NotFound outOfScope() {
        return access.outOfScope(SUBJECT);
    }

    /** Men whom the caller sees and of whom a mark is wanted, in the order of the roll. */
    List<NumberedLine> expected(RollHeader header) {
        return rolls.lines(header, FileReader.of(me())).stream()
                .filter(numbered -> numbered.line().expected())
                .toList();
    }
}
