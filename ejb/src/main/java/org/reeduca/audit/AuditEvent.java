package org.reeduca.audit;

import jakarta.persistence.Column;
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

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "user_login")
    private @Nullable String userLogin;

    private @Nullable String roles;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(name = "subject_kind")
    private @Nullable String subjectKind;

    @Column(name = "subject_ref")
    private @Nullable UUID subjectRef;

    @Column(name = "participant_ref")
    private @Nullable UUID participantRef;

    @Enumerated(EnumType.STRING)
    private AuditOutcome outcome;

    @Column(name = "remote_address")
    private @Nullable String remoteAddress;

    private @Nullable String reason;

    @Column(name = "request_id")
    private @Nullable String requestId;

    protected AuditEvent() {}

    AuditEvent(CallerFacts.Caller caller, AuditEntry entry, AuditOutcome outcome, Instant now) {
        this.occurredAt = now;
        this.userLogin = caller.login();
        this.roles = caller.roles();
        this.remoteAddress = caller.address();
        this.requestId = caller.requestId();
        this.action = entry.action();
        this.outcome = outcome;
        this.subjectKind = entry.subjectKind();
        this.subjectRef = entry.subject();
        this.participantRef = entry.participant();
        this.reason = entry.reason();
    }
}
