package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditOutcome;
import org.reeduca.audit.AuditTrail;

/**
 * Counts tries and decides, in a transaction of its own. The rows are locked while it does, so a hundred guesses at the
 * same time are counted one after the other.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class SignInLedger {

    @Inject
    private UserRepository users;

    @Inject
    private SignInTriesRepository tries;

    @Inject
    private RequestOrigin origin;

    @Inject
    private SignInRules rules;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** The stored password of that login, or one that matches nothing and takes as long to find out. */
    PasswordHash passwordOf(String login) {
        return users.byLogin(login).map(AppUser::password).orElse(PasswordHash.OF_NOBODY);
    }

    /**
     * Decides about a try to sign in.
     *
     * @param checked the stored password the typed one was compared with; if another was set meanwhile, the try failed
     * @param right whether it matched
     */
    SignInAnswer settle(String login, PasswordHash checked, boolean right) {
        Instant now = clock.instant();
        Tries counts = triesOf(login, now);
        @Nullable AppUser user = users.lockedByLogin(login).orElse(null);
        boolean familiar = counts.ofLogin().isFamiliar(now, rules.familiarFor());
        boolean paused = counts.ofLogin().isLocked(now)
                || (!familiar && counts.ofAddress().isLocked(now));
        if (user != null && right && !paused && user.password().equals(checked) && user.maySignIn(now, familiar)) {
            user.signedIn(now);
            counts.ofLogin().succeed(now);
            tries.forgetBefore(now.minus(rules.familiarFor()));
            audit.recordOf(user.login(), Role.namesOf(user.roles()), AuditAction.LOGIN, AuditOutcome.GRANTED, null);
            return new SignInAnswer(true, user.login(), user.roles(), rules.tries());
        }
        audit.recordOf(
                user == null ? null : user.login(),
                null,
                AuditAction.LOGIN_FAILED,
                AuditOutcome.REFUSED,
                reason(user, right, paused, now, familiar));
        fail(counts, user, familiar, now);
        return SignInAnswer.refused(left(counts, familiar, now));
    }

    /** Counts a wrong current password of somebody who is already inside; true while they may go on trying. */
    boolean mayTryOwnPassword(String login) {
        Instant now = clock.instant();
        return !triesOf(login, now).ofLogin().isLocked(now);
    }

    /** As a wrong password at the door. */
    void failOwnPassword(String login) {
        Instant now = clock.instant();
        fail(triesOf(login, now), null, true, now);
    }

    private void fail(Tries counts, @Nullable AppUser user, boolean familiar, Instant now) {
        counts.ofLogin().fail(now, rules.tries(), rules.pause());
        counts.ofAddress().fail(now, rules.triesOfAddress(), rules.pause());
        if (user != null && !familiar) {
            user.failedLogin(now, rules);
        }
    }

    private int left(Tries counts, boolean familiar, Instant now) {
        return !familiar && counts.ofAddress().isLocked(now)
                ? 0
                : counts.ofLogin().left(now, rules.tries());
    }

    private static String reason(@Nullable AppUser user, boolean right, boolean paused, Instant now, boolean familiar) {
        if (user == null) {
            return "unknown-login";
        }
        if (user.isDisabled()) {
            return "disabled";
        }
        if (paused || !user.maySignIn(now, familiar)) {
            return right ? "paused-or-expired" : "paused-or-expired-and-wrong";
        }
        return "wrong-password";
    }

    private Tries triesOf(String login, Instant now) {
        String address = origin.address();
        return new Tries(
                tries.locked(SignInTriesId.ofAddress(address), now),
                tries.locked(SignInTriesId.of(login, address), now));
    }

    private record Tries(SignInTries ofAddress, SignInTries ofLogin) {}
}
