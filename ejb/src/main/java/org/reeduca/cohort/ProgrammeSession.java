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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Change;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A dated meeting of a group, in which one unit of the programme is worked through.
 *
 * <p>It is scheduled, then held or cancelled. It becomes held when the first man is marked. Its list is closed when
 * everybody is marked; from then on a mark changes only by a correction with a reason. A session that was held or
 * cancelled is never moved and never deleted; a cancelled one is owed by nobody.
 */
@Entity
@Table(name = "programme_session")
public class ProgrammeSession {

    /** What became of it. */
    public enum State {
        SCHEDULED,
        HELD,
        CANCELLED
    }

    /** The list may be opened this long before the first hour, for those who come early. */
    public static final Duration OPENS_BEFORE = Duration.ofMinutes(30);

    @Id
    @SequenceGenerator(name = "programme_session_seq", sequenceName = "programme_session_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "programme_session_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "unit_number")
    private int unitNumber;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Column(name = "start_time")
    private LocalTime startTime;

    @Column(name = "planned_minutes")
    private int plannedMinutes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    @Column(name = "catch_up")
    private boolean catchUp;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable Long closedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    private int version;

    protected ProgrammeSession() {}

    /**
     * A session on the calendar.
     *
     * @param unitNumber which unit of the programme, from 1
     * @param at local time of the centre
     * @param plannedMinutes its length, 1 to 600
     */
    public ProgrammeSession(
            long cohortId, int unitNumber, LocalDateTime at, int plannedMinutes, long recordedBy, Instant now) {
        this.publicRef = UUID.randomUUID();
        this.cohortId = cohortId;
        this.unitNumber = unitNumber;
        this.heldOn = at.toLocalDate();
        this.startTime = at.toLocalTime();
        this.plannedMinutes = plannedMinutes;
        this.state = State.SCHEDULED;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** Holds it for those who missed the unit: owed only by whoever is marked in it. */
    public ProgrammeSession forCatchingUp() {
        this.catchUp = true;
        return this;
    }

    /** A session in which a cancelled unit is given, under the reference that its plan named. */
    static ProgrammeSession added(long cohortId, Change added, long by, Instant now) {
        ProgrammeSession session =
                new ProgrammeSession(cohortId, added.unit(), added.becomes(), added.minutes(), by, now);
        session.publicRef = added.meeting();
        return session;
    }

    /**
     * Gives it another day and hour.
     *
     * @param to local time of the centre
     * @throws BusinessRuleViolation once somebody is marked, or when it was cancelled
     */
    public void moveTo(LocalDateTime to, long by, Instant now) {
        requireScheduled();
        heldOn = to.toLocalDate();
        startTime = to.toLocalTime();
        recordedBy = by;
        recordedAt = now;
    }

    /** It takes place after all, on the day on which it was cancelled. */
    public void restore(long by, Instant now) {
        if (state != State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
        state = State.SCHEDULED;
        cancelReason = null;
        recordedBy = by;
        recordedAt = now;
    }

    /** Refuses what is only possible as long as it was neither held nor cancelled. */
    public void requireScheduled() {
        if (state != State.SCHEDULED) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
    }

    /** Refuses a mark while the session has not begun, or when it did not take place. */
    public void requireRollCanBeTaken(ZoneId zone, Instant now) {
        if (state == State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.session-cancelled");
        }
        if (now.isBefore(rollOpensAt(heldOn, startTime, zone))) {
            throw new BusinessRuleViolation("cohort.session-not-started", heldOn, startTime);
        }
    }

    /**
     * Refuses what was noted for another day or hour, on a device that had not heard of the change.
     *
     * @param seen when it begins as the device knows it, in the centre's time
     */
    public void requireAt(LocalDateTime seen) {
        if (!seen.equals(heldOn.atTime(startTime))) {
            throw new BusinessRuleViolation("cohort.session-moved", heldOn, startTime);
        }
    }

    /** The instant from which the list of a session may be taken. */
    public static Instant rollOpensAt(LocalDate heldOn, LocalTime startTime, ZoneId zone) {
        return heldOn.atTime(startTime).atZone(zone).toInstant().minus(OPENS_BEFORE);
    }

    /** Somebody was marked, so it takes place. */
    public void hold(long by, Instant now) {
        if (state == State.SCHEDULED) {
            state = State.HELD;
            recordedBy = by;
            recordedAt = now;
        }
    }

    /**
     * It did not take place; nobody owes it.
     *
     * @param reason in words, kept
     * @throws BusinessRuleViolation once its list is closed
     */
    public void cancel(String reason, long by, Instant now) {
        if (isClosed()) {
            throw new BusinessRuleViolation("cohort.session-closed");
        }
        state = State.CANCELLED;
        cancelReason = reason;
        recordedBy = by;
        recordedAt = now;
    }

    /**
     * Everybody is marked and the list is closed.
     *
     * @throws BusinessRuleViolation when it is closed already or did not take place
     */
    public void close(long by, Instant now) {
        if (state != State.HELD) {
            throw new BusinessRuleViolation("cohort.session-not-held");
        }
        if (isClosed()) {
            throw new BusinessRuleViolation("cohort.session-closed");
        }
        closedAt = now;
        closedBy = by;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Says which import made this session, so that the import can be undone. */
    public void cameFromImport(long workbookImportId) {
        this.importId = workbookImportId;
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }

    public long cohortId() {
        return cohortId;
    }

    public State state() {
        return state;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public int plannedMinutes() {
        return plannedMinutes;
    }
}
