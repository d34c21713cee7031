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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Weekly hours in which no group meets in a place of a centre, because another service attends people there (LGAMVLV,
 * article 8). It says neither which service nor whom. Hours that are over get an end, they are not taken away.
 */
@Entity
@Table(name = "reserved_hours")
public class KeptFree {

    @Id
    @SequenceGenerator(name = "reserved_hours_seq", sequenceName = "reserved_hours_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "reserved_hours_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    private @Nullable String place;

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday;

    @Column(name = "starts_at")
    private LocalTime startsAt;

    @Column(name = "ends_at")
    private LocalTime endsAt;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "to_on")
    private @Nullable LocalDate toOn;

    @Version
    private int version;

    protected KeptFree() {}

    /**
     * Hours without an end.
     *
     * @param place building or floor as rooms name it, null for the whole centre
     * @throws BusinessRuleViolation {@code cohort.reserved-backwards} when they end before they begin
     */
    KeptFree(
            long centreId,
            @Nullable String place,
            DayOfWeek weekday,
            LocalTime startsAt,
            LocalTime endsAt,
            LocalDate fromOn) {
        if (!endsAt.isAfter(startsAt)) {
            throw new BusinessRuleViolation("cohort.reserved-backwards", startsAt, endsAt);
        }
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.place = place;
        this.weekday = weekday;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.fromOn = fromOn;
    }

    /** They hold no longer from that day on; hours that had not begun never held. */
    void end(LocalDate on) {
        if (toOn == null) {
            toOn = on.isBefore(fromOn) ? fromOn : on;
        }
    }

    public UUID publicRef() {
        return publicRef;
    }
}
