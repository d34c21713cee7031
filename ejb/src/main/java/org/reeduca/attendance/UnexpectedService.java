package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.LeaveRepository.Man;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.seat.CatchUpPlaces;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.standing.FactsChanged;

/**
 * The door to people who were in a session and on no list. Whoever takes the list writes down what they call themselves; nothing
 * follows from it until the coordination says whose file it is, or that it is nobody's.
 */
@Stateless
public class UnexpectedService {

    private static final String SUBJECT = "unexpected";

    @Inject
    private UnexpectedRepository unexpected;

    @Inject
    private RollRepository rolls;

    @Inject
    private LeaveRepository men;

    @Inject
    private CatchUpPlaces places;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<FactsChanged> changed;

    /** Who was written down in a session, for those who take its list. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_UNEXPECTED)
    public List<UnexpectedAttendee> findInSession(@NotNull UUID session) {
        return unexpected.of(load(session).sessionId());
    }

    /**
     * Writes down who is in the room.
     *
     * @throws BusinessRuleViolation the first of {@link NoteUnexpected#problems}; {@code cohort.session-not-started}, {@code
     *     cohort.session-cancelled}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.NOTE_UNEXPECTED)
    public void note(@NotNull @Valid NoteUnexpected said) {
        RollHeader header = load(said.session());
        FieldProblem.refuse(said.problems());
        rolls.lock(header.sessionId()).requireRollCanBeTaken(header.zone(), clock.instant());
        unexpected.note(UUID.randomUUID(), header.sessionId(), said, me().userId(), clock.instant());
    }

    /** One of a session of the centre. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OPEN_UNEXPECTED)
    public UnexpectedAttendee find(@NotNull UUID attendee) {
        return known(attendee);
    }

    /**
     * Says whose file it is: he becomes a guest of that session who attended, if he owes its unit.
     *
     * @param reason how he was recognised; on a closed list it is the reason of the correction as well
     * @throws BusinessRuleViolation {@code attendance.unexpected-answered}, {@code attendance.unexpected-on-list} when he stands on
     *     that list, {@code attendance.unexpected-owes-not}, {@code cohort.session-cancelled}, {@code attendance.reason-missing}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.MATCH_UNEXPECTED)
    public void match(@NotNull UUID attendee, @NotNull UUID participant, @NotNull @Size(max = 255) String reason) {
        UnexpectedAttendee found = known(attendee);
        requireReason(reason);
        Man man = men.man(AbsenceScope.of(me(), today()), participant).orElseThrow(() -> access.outOfScope(SUBJECT));
        RollHeader header = load(found.session());
        men.lock(man.key());
        ProgrammeSession session = rolls.lock(header.sessionId());
        session.requireRollCanBeTaken(header.zone(), clock.instant());
        long key = requireOpen(attendee);
        audit.about(SUBJECT, attendee, man.ref());
        if (rolls.lines(header, FileReader.OF_ALL).stream()
                .anyMatch(numbered ->
                        numbered.participantId() == man.key() && numbered.line().expected())) {
            throw new BusinessRuleViolation("attendance.unexpected-on-list");
        }
        if (!unexpected.sameProgramme(man.key(), header.sessionId()) || !place(man, header)) {
            throw new BusinessRuleViolation("attendance.unexpected-owes-not", header.unitNumber());
        }
        mark(man, session, header, reason.strip());
        unexpected.answer(key, man.key(), reason.strip(), me().userId(), clock.instant());
        if (session.isClosed()) {
            changed.fire(new FactsChanged(header.session()));
        }
    }

    private boolean place(Man man, RollHeader header) {
        Long centre = me().centreId();
        return centre != null
                && places.give(
                        man.key(),
                        header.sessionId(),
                        centre,
                        header.unitNumber(),
                        today(),
                        me().userId(),
                        clock.instant());
    }

    private void mark(Man man, ProgrammeSession session, RollHeader header, String reason) {
        List<NumberedLine> lines = rolls.lines(header, FileReader.OF_ALL);
        int revision = lines.stream()
                .filter(numbered -> numbered.participantId() == man.key())
                .mapToInt(numbered -> numbered.line().revision())
                .sum();
        SaveRoll.Line attended = new SaveRoll.Line(man.ref(), revision, Observed.ATTENDED);
        RollKeeping keeping = new RollKeeping(session, lines, me().userId(), clock.instant());
        if (session.isClosed()) {
            keeping.correct(attended, reason);
        } else {
            keeping.take(new SaveRoll(header.session(), List.of(attended), false));
        }
        session.hold(me().userId(), clock.instant());
        rolls.append(keeping.news());
    }

    /**
     * Says that it is nobody's file, or that nothing follows from it.
     *
     * @throws BusinessRuleViolation {@code attendance.unexpected-answered}, {@code attendance.reason-missing}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DISMISS_UNEXPECTED)
    public void dismiss(@NotNull UUID attendee, @NotNull @Size(max = 255) String reason) {
        requireReason(reason);
        rolls.lock(load(known(attendee).session()).sessionId());
        long key = requireOpen(attendee);
        unexpected.answer(key, null, reason.strip(), me().userId(), clock.instant());
    }

    private void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        audit.because(reason);
    }

    /** Its key; the session is locked, so that nobody answers at the same time. */
    private long requireOpen(UUID attendee) {
        if (known(attendee).answered()) {
            throw new BusinessRuleViolation("attendance.unexpected-answered");
        }
        return unexpected.key(attendee);
    }

    private UnexpectedAttendee known(UUID attendee) {
        audit.about(SUBJECT, attendee, null);
        Long centre = me().centreId();
        return unexpected.find(centre == null ? -1 : centre, attendee).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private RollHeader load(UUID session) {
        audit.about("session", session, null);
        return rolls.header(session, StaffScope.of(me()), today()).orElseThrow(() -> access.outOfScope("session"));
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
