package org.reeduca.referral;

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
import java.util.List;
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

    /** Parts the number of a letter from the man it is kept for. */
    private static final String SEVERAL = "@";

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

    @Enumerated(EnumType.STRING)
    private @Nullable OrderChannel channel;

    @Column(name = "reception_number")
    private @Nullable String receptionNumber;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @Column(name = "case_number_normalised")
    private @Nullable String caseNumberNormalised;

    @Column(name = "investigation_file")
    private @Nullable String investigationFile;

    private @Nullable String clauses;

    private @Nullable String offence;

    private @Nullable String conditions;

    @Column(name = "judge_name")
    private @Nullable String judgeName;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "first_appearance_on")
    private @Nullable LocalDate firstAppearanceOn;

    @Column(name = "term_days")
    private @Nullable Integer termDays;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "policy_id")
    private long policyId;

    private @Nullable String overrides;

    @Column(name = "agreement_id")
    private @Nullable Long agreementId;

    @Column(name = "letter_key")
    private @Nullable String letterKey;

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

    /**
     * An order as somebody typed it; the data were checked.
     *
     * @param participantId whom it sends, a man of {@code centreId}
     * @param keys what the references in the data stand for
     */
    CourtOrder(long participantId, long centreId, OrderData data, OrderKeys keys) {
        this.publicRef = UUID.randomUUID();
        this.participantId = participantId;
        this.centreId = centreId;
        become(data, keys);
    }

    /** Corrects what was typed; its history keeps what stood there before. What befell it since is not touched. */
    final void become(OrderData data, OrderKeys keys) {
        this.legalFigure = data.figure();
        this.authorityId = keys.authorityId();
        this.oficioNumber = data.oficioNumber();
        this.oficioDate = data.oficioDate();
        this.receivedOn = data.receivedOn();
        this.channel = data.channel();
        this.receptionNumber = data.receptionNumber();
        this.judgeName = data.judgeName();
        this.caseNumber = data.caseNumber();
        this.caseNumberNormalised = data.caseNumber() == null ? null : normalised(data.caseNumber());
        this.investigationFile = data.investigationFile();
        this.clauses = data.clauses();
        this.offence = data.offence();
        this.conditions = data.conditions();
        this.effectiveOn = data.effectiveOn();
        this.firstAppearanceOn = data.firstAppearanceOn();
        this.termDays = data.termDays();
        this.dueOn = data.lastDay();
        this.policyId = keys.policyId();
        this.overrides = Clauses.write(data.terms(), overrides);
        this.agreementId = keys.agreementId();
        this.letterKey = letterKey(data.oficioNumber(), data.severalMen(), participantId);
    }

    /**
     * What makes a letter the same letter: its number, and for one that names several men the man as well. The database
     * takes each only once of an authority at a centre.
     */
    static @Nullable String letterKey(@Nullable String oficioNumber, boolean severalMen, long participantId) {
        if (oficioNumber == null) {
            return null;
        }
        String number = normalised(oficioNumber);
        return severalMen ? number + SEVERAL + participantId : number;
    }

    /** Whether its letter names others as well. */
    boolean severalMen() {
        return letterKey != null && letterKey.contains(SEVERAL);
    }

    /** What was typed, to be corrected. */
    OrderData data(@Nullable UUID authority, UUID policy, List<UUID> recipients) {
        return new OrderData(
                legalFigure,
                authority,
                oficioNumber,
                severalMen(),
                oficioDate,
                receivedOn,
                channel,
                receptionNumber,
                judgeName,
                caseNumber,
                investigationFile,
                clauses,
                offence,
                conditions,
                effectiveOn,
                firstAppearanceOn,
                termDays,
                termDays == null ? dueOn : null,
                policy,
                Clauses.read(overrides),
                recipients);
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

    long participantId() {
        return participantId;
    }

    long centreId() {
        return centreId;
    }

    @Nullable
    Long authorityId() {
        return authorityId;
    }

    long policyId() {
        return policyId;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Nullable
    LocalDate arrivedOn() {
        return arrivedOn;
    }

    int version() {
        return version;
    }
}
