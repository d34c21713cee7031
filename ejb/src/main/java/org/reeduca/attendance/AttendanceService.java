package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
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
import org.reeduca.access.Role;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.RollRepository.NumberedLine;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.FactsChanged;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to attendance: a facilitator's day, the roll of a session, its closing and its corrections.
 *
 * <p>Facilitators reach the groups they facilitate, coordinators and evaluators those of their centre; anything else is
 * {@linkplain org.reeduca.shared.NotFound not found}.
 */
@Stateless
public class AttendanceService {

    private static final int DAYS_BACK = 60;
    private static final int DAYS_AHEAD = 28;
    private static final int MOST_UPCOMING = 6;
    private static final int LONGEST_REASON = 255;

    @Inject
    private RollRepository rolls;

    @Inject
    private CorrectionWindows windows;

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

    @Inject
    private Event<FactsChanged> changed;

    /** The caller's sessions: whose list can be taken now, whose is overdue, which come next. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    public FacilitatorsDay findDay() {
        Me me = currentUser.me();
        LocalDate today = today(me);
        Instant now = clock.instant();
        List<TodaySession> all = rolls.sessions(
                StaffScope.of(me), FileReader.of(me), today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), today);
        return new FacilitatorsDay(
                today,
                all.stream()
                        .filter(s -> s.heldOn().equals(today)
                                && !s.closed()
                                && !s.opensAt().isAfter(now))
                        .toList(),
                all.stream()
                        .filter(s -> s.heldOn().isBefore(today) && !s.closed())
                        .toList(),
                all.stream()
                        .filter(s -> !s.heldOn().isBefore(today) && s.opensAt().isAfter(now))
                        .limit(MOST_UPCOMING)
                        .toList());
    }

    /** The roll of a session with what is recorded. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_ROLL)
    public Roll openRoll(UUID session) {
        Me me = currentUser.me();
        return roll(load(session, me), me);
    }

    /** The same for a device that lays it by, before anybody looks at it. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.PACK_ROLL)
    public Roll packRoll(UUID session) {
        Me me = currentUser.me();
        return roll(load(session, me), me);
    }

    /**
     * The roll with what closing it means for each man: what the engine says with its marks, against without them. Nothing is
     * closed by looking; the number of statements does not depend on the size of the group.
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_ROLL)
    public RollReview reviewRoll(UUID session) {
        Me me = currentUser.me();
        RollHeader header = load(session, me);
        return new RollReview(
                roll(header, me),
                ClosingEffect.of(
                        session,
                        standings.questions(Men.OF_SESSION, header.sessionId(), today(me), FileReader.of(me))));
    }

    /**
     * Records what is new. Sent twice it records nothing the second time; a man whom somebody else marked meanwhile is
     * reported as a conflict and left alone, the others are recorded.
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.SAVE_ROLL)
    public SavedRoll saveRoll(@Valid SaveRoll command) {
        Me me = currentUser.me();
        RollHeader header = load(command.session(), me);
        ProgrammeSession session = lockOpen(header);
        RollKeeping keeping = keeping(session, header, me);
        keeping.take(command);
        return append(session, keeping, me);
    }

    /**
     * Closes the list: everybody whom the caller sees is marked, from now on a change needs a reason. While a man of a restricted file
     * is not recorded the list stays due for the coordination, which records him as a correction.
     *
     * @throws BusinessRuleViolation {@code attendance.unrecorded-left} while somebody is not marked
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.CLOSE_ROLL)
    public void closeRoll(UUID sessionRef) {
        Me me = currentUser.me();
        RollHeader header = load(sessionRef, me);
        ProgrammeSession session = lockOpen(header);
        long unrecorded = rolls.lines(header, FileReader.of(me)).stream()
                .filter(numbered ->
                        numbered.line().expected() && !numbered.line().recorded())
                .count();
        if (unrecorded > 0) {
            throw new BusinessRuleViolation("attendance.unrecorded-left", unrecorded);
        }
        session.close(me.userId(), clock.instant());
        changed.fire(new FactsChanged(sessionRef));
    }

    /**
     * Corrects one mark of a closed list. Those who took the list may do so for the time that the policy gives, afterwards they ask
     * for it ({@link CorrectionService}).
     *
     * @param reason why, 1 to 255 characters; it stays beside the mark
     * @throws BusinessRuleViolation {@code attendance.reason-missing}, {@code attendance.reason-too-long}, {@code attendance.list-open},
     *     {@code attendance.correction-by-coordination} when that time is over
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.CORRECT_MARK)
    public SavedRoll correctMark(UUID sessionRef, @Valid SaveRoll.Line line, String reason) {
        Me me = currentUser.me();
        RollHeader header = load(sessionRef, me);
        audit.about("session", sessionRef, line.participant());
        if (reason == null || reason.isBlank()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("attendance.reason-too-long", LONGEST_REASON);
        }
        audit.because(reason);
        ProgrammeSession session = lockOpen(header);
        RollKeeping keeping = keeping(session, header, me);
        requireInTime(header, keeping.key(line.participant()), me);
        keeping.correct(line, reason.strip());
        SavedRoll saved = append(session, keeping, me);
        changed.fire(new FactsChanged(sessionRef));
        return saved;
    }

    /**
     * The session did not take place; nobody gets an absence.
     *
     * @param reason why, 1 to 255 characters
     * @throws BusinessRuleViolation when somebody is already marked or the list is closed
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.CANCEL_SESSION)
    public void cancelSession(UUID sessionRef, String reason) {
        Me me = currentUser.me();
        RollHeader header = load(sessionRef, me);
        if (reason == null || reason.isBlank()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("attendance.reason-too-long", LONGEST_REASON);
        }
        ProgrammeSession session = lockOpen(header);
        if (rolls.lines(header, FileReader.OF_ALL).stream()
                .anyMatch(numbered -> numbered.line().recorded())) {
            throw new BusinessRuleViolation("attendance.marks-before-cancelling");
        }
        session.cancel(reason.strip(), me.userId(), clock.instant());
    }

    /** What was ever recorded about a man in a session, newest first. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_MARK_HISTORY)
    public List<MarkHistory> findHistory(UUID sessionRef, UUID participant) {
        Me me = currentUser.me();
        RollHeader header = load(sessionRef, me);
        audit.about("session", sessionRef, participant);
        return rolls.history(header.sessionId(), participant, FileReader.of(me));
    }

    private Roll roll(RollHeader header, Me me) {
        List<RollLine> lines = rolls.lines(header, FileReader.of(me)).stream()
                .map(NumberedLine::line)
                .toList();
        return header.roll(header.mayMark(me, clock.instant()), header.mayCorrect(me), lines);
    }

    private RollHeader load(UUID session, Me me) {
        Optional<RollHeader> header = rolls.header(session, StaffScope.of(me), today(me));
        audit.about("session", session, null);
        return header.orElseThrow(() -> access.outOfScope("session"));
    }

    private ProgrammeSession lockOpen(RollHeader header) {
        ProgrammeSession session = rolls.lock(header.sessionId());
        session.requireRollCanBeTaken(header.zone(), clock.instant());
        return session;
    }

    private RollKeeping keeping(ProgrammeSession session, RollHeader header, Me me) {
        return new RollKeeping(session, rolls.lines(header, FileReader.of(me)), me.userId(), clock.instant());
    }

    private SavedRoll append(ProgrammeSession session, RollKeeping keeping, Me me) {
        if (!keeping.news().isEmpty()) {
            session.hold(me.userId(), clock.instant());
            rolls.append(keeping.news());
        }
        return keeping.saved();
    }

    private void requireInTime(RollHeader header, long man, Me me) {
        Instant closedAt = header.closedAt();
        if (closedAt == null) {
            throw new BusinessRuleViolation("attendance.list-open");
        }
        if (me.has(Role.COORDINATOR)) {
            return;
        }
        Duration window = windows.of(man, header.heldOn(), today(me));
        if (!clock.instant().isBefore(closedAt.plus(window))) {
            throw new BusinessRuleViolation("attendance.correction-by-coordination", window.toHours());
        }
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
