package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.attendance.LeaveRepository.Man;
import org.reeduca.attendance.NoticeRepository.Noted;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;

/**
 * The door to notices: a man says before the session that he will not come. It marks nobody; the roll shows it, and has it filled in
 * for whoever marks him absent.
 */
@Stateless
public class NoticeService {

    private static final String SUBJECT = "notice";
    private static final int DAYS_BACK = 3;
    private static final int DAYS_AHEAD = 28;

    @Inject
    private NoticeRepository notices;

    @Inject
    private LeaveRepository men;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The sessions of a man in the next four weeks, and what he said about them. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_NOTICES)
    public NoticesOfMan findNotices(@NotNull UUID participant) {
        return view(load(participant));
    }

    private NoticesOfMan view(Man man) {
        Me me = currentUser.me();
        LocalDateTime now = now();
        Long centre = me.centreId();
        return new NoticesOfMan(
                man.ref(),
                man.name(),
                man.fileNumber(),
                me.hasAny(Role.COORDINATOR, Role.FACILITATOR, Role.RECEPTIONIST),
                now,
                notices.sessions(
                        centre == null ? -1 : centre,
                        man.key(),
                        now.toLocalDate().minusDays(DAYS_BACK),
                        now.toLocalDate().plusDays(DAYS_AHEAD)));
    }

    /** What is wrong with a notice, field by field. */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    public List<FieldProblem> checkNote(@NotNull UUID participant, @NotNull @Valid NoteNotice said) {
        return said.problems(session(view(load(participant)), said).begins(), now());
    }

    /**
     * Writes down that he will not come.
     *
     * @throws BusinessRuleViolation {@code attendance.notice-marked} once he is marked there, {@code attendance.notice-given} while
     *     another one stands, the first of {@link #checkNote}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.NOTE_NOTICE)
    public void note(@NotNull UUID participant, @NotNull @Valid NoteNotice said) {
        Man man = load(participant);
        audit.about(SUBJECT, said.session(), participant);
        men.lock(man.key());
        ComingSession session = session(view(man), said);
        requireUnmarked(session);
        if (session.notice() != null) {
            throw new BusinessRuleViolation("attendance.notice-given");
        }
        FieldProblem.refuse(said.problems(session.begins(), now()));
        notices.note(
                UUID.randomUUID(),
                man.key(),
                said,
                said.givenAt().atZone(zone()).toInstant(),
                session.begins().atZone(zone()).toInstant(),
                currentUser.me().userId(),
                clock.instant());
    }

    /**
     * Withdraws a notice: he will come after all, or it was another man's.
     *
     * @throws BusinessRuleViolation {@code attendance.notice-marked} once he is marked there: then the mark is corrected, {@code
     *     attendance.reason-missing}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.WITHDRAW_NOTICE)
    public void withdraw(@NotNull UUID notice, @NotNull @Size(max = 255) String reason) {
        audit.about(SUBJECT, notice, null);
        Noted noted = notices.noted(notice).orElseThrow(() -> access.outOfScope(SUBJECT));
        Man man = load(noted.participant());
        audit.about(SUBJECT, notice, man.ref());
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("attendance.reason-missing");
        }
        men.lock(man.key());
        requireUnmarked(view(man).sessions().stream()
                .filter(one -> one.notice() != null && one.notice().ref().equals(notice))
                .findFirst()
                .orElseThrow(() -> access.outOfScope(SUBJECT)));
        audit.because(reason);
        notices.withdraw(noted.key(), reason.strip(), currentUser.me().userId(), clock.instant());
    }

    private static void requireUnmarked(ComingSession session) {
        if (session.marked()) {
            throw new BusinessRuleViolation("attendance.notice-marked");
        }
    }

    private ComingSession session(NoticesOfMan man, NoteNotice said) {
        return man.of(said.session()).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private Man load(UUID participant) {
        audit.about(SUBJECT, null, participant);
        AbsenceScope scope = AbsenceScope.of(currentUser.me(), now().toLocalDate());
        return men.man(scope, participant).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(zone()));
    }

    private ZoneId zone() {
        ZoneId zone = currentUser.me().zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
