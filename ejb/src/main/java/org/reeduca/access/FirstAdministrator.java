package org.reeduca.access;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Lets the first administrator of a fresh installation in.
 *
 * <p>Nothing is installed with a password known to the world. As long as nobody has chosen a password, each start
 * replaces the secret of the administrator named by {@code REEDUCA_FIRST_ADMIN} and writes it to the server's log; once
 * somebody has, the variable means nothing.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
public class FirstAdministrator {

    private static final System.Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    private AccessSettings settings;
    private UserRepository users;
    private SignInRules rules;
    private Clock clock;

    protected FirstAdministrator() {}

    @Inject
    FirstAdministrator(AccessSettings settings, UserRepository users, SignInRules rules, Clock clock) {
        this.settings = settings;
        this.users = users;
        this.rules = rules;
        this.clock = clock;
    }

    @PostConstruct
    void letIn() {
        String login = settings.firstAdministrator();
        if (login.isEmpty() || users.anyPasswordChosen()) {
            return;
        }
        Instant now = clock.instant();
        String secret = OneTimePassword.random();
        AppUser administrator = users.byLogin(login).orElseGet(() -> added(login, now));
        administrator.takeOneTimePassword(PasswordHash.of(secret), now, rules.oneTimePasswordFor());
        LOG.log(
                WARNING,
                "First administrator {0} may sign in once with {1} until {2}; the secret is not kept anywhere else",
                login,
                secret,
                now.plus(rules.oneTimePasswordFor()));
    }

    private AppUser added(String login, Instant now) {
        AppUser administrator = new AppUser(new UserProfile(login, login, Set.of(Role.ADMINISTRATOR), null, null), now);
        users.add(administrator);
        return administrator;
    }
}
