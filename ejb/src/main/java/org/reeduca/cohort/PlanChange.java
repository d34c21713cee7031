package org.reeduca.cohort;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of planning: what was moved, cancelled or taken back together. A row is written once and never changed; what
 * it did to each group and session stands in rows of its own.
 */
@Entity
@Table(name = "plan_change")
public class PlanChange {

    /** What was done. */
    public enum Kind {
        MOVE_ONE,
        MOVE_REST,
        CANCEL,
        GIVE_AGAIN,
        UNDO
    }

    /** The longest reason. */
    public static final int LONGEST_REASON = 160;

    @Id
    @SequenceGenerator(name = "plan_change_seq", sequenceName = "plan_change_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "plan_change_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String reason;

    @Column(name = "closure_id")
    private @Nullable Long closureId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected PlanChange() {}

    /**
     * A step.
     *
     * @param reason why, in words that reports may quote; may be left out where something is taken back
     * @param closureId the closure it is about, null for none
     */
    PlanChange(long centreId, Kind kind, @Nullable String reason, @Nullable Long closureId, long by, Instant now) {
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.kind = kind;
        this.reason = reason;
        this.closureId = closureId;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }
}
