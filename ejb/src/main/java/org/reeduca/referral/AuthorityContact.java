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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who answers at an authority, until somebody else does. */
@Entity
@Table(name = "authority_contact")
public class AuthorityContact {

    @Id
    @SequenceGenerator(name = "authority_contact_seq", sequenceName = "authority_contact_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "authority_contact_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "authority_id")
    private long authorityId;

    private String name;

    private @Nullable String position;

    private @Nullable String email;

    private @Nullable String telephone;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Version
    private int version;

    protected AuthorityContact() {}

    /**
     * A person who answers there from now on; the data were checked.
     *
     * @throws IllegalArgumentException when there is no way to reach the person
     */
    public AuthorityContact(long authorityId, ContactData data) {
        if (data.email() == null && data.telephone() == null) {
            throw new IllegalArgumentException("A contact has an address or a telephone");
        }
        this.publicRef = UUID.randomUUID();
        this.authorityId = authorityId;
        this.name = data.name();
        this.position = data.position();
        this.email = data.email();
        this.telephone = Telephone.stored(data.telephone());
    }

    /** From that day on the person does not answer there any more. */
    public void end(LocalDate on) {
        if (endedOn == null) {
            this.endedOn = on;
        }
    }
}
