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

/**
 * A man who waits for a group. He stands on the list of his centre once at a time; the entry ends with a reason and
 * stays, so that it can be told how long he waited and what came of it.
 */
@Entity
@Table(name = "waiting_entry")
public class WaitingEntry {

    /** Why he waits no longer. */
    public enum EndReason {
        /** He has a place in a group. */
        ASSIGNED,
        /** He no longer wants one, or has to. */
        WITHDRAWN,
        DIED,
        /** He should not have been on the list. */
        MISTAKE,
        /** He goes on at another centre. */
        TRANSFERRED
    }

    @Id
    @SequenceGenerator(name = "waiting_entry_seq", sequenceName = "waiting_entry_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "waiting_entry_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "order_id")
    private @Nullable Long orderId;

    @Column(name = "since_on")
    private LocalDate sinceOn;

    private @Nullable String note;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Version
    private int version;

    protected WaitingEntry() {}

    /**
     * Puts him on the list.
     *
     * @param participantId a man of the centre
     * @param orderId an order of his; null when none is registered yet
     * @param note a practical remark about the place he needs
     */
    WaitingEntry(
            long participantId,
            long centreId,
            @Nullable Long orderId,
            LocalDate sinceOn,
            @Nullable String note,
            long recordedBy,
            Instant now) {
        this.publicRef = UUID.randomUUID();
        this.participantId = participantId;
        this.centreId = centreId;
        this.orderId = orderId;
        this.sinceOn = sinceOn;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /**
     * Takes him off the list; an entry that has ended stays as it is.
     *
     * @param on the first day on which he waits no longer; of one who was put on the list later, that day
     */
    void end(LocalDate on, EndReason reason, long by) {
        if (endedOn == null) {
            endedOn = on.isBefore(sinceOn) ? sinceOn : on;
            endReason = reason;
            endedBy = by;
        }
    }

    public UUID publicRef() {
        return publicRef;
    }
}
