package org.reeduca.referral;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order or agreement to attend. It names what is owed (its compliance policy and the clauses that override it), since
 * when and until when, and who is told. What befalls it later (a stay, custody, a changed requirement, its end) is
 * appended as facts of its own; the order itself is never deleted.
 */
@Entity
@Table(name = "court_order")
public class CourtOrder {

    @Id
    @SequenceGenerator(name = "court_order_seq", sequenceName = "court_order_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "court_order_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "authority_id")
    private @Nullable Long authorityId;

    @Column(name = "authority_as_written")
    private @Nullable String authorityAsWritten;

    @Column(name = "legal_figure")
    private String legalFigure;

    @Column(name = "oficio_number")
    private @Nullable String oficioNumber;

    @Column(name = "oficio_date")
    private @Nullable LocalDate oficioDate;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @Column(name = "case_number_normalised")
    private @Nullable String caseNumberNormalised;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "policy_id")
    private long policyId;

    @Column(name = "arrived_on")
    private @Nullable LocalDate arrivedOn;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    private int version;

    protected CourtOrder() {}

    /**
     * An order as it was received.
     *
     * @param participantId whom it sends, a man of {@code centreId}
     * @param letter what the letter says
     * @param receivedOn day of reception at the centre
     * @param effectiveOn first day on which sessions are owed
     * @param policyId the compliance policy that applies
     * @throws IllegalArgumentException when it is due before it takes effect
     */
    public CourtOrder(
            long participantId,
            long centreId,
            OrderLetter letter,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            long policyId) {
        if (letter.dueOn() != null && letter.dueOn().isBefore(effectiveOn)) {
            throw new IllegalArgumentException("An order cannot be due before it takes effect");
        }
        this.publicRef = UUID.randomUUID();
        this.participantId = participantId;
        this.centreId = centreId;
        this.legalFigure = letter.legalFigure();
        this.authorityId = letter.authorityId();
        this.authorityAsWritten = letter.authorityAsWritten();
        this.oficioNumber = letter.oficioNumber();
        this.oficioDate = letter.oficioDate();
        this.caseNumber = letter.caseNumber();
        this.caseNumberNormalised = letter.caseNumber() == null ? null : normalised(letter.caseNumber());
        this.dueOn = letter.dueOn();
        this.receivedOn = receivedOn;
        this.effectiveOn = effectiveOn;
        this.policyId = policyId;
    }

    /** Upper case, without blanks around and inside: how case numbers are compared and sought. */
    static String normalised(String caseNumber) {
        return caseNumber.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** Notes the day of the first contact in person; a paper list proves it by its first mark. */
    public void arrived(LocalDate on) {
        if (arrivedOn == null || on.isBefore(arrivedOn)) {
            this.arrivedOn = on;
        }
    }

    /** Says which import made this order, so that the import can be undone. */
    public void cameFromImport(long workbookImportId) {
        this.importId = workbookImportId;
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }
}
