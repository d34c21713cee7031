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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days during which a man belongs to a group: from the first, to the day he no longer does. */
@Entity
@Table(name = "enrolment")
public class Enrolment {

    /** Why membership ended. */
    public enum EndingReason {
        COMPLETED,
        TRANSFERRED,
        DROPPED_OUT,
        BREACH,
        VOLUNTARY,
        ADMINISTRATIVE,
        ORDER_ENDED,
        DECEASED,
        MISTAKE
    }

    /** How he came into the group. */
    public enum Origin {
        /** The centre gave him a seat after it had admitted him. */
        INTAKE,
        /** From another group. */
        TRANSFER,
        /** He was on a list that the centre kept on paper. */
        PAPER,
        /** Before it was asked. */
        EARLIER
    }

    @Id
    @SequenceGenerator(name = "enrolment_seq", sequenceName = "enrolment_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "enrolment_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "cohort_id")
    private long cohortId;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(name = "to_on")
    private @Nullable LocalDate toOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ending_reason")
    private @Nullable EndingReason endingReason;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    private int version;

    protected Enrolment() {}

    /**
     * A membership without an end.
     *
     * @param origin how he comes into the group; the database refuses {@link Origin#INTAKE} while no intake admitted him
     */
    public Enrolment(long cohortId, long participantId, LocalDate fromOn, Origin origin) {
        this.publicRef = UUID.randomUUID();
        this.cohortId = cohortId;
        this.participantId = participantId;
        this.fromOn = fromOn;
        this.origin = origin;
    }

    /**
     * Ends the membership.
     *
     * @param on the first day on which he no longer belongs to the group
     * @throws IllegalArgumentException when that day lies before he joined
     */
    public void end(LocalDate on, EndingReason reason) {
        if (on.isBefore(fromOn)) {
            throw new IllegalArgumentException("Membership cannot end before it began");
        }
        this.toOn = on;
        this.endingReason = reason;
    }

    /**
     * Ends a membership that already has an end on an earlier day; why it ends stays what it was.
     *
     * @param on the first day on which he no longer belongs to the group
     * @throws IllegalStateException when it has no end
     * @throws IllegalArgumentException when that day lies before he joined, or after its end
     */
    public void endSooner(LocalDate on) {
        if (toOn == null || endingReason == null) {
            throw new IllegalStateException("Membership has no end");
        }
        if (on.isAfter(toOn)) {
            throw new IllegalArgumentException("Membership cannot end later than it does");
        }
        end(on, endingReason);
    }

    /** Says which import made this membership, so that the import can be undone. */
    public void cameFromImport(long workbookImportId) {
        this.importId = workbookImportId;
    }

    public long id() {
        return id;
    }
}
