package org.reeduca.justification;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;
import static org.reeduca.access.Roles.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.attendance.AbsenceScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceCase.May;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.justification.BroughtFileRepository.FoundFile;
import org.reeduca.justification.OverrideRepository.FoundOverride;
import org.reeduca.justification.StatementRepository.NewStatement;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;

/**
 * The door to absences that may be excused: whoever receives what a man brings hands it in, and the coordination opens it.
 * {@link JustificationDecisionService} says yes or no.
 */
@Stateless
public class JustificationService {

    /** How far back the list of a man's absences goes. */
    public static final int DAYS_BACK = 120;

    private static final String SUBJECT = "absence";

    @Inject
    private AbsenceRepository absences;

    @Inject
    private StatementRepository statements;

    @Inject
    private OverrideRepository overrides;

    @Inject
    private BroughtFileRepository brought;

    @Inject
    private BroughtFiles files;

    @Inject
    private AbsenceDesk desk;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    /** The sessions a man missed in the last {@link #DAYS_BACK} days, for whoever takes in what he brings. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_JUSTIFICATION)
    public AbsencesOfMan findAbsences(@NotNull UUID participant) {
        audit.about(SUBJECT, null, participant);
        AbsenceScope scope = desk.scope();
        return absences.person(scope, participant)
                .map(person -> new AbsencesOfMan(
                        person.ref(),
                        person.name(),
                        person.fileNumber(),
                        absences.ofMan(scope, participant, scope.today().minusDays(DAYS_BACK))))
                .orElseThrow(desk::outOfScope);
    }

    /** One absence with everything that was said about it. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_JUSTIFICATION)
    public AbsenceCase openAbsence(@NotNull UUID session, @NotNull UUID participant) {
        return view(desk.load(session, participant));
    }

    private AbsenceCase view(Found found) {
        Me me = desk.me();
        boolean decides = me.has(Role.COORDINATOR);
        boolean onlyReceives = !me.hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.FACILITATOR);
        List<Statement> history = desk.statements(found);
        List<TermUnder> terms = onlyReceives ? List.of() : desk.terms(found);
        FoundOverride override = history.isEmpty()
                ? null
                : overrides
                        .override(found, history.get(0).revision(), me.userId())
                        .orElse(null);
        return new AbsenceCase(
                found.session(),
                found.participant(),
                found.name(),
                found.fileNumber(),
                found.cohortCode(),
                found.unit(),
                found.heldOn(),
                found.absent(),
                history.isEmpty() ? 0 : history.get(0).revision(),
                found.elsewhere() ? List.of() : terms,
                decides
                        ? history
                        : history.stream().map(Statement::withoutContent).toList(),
                decides ? brought.files(found) : List.of(),
                decides && override != null ? override.request() : null,
                decides && !history.isEmpty() ? Timeliness.of(history, terms, found.zone()) : Timeliness.IN_TIME,
                new May(me.hasAny(Role.COORDINATOR, Role.FACILITATOR, Role.RECEPTIONIST), decides, decides),
                desk.today());
    }

    /** What is wrong with what he hands in, field by field; the file may be missing. */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    public List<FieldProblem> checkHandIn(
            @NotNull UUID session,
            @NotNull UUID participant,
            @NotNull @Valid HandIn wish,
            @Nullable String fileName,
            byte @Nullable [] content) {
        return problems(desk.load(session, participant), wish, fileName, content);
    }

    private List<FieldProblem> problems(
            Found found, HandIn wish, @Nullable String fileName, byte @Nullable [] content) {
        List<Statement> before = desk.statements(found);
        LocalDate first =
                before.isEmpty() ? null : before.get(before.size() - 1).submittedOn();
        List<FieldProblem> problems =
                new ArrayList<>(wish.problems(found.heldOn(), first, desk.today(), fileName != null));
        if (fileName != null && content != null) {
            problems.addAll(BroughtDocument.problems(fileName, content));
        }
        return problems;
    }

    /**
     * Notes what he hands in for an absence, with the file he brought, if any.
     *
     * @throws Stale when somebody said something about this absence since the page was opened
     * @throws BusinessRuleViolation {@code justification.not-absent}, {@code justification.excused} while an acceptance holds, the first of {@link #checkHandIn}, {@code
     *     referral.attachment-malicious}, {@code referral.attachment-unscanned}
     */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.HAND_IN_JUSTIFICATION)
    public void handIn(
            @NotNull UUID session,
            @NotNull UUID participant,
            @NotNull @Valid HandIn wish,
            @Nullable String fileName,
            byte @Nullable [] content) {
        Found found = desk.lock(session, participant, wish.revision());
        if (!found.absent()) {
            throw new BusinessRuleViolation("justification.not-absent");
        }
        if (desk.latest(found).map(Statement::accepted).orElse(false)) {
            throw new BusinessRuleViolation("justification.excused");
        }
        FieldProblem.refuse(problems(found, wish, fileName, content));
        statements.say(
                found,
                new NewStatement(
                        wish.revision() + 1,
                        wish.submittedOn(),
                        Decision.PENDING,
                        null,
                        null,
                        wish.motive(),
                        wish.issuer(),
                        wish.issuedOn(),
                        null),
                desk.userId(),
                desk.now());
        if (fileName != null && content != null) {
            files.add(found, fileName, content, desk.userId(), desk.now());
        }
    }

    /** A file he brought; a withdrawn one is not there any more. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DOWNLOAD_JUSTIFICATION)
    public DocumentFile download(@NotNull UUID file) {
        FoundFile found = loadFile(file);
        if (found.withdrawn()) {
            throw access.outOfScope("document");
        }
        return new DocumentFile(found.fileName(), found.mediaType(), brought.content(found.key()));
    }

    /**
     * Withdraws a file that does not belong there; nobody is shown it any more.
     *
     * @throws BusinessRuleViolation {@code referral.attachment-withdrawn}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.WITHDRAW_JUSTIFICATION_FILE)
    public void withdrawFile(@NotNull UUID file, @NotBlank @Size(max = 255) String reason) {
        FoundFile found = loadFile(file);
        if (found.withdrawn()) {
            throw new BusinessRuleViolation("referral.attachment-withdrawn");
        }
        audit.because(reason);
        brought.withdraw(found.key(), reason.strip(), desk.userId(), desk.now());
    }

    private FoundFile loadFile(UUID file) {
        audit.about("document", file, null);
        FoundFile found = brought.file(desk.scope(), file).orElseThrow(() -> access.outOfScope("document"));
        audit.about("document", file, found.participant());
        return found;
    }
}
