package org.reeduca.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which man, which session, which revision (1 is the first mark). */
@Embeddable
public class AttendanceMarkId implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "participant_id")
    private long participantId;

    @Column(name = "session_id")
    private long sessionId;

    private int revision;

    protected AttendanceMarkId() {}

    AttendanceMarkId(long participantId, long sessionId, int revision) {
        this.participantId = participantId;
        this.sessionId = sessionId;
        this.revision = revision;
    }

    long participantId() {
        return participantId;
    }

    long sessionId() {
        return sessionId;
    }

    int revision() {
        return revision;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttendanceMarkId that
                && participantId == that.participantId
                && sessionId == that.sessionId
                && revision == that.revision;
    }

    @Override
    public int hashCode() {
        return Objects.hash(participantId, sessionId, revision);
    }
}
