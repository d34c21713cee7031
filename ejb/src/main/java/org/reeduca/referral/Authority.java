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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A court or office that sends men and is told how they stand. It is retired, never removed: its orders name it. */
@Entity
@Table(name = "authority")
public class Authority {

    @Id
    @SequenceGenerator(name = "authority_seq", sequenceName = "authority_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "authority_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    private String code;

    @Enumerated(EnumType.STRING)
    private AuthorityKind kind;

    private String name;

    private @Nullable String seat;

    @Column(name = "judicial_district")
    private @Nullable String district;

    @Column(name = "state_code")
    private String state;

    private @Nullable String municipality;

    private @Nullable String email;

    private @Nullable String telephone;

    @Column(name = "retired_on")
    private @Nullable LocalDate retiredOn;

    @Version
    private int version;

    protected Authority() {}

    /** A new one of the catalogue; the data were checked. */
    public Authority(AuthorityData data) {
        this.publicRef = UUID.randomUUID();
        become(data);
    }

    /** Changes what is known of it; its history keeps what was known before. */
    public final void become(AuthorityData data) {
        this.code = data.code();
        this.kind = data.kind();
        this.name = data.name();
        this.seat = data.seat();
        this.district = data.district();
        this.state = data.state();
        this.municipality = data.municipality();
        this.email = data.email();
        this.telephone = Telephone.stored(data.telephone());
    }

    /** From that day on no new order of it is entered. */
    public void retire(LocalDate on) {
        if (retiredOn == null) {
            this.retiredOn = on;
        }
    }

    /** It sends men again. */
    public void restore() {
        this.retiredOn = null;
    }

    AuthorityData data() {
        return new AuthorityData(code, kind, name, state, district, seat, municipality, email, telephone);
    }

    public long id() {
        return id;
    }

    public UUID publicRef() {
        return publicRef;
    }

    @Nullable
    LocalDate retiredOn() {
        return retiredOn;
    }

    int version() {
        return version;
    }
}
