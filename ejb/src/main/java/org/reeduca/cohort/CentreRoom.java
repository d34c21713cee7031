package org.reeduca.cohort;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room of a centre. Groups name theirs in words; one of the same name says where it is and how many it holds. */
@Entity
@Table(name = "room")
public class CentreRoom {

    @Id
    @SequenceGenerator(name = "room_seq", sequenceName = "room_seq", allocationSize = 50)
    @GeneratedValue(strategy = SEQUENCE, generator = "room_seq")
    private long id;

    @Column(name = "public_ref")
    private UUID publicRef;

    @Column(name = "centre_id")
    private long centreId;

    private String name;

    private @Nullable String place;

    private @Nullable Integer seats;

    @Version
    private int version;

    protected CentreRoom() {}

    /**
     * A room.
     *
     * @param place building or floor, null when the centre has only one
     * @param seats 1 to 500, null when nobody counted
     */
    CentreRoom(long centreId, String name, @Nullable String place, @Nullable Integer seats) {
        this.publicRef = UUID.randomUUID();
        this.centreId = centreId;
        this.name = name;
        this.place = place;
        this.seats = seats;
    }

    public UUID publicRef() {
        return publicRef;
    }
}
