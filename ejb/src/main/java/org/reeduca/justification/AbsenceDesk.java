package org.reeduca.justification;

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
import org.reeduca.attendance.AbsenceScope;
import org.reeduca.audit.AuditTrail;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/** Who is asking, and which absence it is about: what both services of this feature ask first. */
@ApplicationScoped
class AbsenceDesk {

    private static final String SUBJECT = "absence";

    @Inject
    private AbsenceRepository absences;

    @Inject
    private StatementRepository statements;

    @Inject
    private Standings standings;

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

    long userId() {
        return me().userId();
    }

    Instant now() {
        return clock.instant();
    }

    /** The day it is where the caller's centre is. */
    LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }

    AbsenceScope scope() {
        return AbsenceScope.of(me(), today());
    }

    /** What does not exist and what is not the caller's are answered in the same words; the audit remembers. */
    NotFound outOfScope() {
        return access.outOfScope(SUBJECT);
    }

    /** An absence of the caller's. */
    Found load(UUID session, UUID participant) {
        audit.about(SUBJECT, session, participant);
        return absences.find(scope(), session, participant).orElseThrow(this::outOfScope);
    }

    /**
     * The absence as the caller saw it, with everybody else kept waiting.
     *
     * @throws Stale when somebody said something since
     */
    Found lock(UUID session, UUID participant, int revision) {
        Found found = load(session, participant);
        absences.lock(found.manKey());
        if (latest(found).map(Statement::revision).orElse(0) != revision) {
            throw new Stale();
        }
        return found;
    }

    /** What was said, the latest first. */
    List<Statement> statements(Found found) {
        return statements.about(found, userId());
    }

    /** What was said last; empty when nothing was. */
    Optional<Statement> latest(Found found) {
        return statements(found).stream().findFirst();
    }

    /** How long he has to justify it, under each order under which the session counts. */
    List<TermUnder> terms(Found found) {
        return standings.of(Men.ONE, found.manKey()).stream()
                .flatMap(man -> man.standings().stream())
                .map(standing -> term(standing, found))
                .filter(term -> term.outcome() != null)
                .toList();
    }

    private static TermUnder term(Standing standing, Found found) {
        String session = found.session().toString();
        return new TermUnder(
                standing.order().ref(),
                standing.order().figureName(),
                standing.lastDayToJustify(found.heldOn()).orElse(null),
                standing.evaluation().outcomes().stream()
                        .filter(outcome -> outcome.session().equals(session))
                        .map(outcome -> outcome.outcome())
                        .findFirst()
                        .orElse(null));
    }
}
