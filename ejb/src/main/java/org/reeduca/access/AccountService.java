package org.reeduca.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** What everybody does with their own account. */
@Stateless
@RolesAllowed(Roles.ANYBODY_SIGNED_IN)
public class AccountService {

    @Inject
    private UserRepository users;

    @Inject
    private SignInLedger ledger;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Replaces the caller's password. Refused with {@code access.password-wrong} if the current one does not match (it
     * counts as a wrong try), {@code access.password-paused} after too many of those, {@code access.password-unchanged},
     * and the rules of {@link PasswordRules}.
     *
     * @return all sessions of this account begun before this instant have ended; the caller's own must begin anew
     */
    @Audited(AuditAction.PASSWORD_CHANGED)
    public Instant changePassword(ChangePassword wish) {
        Me me = currentUser.me();
        audit.about("user", me.ref(), null);
        AppUser user = users.byRef(me.ref()).orElseThrow(NotFound::new);
        if (!ledger.mayTryOwnPassword(me.login())) {
            throw new BusinessRuleViolation("access.password-paused");
        }
        if (!user.password().matches(wish.current())) {
            ledger.failOwnPassword(me.login());
            throw new BusinessRuleViolation("access.password-wrong");
        }
        if (wish.current().equals(wish.chosen())) {
            throw new BusinessRuleViolation("access.password-unchanged");
        }
        PasswordRules.require(wish.chosen(), me.login(), me.displayName(), me.scopeName());
        Instant now = clock.instant();
        user.choosePassword(PasswordHash.of(wish.chosen()), now);
        return now;
    }
}
