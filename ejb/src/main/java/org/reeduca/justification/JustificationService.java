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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceCase.May;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.justification.JustificationRepository.Found;
import org.reeduca.justification.JustificationRepository.FoundFile;
import org.reeduca.justification.JustificationRepository.FoundOverride;
import org.reeduca.justification.JustificationRepository.NewStatement;
import org.reeduca.referral.MalwareScan;
import org.reeduca.referral.MalwareScan.ScanUnavailable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Stale;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/**
 * The door to absences that may be excused. Facilitators and reception hand in what they are given; the coordination decides,
 * and takes two people to accept what came after the term of the policy. How a man stands follows at once.
 */
@Stateless
public class JustificationService {

    /** How far back the list of a man's absences goes. */
    public static final int DAYS_BACK = 120;

    private static final String SUBJECT = "absence";

    @Inject
    private JustificationRepository justifications;

    @Inject
    private Standings standings;

    @Inject
    private MalwareScan scan;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The sessions a man missed in the last {@link #DAYS_BACK} days, for whoever takes in what he brings. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_JUSTIFICATION)
    public AbsencesOfMan findAbsences(@NotNull UUID participant) {
        audit.about(SUBJECT, null, participant);
        AbsenceScope scope = scope();
        return justifications
                .person(scope, participant)
                .map(person -> new AbsencesOfMan(
                        person.ref(),
                        person.name(),
                        person.fileNumber(),
                        justifications.absences(
                                scope, participant, scope.today().minusDays(DAYS_BACK))))
                .orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    /** One absence with everything that was said about it. */
    @RolesAllowed({COORDINATOR, EVALUATOR, FACILITATOR, RECEPTIONIST})
    @Audited(AuditAction.OPEN_JUSTIFICATION)
    public AbsenceCase openAbsence(@NotNull UUID session, @NotNull UUID participant) {
        return view(load(session, participant));
    }

    private AbsenceCase view(Found found) {
        Me me = currentUser.me();
        boolean decides = me.has(Role.COORDINATOR);
        boolean onlyReceives = !me.hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.FACILITATOR);
        List<Statement> statements = justifications.statements(found);
        FoundOverride override = statements.isEmpty()
                ? null
                : justifications
                        .override(found, statements.get(0).revision(), me.userId())
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
                onlyReceives ? List.of() : terms(found),
                statements,
                decides ? justifications.files(found) : List.of(),
                decides && override != null ? override.request() : null,
                new May(me.hasAny(Role.COORDINATOR, Role.FACILITATOR, Role.RECEPTIONIST), decides, decides),
                today());
    }

    private List<TermUnder> terms(Found found) {
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

    /** What is wrong with what he hands in, field by field; the file may be missing. */
    @RolesAllowed({COORDINATOR, FACILITATOR, RECEPTIONIST})
    public List<FieldProblem> checkHandIn(
            @NotNull UUID session,
            @NotNull UUID participant,
            @NotNull @Valid HandIn wish,
            @Nullable String fileName,
            byte @Nullable [] content) {
        return problems(load(session, participant), wish, fileName, content);
    }

    private List<FieldProblem> problems(
            Found found, HandIn wish, @Nullable String fileName, byte @Nullable [] content) {
        List<FieldProblem> problems = new ArrayList<>(wish.problems(found.heldOn(), today(), fileName != null));
        if (fileName != null && content != null) {
            problems.addAll(BroughtDocument.problems(fileName, content));
        }
        return problems;
    }

    /**
     * Notes what he hands in for an absence, with the file he brought, if any.
     *
     * @throws Stale when somebody said something about this absence since the page was opened
     * @throws BusinessRuleViolation {@code justification.not-absent}, the first of {@link #checkHandIn}, {@code
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
        Found found = lock(session, participant, wish.revision());
        if (!found.absent()) {
            throw new BusinessRuleViolation("justification.not-absent");
        }
        FieldProblem.refuse(problems(found, wish, fileName, content));
        justifications.say(
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
                me().userId(),
                clock.instant());
        if (fileName != null && content != null) {
            add(found, fileName, content);
        }
    }

    private void add(Found found, String fileName, byte[] content) {
        requireClean(content);
        BroughtDocument document = BroughtDocument.of(fileName, content);
        justifications.add(
                found,
                UUID.randomUUID(),
                document.file(),
                document.kept(),
                document.sha256(),
                scan.name(),
                me().userId(),
                clock.instant());
    }

    private void requireClean(byte[] content) {
        try {
            if (!scan.clean(content)) {
                throw new BusinessRuleViolation("referral.attachment-malicious");
            }
        } catch (ScanUnavailable e) {
            throw (BusinessRuleViolation) new BusinessRuleViolation("referral.attachment-unscanned").initCause(e);
        }
    }

    /**
     * Says yes or no to what he handed in.
     *
     * @param revision the statement that was shown
     * @param accepted whether the absence is excused
     * @param reason required for a no
     * @throws Stale when somebody said something since
     * @throws BusinessRuleViolation {@code justification.not-pending}, {@code justification.too-late} for a yes after the
     *     term of every order, {@code justification.reason-missing}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_JUSTIFICATION)
    public void decide(
            @NotNull UUID session,
            @NotNull UUID participant,
            int revision,
            boolean accepted,
            @Nullable @Size(max = 255) String reason) {
        Found found = lock(session, participant, revision);
        Statement latest = pending(found);
        if (accepted && TermUnder.tooLate(terms(found), latest.submittedOn())) {
            throw new BusinessRuleViolation("justification.too-late");
        }
        if (!accepted && (reason == null || reason.isBlank())) {
            throw new BusinessRuleViolation("justification.reason-missing");
        }
        append(found, latest, accepted ? Decision.ACCEPTED : Decision.DENIED, reason, null);
    }

    /**
     * Takes a decision back: it is pending again, and what was decided stays in the history.
     *
     * @throws BusinessRuleViolation {@code justification.not-decided}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DECIDE_JUSTIFICATION)
    public void reopen(
            @NotNull UUID session, @NotNull UUID participant, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = lock(session, participant, revision);
        Statement latest = latest(found)
                .filter(one -> !one.pending())
                .orElseThrow(() -> new BusinessRuleViolation("justification.not-decided"));
        append(found, latest, Decision.PENDING, reason, null);
    }

    /**
     * Asks a second person to accept what came too late.
     *
     * @throws BusinessRuleViolation {@code justification.not-pending}, {@code justification.in-time}, {@code
     *     justification.override-asked}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OVERRIDE_TERM)
    public void askOverride(
            @NotNull UUID session, @NotNull UUID participant, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = lock(session, participant, revision);
        Statement latest = pending(found);
        if (terms(found).stream().noneMatch(term -> term.late(latest.submittedOn()))) {
            throw new BusinessRuleViolation("justification.in-time");
        }
        if (justifications.override(found, revision, me().userId()).isPresent()) {
            throw new BusinessRuleViolation("justification.override-asked");
        }
        audit.because(reason);
        justifications.ask(found, revision, reason.strip(), me().userId(), clock.instant());
    }

    /**
     * Answers such a request; a yes excuses the absence at once.
     *
     * @throws BusinessRuleViolation {@code justification.override-none} when nobody asked or it was answered, {@code
     *     justification.override-own} for whoever asked
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.OVERRIDE_TERM)
    public void answerOverride(
            @NotNull UUID session,
            @NotNull UUID participant,
            int revision,
            boolean approved,
            @NotBlank @Size(max = 255) String reason) {
        Found found = lock(session, participant, revision);
        Statement latest = pending(found);
        FoundOverride asked = justifications
                .override(found, revision, me().userId())
                .filter(one -> one.request().open())
                .orElseThrow(() -> new BusinessRuleViolation("justification.override-none"));
        if (asked.request().mine()) {
            throw new BusinessRuleViolation("justification.override-own");
        }
        audit.because(reason);
        justifications.answer(asked.key(), approved, reason.strip(), me().userId(), clock.instant());
        append(
                found,
                latest,
                approved ? Decision.ACCEPTED : Decision.DENIED,
                reason,
                approved ? asked.askedBy() : null);
    }

    private void append(
            Found found, Statement latest, Decision decision, @Nullable String reason, @Nullable Long askedBy) {
        if (reason != null && !reason.isBlank()) {
            audit.because(reason);
        }
        justifications.say(
                found,
                new NewStatement(
                        latest.revision() + 1,
                        latest.submittedOn(),
                        decision,
                        decision == Decision.PENDING ? null : today(),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        latest.motive(),
                        latest.issuer(),
                        latest.issuedOn(),
                        askedBy),
                me().userId(),
                clock.instant());
    }

    /** A file he brought; a withdrawn one is not there any more. */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.DOWNLOAD_JUSTIFICATION)
    public DocumentFile download(@NotNull UUID file) {
        FoundFile found = loadFile(file);
        if (found.withdrawn()) {
            throw access.outOfScope("document");
        }
        return new DocumentFile(found.fileName(), found.mediaType(), justifications.content(found.key()));
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
        justifications.withdraw(found.key(), reason.strip(), me().userId(), clock.instant());
    }

    private FoundFile loadFile(UUID file) {
        audit.about("document", file, null);
        FoundFile found = justifications.file(scope(), file).orElseThrow(() -> access.outOfScope("document"));
        audit.about("document", file, found.participant());
        return found;
    }

    private Found load(UUID session, UUID participant) {
        audit.about(SUBJECT, session, participant);
        return justifications.find(scope(), session, participant).orElseThrow(() -> access.outOfScope(SUBJECT));
    }

    /** The absence as the caller saw it, with everybody else kept waiting. */
    private Found lock(UUID session, UUID participant, int revision) {
        Found found = load(session, participant);
        justifications.lock(found.manKey());
        if (latest(found).map(Statement::revision).orElse(0) != revision) {
            throw new Stale();
        }
        return found;
    }

    private Optional<Statement> latest(Found found) {
        return justifications.statements(found).stream().findFirst();
    }

    private Statement pending(Found found) {
        return latest(found)
                .filter(Statement::pending)
                .orElseThrow(() -> new BusinessRuleViolation("justification.not-pending"));
    }

    private AbsenceScope scope() {
        return AbsenceScope.of(me(), today());
    }

    private Me me() {
        return currentUser.me();
    }

    private LocalDate today() {
        ZoneId zone = me().zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
