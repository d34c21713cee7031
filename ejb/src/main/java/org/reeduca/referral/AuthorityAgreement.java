package org.reeduca.referral;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
 * What a centre and an authority agreed. Its terms lie between the policy and the clauses of an order. Orders were judged
 * by them, so it is ended and followed by another, never rewritten; the database refuses that as well.
 */
@Entity
@Table(name = "authority_agreement")
public class AuthorityAgreement {

    @Id
    @SequenceGenerator(name = "authority_agreement_seq", sequenceName = "authority_agreement_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "authority_agreement_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "authority_id")
    private long authorityId;

    @Column(name = "centre_id")
    private long centreId;

    private String number;

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    private @Nullable String purpose;

    @Column(name = "answer_days")
    private @Nullable Integer answerDays;

    @Column(name = "report_day")
    private @Nullable Integer reportDay;

    private @Nullable String terms;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private long recordedBy;

    @Version
    private int version;

    protected AuthorityAgreement() {}

    /**
     * An agreement as it was signed.
     *
     * @throws IllegalArgumentException when it ends before it begins
     */
    public AuthorityAgreement(long authorityId, long centreId, AgreementData data, long recordedBy, Instant now) {
        if (data.validTo() != null && data.validTo().isBefore(data.validFrom())) {
            throw new IllegalArgumentException("An agreement cannot end before it begins");
        }
        this.publicRef = UUID.randomUUID();
        this.authorityId = authorityId;
        this.centreId = centreId;
        this.number = data.number();
        this.signedOn = data.signedOn();
        this.validFrom = data.validFrom();
        this.validTo = data.validTo();
        this.purpose = data.purpose();
        this.answerDays = data.answerDays();
        this.reportDay = data.reportDay();
        this.terms = Clauses.write(data.terms(), null);
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    /** From that day on no new order comes under it; never before its first day, never later than it says itself. */
    public void end(LocalDate on) {
        LocalDate end = on.isBefore(validFrom) ? validFrom : on;
        if (validTo == null || end.isBefore(validTo)) {
            this.validTo = end;
        }
    }
}
