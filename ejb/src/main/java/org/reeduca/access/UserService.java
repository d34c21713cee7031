package org.reeduca.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;

/** What administrators do with accounts. Nobody does any of it to their own. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class UserService {

    @Inject
    private UserRepository users;

    @Inject
    private SignInTriesRepository tries;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private AuditTrail audit;

    @Inject
    private SignInRules rules;

    @Inject
    private Clock clock;

    /** Accounts whose name or login contains the text; all of them, up to five hundred, for an empty one. */
    @Audited(AuditAction.LIST_USERS)
    public List<UserRow> list(String text) {
        return users.matching(text, clock.instant());
    }

    /** Centres to choose from for a new account. */
    public List<ScopeOption> centres() {
        return users.centres();
    }

    /** Authorities to choose from for a new account. */
    public List<ScopeOption> authorities() {
        return users.authorities();
    }

    /** One account with what can be chosen for it. */
    @Audited(AuditAction.OPEN_USER)
    public UserForChange open(UUID ref) {
        AppUser user = load(ref);
        UserProfile profile = user.profile();
        return new UserForChange(
                rowOf(user),
                profile.roles(),
                users.centreRef(profile.centreId()),
                users.authorityRef(profile.authorityId()),
                isMine(user),
                user.version(),
                users.centres(),
                users.authorities());
    }

    /**
     * Opens an account. Refused with {@code access.login-taken} and the rules of {@link UserProfile}.
     *
     * @return a password that works once, to be handed over in person
     */
    @Audited(AuditAction.CREATE_USER)
    public OneTimePassword create(@Valid CreateUser wish) {
        if (users.byLogin(wish.login()).isPresent()) {
            throw new BusinessRuleViolation("access.login-taken");
        }
        UserProfile profile = new UserProfile(
                wish.login().strip(),
                wish.displayName().strip(),
                wish.roles(),
                users.centreId(wish.centre()),
                users.authorityId(wish.authority()));
        AppUser user = new AppUser(profile, clock.instant());
        users.add(user);
        audit.about("user", user.ref(), null);
        return giveOneTimePassword(user);
    }

    /** Changes name, roles and scope; sessions that run with the old rights end. */
    @Audited(AuditAction.CHANGE_USER)
    public void change(@Valid ChangeUser wish) {
        AppUser user = loadOther(wish.user());
        if (user.version() != wish.version()) {
            throw new Stale();
        }
        UserProfile profile = new UserProfile(
                user.login(),
                wish.displayName().strip(),
                wish.roles(),
                users.centreId(wish.centre()),
                users.authorityId(wish.authority()));
        user.become(profile, clock.instant());
    }

    /** Nobody signs in with the account any more, and who is in with it is out on the next request. */
    @Audited(AuditAction.DISABLE_USER)
    public void disable(UUID ref) {
        loadOther(ref).disable(clock.instant());
    }

    /** The account may sign in again with the password it had. */
    @Audited(AuditAction.ENABLE_USER)
    public void enable(UUID ref) {
        loadOther(ref).enable();
    }

    /** Ends the pauses that wrong passwords caused, everywhere. */
    @Audited(AuditAction.UNLOCK_USER)
    public void unlock(UUID ref) {
        AppUser user = loadOther(ref);
        user.unlock();
        tries.clear(user.login());
    }

    /** Replaces a forgotten password by one that works once; sessions of the account end. */
    @Audited(AuditAction.RESET_PASSWORD)
    public OneTimePassword resetPassword(UUID ref) {
        AppUser user = loadOther(ref);
        tries.clear(user.login());
        return giveOneTimePassword(user);
    }

    private OneTimePassword giveOneTimePassword(AppUser user) {
        Instant now = clock.instant();
        String password = OneTimePassword.random();
        user.takeOneTimePassword(PasswordHash.of(password), now, rules.oneTimePasswordFor());
        return new OneTimePassword(user.ref(), user.login(), password, now.plus(rules.oneTimePasswordFor()));
    }

    private AppUser load(UUID ref) {
        audit.about("user", ref, null);
        return users.byRef(ref).orElseThrow(NotFound::new);
    }

    private AppUser loadOther(UUID ref) {
        AppUser user = load(ref);
        if (isMine(user)) {
            throw new BusinessRuleViolation("access.not-yourself");
        }
        return user;
    }

    private boolean isMine(AppUser user) {
        return user.ref().equals(currentUser.me().ref());
    }

    private UserRow rowOf(AppUser user) {
        return users.matching(user.login(), clock.instant()).stream()
                .filter(row -> row.ref().equals(user.ref()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
