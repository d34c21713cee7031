package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What an installation says about messages, see {@code docs/operations.md}. A value that makes no sense stops the start. */
@ApplicationScoped
public class MessageSettings {

    private static final String QUIET = "REEDUCA_QUIET_HOURS";
    private static final int USUAL_MINUTES = 10;
    private static final String EVERY = "REEDUCA_MESSAGES_EVERY";

    private final QuietHours quiet;
    private final int minutes;
    private final Optional<MailSettings> mail;

    public MessageSettings() {
        this(System.getenv());
    }

    MessageSettings(Map<String, String> environment) {
        quiet = quiet(environment.getOrDefault(QUIET, "").strip());
        minutes = minutes(environment.getOrDefault(EVERY, "").strip());
        mail = MailSettings.of(environment);
        if (mail.isPresent() && minutes == 0) {
            throw new IllegalArgumentException(EVERY + " is none, so no mail would ever be sent");
        }
    }

    private static QuietHours quiet(String given) {
        try {
            return QuietHours.parse(given.isEmpty() ? "21:00-09:00" : given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(QUIET + " is " + e.getMessage(), e);
        }
    }

    private static int minutes(String given) {
        if ("none".equals(given)) {
            return 0;
        } else if (!given.isEmpty() && !given.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(EVERY + " is neither none nor minutes such as 10");
        }
        return given.isEmpty() ? USUAL_MINUTES : Integer.parseInt(given);
    }

    /** How many minutes there are between two rounds; 0 when there are none by themselves. */
    int minutes() {
        return minutes;
    }

    /** The mail server; empty when messages go by telephone only. */
    Optional<MailSettings> mail() {
        return mail;
    }

    QuietHours quiet() {
        return quiet;
    }
}
