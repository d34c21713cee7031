package org.reeduca.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody did or tried. A row is written once and never changed; the application's database account cannot
 * change it either.
 *
 * <p>It names people and cases by identifiers only, so that the log may be kept longer than the data it speaks of.
 */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_event")
    @SequenceGenerator(name = "audit_event", sequenceName = "audit_event_seq", allocationSize = 50)
    private long id;

    private Instant occurredAt;
    private @Nullable Long userId;
    private String login;
    private String roles;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    private @Nullable String subjectKind;
    private @Nullable UUID subject;
    private @Nullable UUID participant;
    private @Nullable String reason;
    private String address;
    private String requestId;

    protected AuditEvent() {}

    AuditEvent(CallerFacts.Caller caller, AuditEntry entry, AuditOutcome outcome, Instant now) {
        this.occurredAt = now;
        this.userId = caller.userId();
        this.login = caller.login();
        this.roles = caller.roles();
        this.address = caller.address();
        this.requestId = caller.requestId();
        this.action = entry.action();
        this.outcome = outcome;
        this.subjectKind = entry.subjectKind();
        this.subject = entry.subject();
        this.participant = entry.participant();
        this.reason = entry.reason();
    }
}
