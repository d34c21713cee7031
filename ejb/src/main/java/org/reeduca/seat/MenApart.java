package org.reeduca.seat;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two men of a centre who must not be in one group, as a fact with a code; the story has no place here. */
@Entity
@Table(name = "men_apart")
public class MenApart {

    /** Why they must not meet. */
    public enum Reason {
        /** Accused together. */
        SAME_CASE,
        RELATIVES,
        /** The two are at odds. */
        CONFLICT,
        /** An authority says so. */
        COURT,
        OTHER
    }

    @Id
    @SequenceGenerator(name = "men_apart_seq", sequenceName = "men_apart_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "men_apart_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "one_id")
    private long oneId;

    @Column(name = "other_id")
    private long otherId;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Version
    private int version;

    protected MenApart() {}

    /**
     * Keeps two men of a centre apart from that day on.
     *
     * @throws IllegalArgumentException when both are the same man
     */
    MenApart(long centreId, long man, long other, Reason reason, LocalDate fromOn, long recordedBy, Instant now) {
        if (man == other) {
            throw new IllegalArgumentException("A man cannot be kept apart from himself");
        }
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.oneId = Math.min(man, other);
        this.otherId = Math.max(man, other);
        this.reason = reason;
        this.fromOn = fromOn;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /**
     * They may meet again; what ended already stays as it is.
     *
     * @param on the first day on which they may
     * @param why in words, kept
     */
    void end(LocalDate on, String why, long by) {
        if (endedOn == null) {
            endedOn = on.isBefore(fromOn) ? fromOn : on;
            endReason = why;
            endedBy = by;
        }
    }
}
