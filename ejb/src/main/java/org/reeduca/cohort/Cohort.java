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
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.Slot;

/** A group of men that meets at a fixed weekly hour and follows one version of the programme. */
@Entity
@Table(name = "cohort")
public class Cohort {

    /** Where a group is in its life. */
    public enum State {
        PLANNED,
        RUNNING,
        FINISHED,
        CANCELLED
    }

    @Id
    @SequenceGenerator(name = "cohort_seq", sequenceName = "cohort_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "cohort_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "programme_version_id")
    private long programmeVersionId;

    private String code;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column(name = "start_time")
    private LocalTime startTime;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_weekday")
    private @Nullable DayOfWeek secondWeekday;

    @Column(name = "second_start_time")
    private @Nullable LocalTime secondStartTime;

    @Column(name = "planned_minutes")
    private int plannedMinutes;

    private @Nullable String room;

    private int capacity;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    private int version;

    protected Cohort() {}

    /**
     * A planned group.
     *
     * @param code how the centre calls it, unique within the centre
     * @param slot weekly hour, length in minutes, room
     * @param capacity seats, 1 to 200
     */
    public Cohort(long centreId, long programmeVersionId, String code, WeeklySlot slot, int capacity) {
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.programmeVersionId = programmeVersionId;
        this.code = code;
        this.weekday = slot.weekday();
        this.startTime = slot.startTime();
        this.plannedMinutes = slot.minutes();
        this.room = slot.room();
        this.capacity = capacity;
        this.state = State.PLANNED;
    }

    /**
     * Meets at these weekly hours from now on; sessions that are planned stay where they are.
     *
     * @param cadence one hour or two
     */
    public void meetAt(Cadence cadence) {
        List<Slot> slots = cadence.slots();
        if (slots.size() > 2) {
            throw new IllegalArgumentException("A group meets once or twice a week, not at " + cadence.text());
        }
        Slot second = slots.size() == 2 ? slots.get(1) : null;
        this.weekday = slots.get(0).weekday();
        this.startTime = slots.get(0).start();
        this.secondWeekday = second == null ? null : second.weekday();
        this.secondStartTime = second == null ? null : second.start();
    }

    /** A session was held: the group is running. */
    public void begin() {
        if (state == State.PLANNED) {
            state = State.RUNNING;
        }
    }

    /** Its last session was held. */
    public void finish() {
        state = State.FINISHED;
    }

    /** Says which import made this group, so that the import can be undone. */
    public void cameFromImport(long workbookImportId) {
        this.importId = workbookImportId;
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }

    public long centreId() {
        return centreId;
    }
}
