package org.reeduca.attendance;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.reeduca.attendance.SecondEntryRepository.Typed;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.shared.BusinessRuleViolation;

/** The door to printed rolls: what is printed, and which session a sheet belongs to that comes back. */
@Stateless
public class PaperService {

    @Inject
    private PaperRepository papers;

    @Inject
    private SecondEntryRepository entries;

    @Inject
    private PaperDesk desk;

    @Inject
    private AuditTrail audit;

    /** What there is on paper about a session. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.OPEN_PAPER)
    public PaperFile openPaper(@NotNull UUID session) {
        RollHeader header = desk.load(session);
        return new PaperFile(
                header.session(),
                PaperCode.of(header.session()),
                header.cohortCode(),
                header.unitNumber(),
                header.heldOn(),
                header.state() != ProgrammeSession.State.CANCELLED,
                second(header));
    }

    private SecondState second(RollHeader header) {
        if (header.closedAt() == null) {
            return SecondState.NOT_YET;
        }
        Typed typed = entries.typed(header.sessionId(), desk.me().userId());
        return typed.at() != null ? SecondState.DONE : typed.own() ? SecondState.OWN : SecondState.OPEN;
    }

    /**
     * The roll of a session, to be printed; also days before it.
     *
     * @throws BusinessRuleViolation {@code cohort.session-cancelled}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.PRINT_ROLL)
    public PaperRoll print(@NotNull UUID session) {
        RollHeader header = desk.load(session);
        if (header.state() == ProgrammeSession.State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.session-cancelled");
        }
        return new PaperRoll(
                header.session(),
                PaperCode.of(header.session()),
                header.cohortCode(),
                header.unitNumber(),
                header.unitCount(),
                header.heldOn(),
                header.startTime(),
                header.startTime().plusMinutes(header.plannedMinutes()),
                header.room(),
                desk.expected(header).stream()
                        .map(numbered -> numbered.line().name())
                        .toList());
    }

    /**
     * The session whose code stands on a sheet; one of somebody else is answered like one that does not exist.
     *
     * @param typed as it was typed or read, with or without blanks
     * @throws BusinessRuleViolation {@code attendance.paper-code-wrong}, {@code attendance.paper-code-unknown}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    @Audited(AuditAction.FIND_PAPER)
    public UUID find(@NotNull String typed) {
        PaperCode code = PaperCode.typed(typed)
                .orElseThrow(() -> new BusinessRuleViolation("attendance.paper-code-wrong", PaperCode.LENGTH));
        List<UUID> found = papers.find(code, desk.scope(), desk.today());
        if (found.size() != 1) {
            throw new BusinessRuleViolation("attendance.paper-code-unknown");
        }
        audit.about("session", found.get(0), null);
        return found.get(0);
    }
}
