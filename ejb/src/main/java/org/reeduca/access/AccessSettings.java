package org.reeduca.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Map;

/** Reads what an installation may set, see {@code docs/operations.md}. A value that makes no sense stops the start. */
@ApplicationScoped
public class AccessSettings {

    /** Login of the first administrator of a fresh installation. */
    static final String FIRST_ADMIN = "REEDUCA_FIRST_ADMIN";

    private final Map<String, String> environment;

    public AccessSettings() {
        this(System.getenv());
    }

    AccessSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    @Produces
    SignInRules signInRules() {
        return SignInRules.of(
                number("REEDUCA_SIGN_IN_TRIES", 5),
                Duration.ofMinutes(number("REEDUCA_SIGN_IN_PAUSE_MINUTES", 15)),
                number("REEDUCA_SIGN_IN_TRIES_OF_ADDRESS", 50),
                Duration.ofMinutes(number("REEDUCA_ONE_TIME_PASSWORD_MINUTES", 60)));
    }

    /** Empty when the installation names nobody. */
    String firstAdministrator() {
        return environment.getOrDefault(FIRST_ADMIN, "").strip();
    }

    private int number(String name, int usual) {
        String given = environment.getOrDefault(name, "").strip();
        return given.isEmpty() ? usual : Integer.parseInt(given);
    }
}
