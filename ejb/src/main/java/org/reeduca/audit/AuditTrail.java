package org.reeduca.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a service tells the audit what it did.
 *
 * <p>A method marked {@link Audited} calls {@link #about} once it has loaded its subject and nothing else; its one row
 * is written for it. {@link #record} is for what has no such method.
 */
@ApplicationScoped
public class AuditTrail {

    @Inject
    private AuditLog log;

    @Inject
    private IndependentAudit independent;

    @Inject
    private AuditedCalls calls;

    /**
     * Says what the running {@link Audited} call is about; said again, the later word counts. Without such a call it
     * does nothing.
     *
     * @param subjectKind kind of thing, such as {@code cohort}
     * @param subject which one
     * @param participant the man whose file it belongs to
     */
    public void about(String subjectKind, @Nullable UUID subject, @Nullable UUID participant) {
        calls.current().ifPresent(call -> call.about(subjectKind, subject, participant));
    }

    /** Adds the reason the user gave to the row of the running {@link Audited} call. */
    public void because(String reason) {
        calls.current().ifPresent(call -> call.because(reason));
    }

    /** Writes one row in the transaction of the caller: both stand or neither. */
    public void record(AuditAction action, String subjectKind, @Nullable UUID subject, @Nullable UUID participant) {
        log.append(AuditEntry.of(action).about(subjectKind, subject, participant), AuditOutcome.GRANTED);
    }

    /** As {@link #record(AuditAction, String, UUID, UUID)}, with the reason the user gave. */
    public void record(
            AuditAction action, String subjectKind, @Nullable UUID subject, @Nullable UUID participant, String reason) {
        log.append(
                AuditEntry.of(action).about(subjectKind, subject, participant).because(reason), AuditOutcome.GRANTED);
    }

    /**
     * Remembers that a guard refused the caller; the guard throws afterwards. Inside an {@link Audited} call its row
     * will say so, elsewhere a row of its own is written at once, whatever becomes of the transaction.
     *
     * @param guarded what the guard protects, such as {@code centre}
     */
    public void refused(String guarded) {
        calls.current()
                .ifPresentOrElse(
                        call -> call.refuse(guarded),
                        () -> independent.append(
                                AuditEntry.of(AuditAction.ACCESS_REFUSED).because(guarded), AuditOutcome.REFUSED));
    }

    /**
     * Writes one row about somebody who is not (or not yet) the caller of the request, in the transaction of the caller.
     *
     * @param login the account it is about; null when there is no such account
     * @param roles its roles, separated by commas
     * @param action what was tried
     * @param outcome how it ended
     * @param reason the rule that decided
     */
    public void recordOf(
            @Nullable String login,
            @Nullable String roles,
            AuditAction action,
            AuditOutcome outcome,
            @Nullable String reason) {
        log.appendOf(login, roles, AuditEntry.of(action).because(reason), outcome);
    }
}
