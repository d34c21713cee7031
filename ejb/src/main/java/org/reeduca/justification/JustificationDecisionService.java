package org.reeduca.justification;

import static org.reeduca.access.Roles.COORDINATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.justification.OverrideRepository.FoundOverride;
import org.reeduca.justification.StatementRepository.NewStatement;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Stale;
import org.reeduca.standing.FactsChanged;

/**
 * The door of the coordination to absences that may be excused: yes or no, and with a second person where a document came
 * after the term of the policy. How a man stands follows at once.
 */
@Stateless
@RolesAllowed(COORDINATOR)
public class JustificationDecisionService {

    @Inject
    private StatementRepository statements;

    @Inject
    private OverrideRepository overrides;

    @Inject
    private AbsenceDesk desk;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<FactsChanged> changed;

    /**
     * Says yes or no to what he handed in.
     *
     * @param revision the statement that was shown
     * @param accepted whether the absence is excused
     * @param reason required for a no
     * @throws Stale when somebody said something since
     * @throws BusinessRuleViolation {@code justification.not-pending}, {@code justification.too-late} for a yes after the
     *     term of every order, {@code justification.own-word} for a yes to what the caller wrote down after it, {@code
     *     justification.reason-missing}
     */
    @Audited(AuditAction.DECIDE_JUSTIFICATION)
    public void decide(
            @NotNull UUID session,
            @NotNull UUID participant,
            int revision,
            boolean accepted,
            @Nullable @Size(max = 255) String reason) {
        Found found = desk.lock(session, participant, revision);
        Statement latest = pending(found);
        Timeliness when = timeliness(found, desk.terms(found));
        if (accepted && when != Timeliness.IN_TIME) {
            throw new BusinessRuleViolation(
                    when == Timeliness.OWN_WORD ? "justification.own-word" : "justification.too-late");
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
    @Audited(AuditAction.DECIDE_JUSTIFICATION)
    public void reopen(
            @NotNull UUID session, @NotNull UUID participant, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = desk.lock(session, participant, revision);
        Statement latest = desk.latest(found)
                .filter(one -> !one.pending())
                .orElseThrow(() -> new BusinessRuleViolation("justification.not-decided"));
        append(found, latest, Decision.PENDING, reason, null);
    }

    /**
     * Asks a second person to accept what came too late, or what the caller wrote down too late.
     *
     * @throws BusinessRuleViolation {@code justification.not-pending}, {@code justification.in-time}, {@code
     *     justification.override-asked}
     */
    @Audited(AuditAction.OVERRIDE_TERM)
    public void askOverride(
            @NotNull UUID session, @NotNull UUID participant, int revision, @NotBlank @Size(max = 255) String reason) {
        Found found = desk.lock(session, participant, revision);
        Statement latest = pending(found);
        List<TermUnder> terms = desk.terms(found);
        if (terms.stream().noneMatch(term -> term.late(latest.submittedOn()))
                && timeliness(found, terms) == Timeliness.IN_TIME) {
            throw new BusinessRuleViolation("justification.in-time");
        }
        if (overrides.override(found, revision, desk.userId()).isPresent()) {
            throw new BusinessRuleViolation("justification.override-asked");
        }
        audit.because(reason);
        overrides.ask(found, revision, reason.strip(), desk.userId(), desk.now());
    }

    /**
     * Answers such a request; a yes excuses the absence at once.
     *
     * @throws BusinessRuleViolation {@code justification.override-none} when nobody asked or it was answered, {@code
     *     justification.override-own} for whoever asked
     */
    @Audited(AuditAction.OVERRIDE_TERM)
    public void answerOverride(
            @NotNull UUID session,
            @NotNull UUID participant,
            int revision,
            boolean approved,
            @NotBlank @Size(max = 255) String reason) {
        Found found = desk.lock(session, participant, revision);
        Statement latest = pending(found);
        FoundOverride asked = overrides
                .override(found, revision, desk.userId())
                .filter(one -> one.request().open())
                .orElseThrow(() -> new BusinessRuleViolation("justification.override-none"));
        if (asked.request().mine()) {
            throw new BusinessRuleViolation("justification.override-own");
        }
        audit.because(reason);
        overrides.answer(asked.key(), approved, reason.strip(), desk.userId(), desk.now());
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
        statements.say(
                found,
                new NewStatement(
                        latest.revision() + 1,
                        latest.submittedOn(),
                        decision,
                        decision == Decision.PENDING ? null : desk.today(),
                        reason == null || reason.isBlank() ? null : reason.strip(),
                        Objects.requireNonNull(latest.motive()),
                        latest.issuer(),
                        latest.issuedOn(),
                        askedBy),
                desk.userId(),
                desk.now());
        changed.fire(new FactsChanged(found.session()));
    }

    private Timeliness timeliness(Found found, List<TermUnder> terms) {
        return Timeliness.of(desk.statements(found), terms, found.zone());
    }

    private Statement pending(Found found) {
        return desk.latest(found)
                .filter(Statement::pending)
                .orElseThrow(() -> new BusinessRuleViolation("justification.not-pending"));
    }
}
