package org.reeduca.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tries of one login from one address, or of one address as a whole. It exists for logins that nobody has, too: the
 * door behaves in front of them exactly as in front of a colleague's.
 */
@Entity
@Table(name = "sign_in_tries")
class SignInTries {

    @EmbeddedId
    private SignInTriesId id;

    @Embedded
    private LockOut lockOut;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "succeeded_at")
    private @Nullable Instant succeededAt;

    protected SignInTries() {}

    SignInTries(SignInTriesId id, Instant now) {
        this.id = id;
        this.lockOut = LockOut.none();
        this.triedAt = now;
    }

    boolean isLocked(Instant now) {
        return lockOut.isLocked(now);
    }

    int left(Instant now, int allowed) {
        return lockOut.left(now, allowed);
    }

    /** Whether the account was opened from here with the right password not long ago. */
    boolean isFamiliar(Instant now, Duration familiarFor) {
        return succeededAt != null && now.isBefore(succeededAt.plus(familiarFor));
    }

    void fail(Instant now, int allowed, Duration pause) {
        triedAt = now;
        lockOut.fail(now, allowed, pause);
    }

    void succeed(Instant now) {
        triedAt = now;
        succeededAt = now;
        lockOut.clear();
    }
}
