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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Days on which a centre is closed for a cause of the moment. A row is written once and never changed; a closure that does
 * not hold after all is withdrawn by another row. Those of a zone are reference data and have no object.
 */
@Entity
@Table(name = "closure")
public class Closure {

    /** A centre that closes for longer declares it again. */
    private static final int MOST_DAYS = 366;

    @Id
    @SequenceGenerator(name = "closure_seq", sequenceName = "closure_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "closure_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private @Nullable Long centreId;

    @Column(name = "from_on")
    private LocalDate fromOn;

    @Column(name = "to_on")
    private LocalDate toOn;

    @Enumerated(EnumType.STRING)
    private ClosureCause cause;

    private String reason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    protected Closure() {}

    /**
     * A closure of a centre.
     *
     * @param lastDay the last closed day, the first one or later
     * @throws BusinessRuleViolation {@code cohort.closure-backwards} when it ends before it begins, {@code
     *     cohort.closure-long} when it is longer than a year
     */
    Closure(
            long centreId,
            LocalDate firstDay,
            LocalDate lastDay,
            ClosureCause cause,
            String reason,
            long by,
            Instant now) {
        if (lastDay.isBefore(firstDay)) {
            throw new BusinessRuleViolation("cohort.closure-backwards", firstDay, lastDay);
        }
        if (lastDay.isAfter(firstDay.plusDays(MOST_DAYS - 1L))) {
            throw new BusinessRuleViolation("cohort.closure-long", MOST_DAYS);
        }
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.fromOn = firstDay;
        this.toOn = lastDay.plusDays(1);
        this.cause = cause;
        this.reason = reason;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /** Its days. */
    List<ClosedDay> days() {
        Bilingual why = new Bilingual(reason, reason);
        return fromOn.datesUntil(toOn)
                .map(day -> new ClosedDay(day, why, ClosedDay.Layer.CLOSURE))
                .toList();
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn) && day.isBefore(toOn);
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }
}
