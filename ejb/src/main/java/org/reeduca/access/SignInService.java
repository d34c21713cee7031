package org.reeduca.access;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;

/** The door. Every path by which a person signs in with a password ends here. */
@Stateless
public class SignInService {

    @Inject
    private SignInLedger ledger;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    /**
     * Checks a login and a password. The password is hashed for every caller alike, before anything is decided and
     * outside any transaction, so that neither the answer nor its time tells whether the account exists. Leaves one
     * audit row, {@code LOGIN} or {@code LOGIN_FAILED}, and the count of tries, both committed whatever happens next.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignInAnswer signIn(String login, String password) {
        PasswordHash stored = ledger.passwordOf(login);
        boolean right = stored.matches(password);
        return ledger.settle(login, stored, right);
    }

    /** The caller goes; the session itself is ended by the web module. */
    @RolesAllowed(Roles.ANYBODY_SIGNED_IN)
    public void signOut() {
        audit.record(AuditAction.LOGOUT, "user", currentUser.me().ref(), null);
    }
}
