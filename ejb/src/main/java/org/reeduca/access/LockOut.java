package org.reeduca.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The count of wrong passwords, and the pause after too many of them.
 *
 * <p>A pause is served once: when it is over the count begins anew, and what is typed during it neither counts nor
 * prolongs it. Whether the right password is heard during a pause is decided by whoever asks.
 */
@Embeddable
class LockOut {

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    protected LockOut() {}

    static LockOut none() {
        return new LockOut();
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** One more wrong password; during a pause it does not count. */
    void fail(Instant now, int allowed, Duration pause) {
        if (isLocked(now)) {
            return;
        }
        lockedUntil = null;
        failedAttempts++;
        if (failedAttempts >= allowed) {
            failedAttempts = 0;
            lockedUntil = now.plus(pause);
        }
    }

    /** Forgets the count and ends a pause. */
    void clear() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** How many wrong passwords more until the next pause; zero during one. */
    int left(Instant now, int allowed) {
        return isLocked(now) ? 0 : Math.max(0, allowed - failedAttempts);
    }
}
