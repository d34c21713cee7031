package org.reeduca.participant;

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

/**
 * A man who attends or is expected, as one centre knows him.
 *
 * <p>His file begins when a referral or a paper list is taken in and is never deleted. Two centres may each have a file
 * of the same man; a CURP is unique within a centre. He has a CURP or a reason why there is none, never neither.
 */
@Entity
@Table(name = "participant")
public class Participant {

    @Id
    @SequenceGenerator(name = "participant_seq", sequenceName = "participant_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "participant_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    @Column(name = "file_number")
    private String fileNumber;

    @Column(name = "given_names")
    private String givenNames;

    @Column(name = "first_surname")
    private String firstSurname;

    @Column(name = "second_surname")
    private @Nullable String secondSurname;

    @Column(name = "sort_key")
    private String sortKey;

    @Column(name = "name_key")
    private String nameKey;

    private @Nullable String curp;

    @Enumerated(EnumType.STRING)
    @Column(name = "curp_missing_reason")
    private @Nullable CurpMissingReason curpMissingReason;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    private @Nullable Sex sex;

    @Column(name = "birth_state")
    private @Nullable String birthState;

    private @Nullable String telephone;

    private @Nullable String observations;

    @Column(name = "import_id")
    private @Nullable Long importId;

    @Version
    private int version;

    protected Participant() {}

    /**
     * A new file.
     *
     * @param centreId the centre that opens it
     * @param fileNumber unique within the centre
     * @param name as he is called; kept with its accents
     * @param identity CURP or the reason there is none, birth date
     */
    public Participant(long centreId, String fileNumber, FullName name, Identity identity) {
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.fileNumber = fileNumber;
        call(name);
        identify(identity);
    }

    /** Says who he is, in a new file or as a correction; what was said before stays in the history. */
    void identifyAs(Particulars particulars) {
        call(particulars.name());
        identify(particulars.identity());
        this.sex = particulars.sex();
        this.birthState = particulars.birthState();
    }

    private void call(FullName name) {
        this.givenNames = name.given();
        this.firstSurname = name.firstSurname();
        this.secondSurname = name.secondSurname();
        this.sortKey = name.sortKey();
        this.nameKey = name.searchKey();
    }

    private void identify(Identity identity) {
        this.curp = identity.curp();
        this.curpMissingReason = identity.curpMissingReason();
        this.birthDate = identity.birthDate();
    }

    /**
     * His file passes to another centre, under a number of that centre. Remarks were the old centre's own and stay in the
     * history.
     */
    public void passTo(long otherCentre, String number) {
        this.centreId = otherCentre;
        this.fileNumber = number;
        this.observations = null;
    }

    /** Notes how he can be reached, in international form (+52…). */
    public void reachableAt(@Nullable String number) {
        this.telephone = number;
    }

    /** Keeps a remark of the paper list as it was written. */
    public void remark(@Nullable String text) {
        this.observations = text;
    }

    /** Says which import made this file, so that the import can be undone. */
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

    public String fileNumber() {
        return fileNumber;
    }

    public FullName name() {
        return new FullName(givenNames, firstSurname, secondSurname);
    }

    Particulars particulars() {
        return new Particulars(name(), new Identity(curp, curpMissingReason, birthDate), sex, birthState);
    }

    int version() {
        return version;
    }
}
