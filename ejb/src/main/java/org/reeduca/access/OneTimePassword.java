package org.reeduca.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A password made by the system for somebody to come in once. It is shown to the one who asked for it and kept nowhere.
 *
 * @param user whose it is
 * @param login what it goes with
 * @param password five groups of five signs that cannot be mistaken for one another, about 120 bits
 * @param validUntil when it stops working
 */
public record OneTimePassword(UUID user, String login, String password, Instant validUntil) {

    private static final String SIGNS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String random() {
        return RANDOM.ints(GROUPS, 0, 1)
                .mapToObj(start -> RANDOM.ints(GROUP, start, SIGNS.length())
                        .mapToObj(i -> String.valueOf(SIGNS.charAt(i)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** Never the password: a record's own text would end in logs. */
    @Override
    public String toString() {
        return "OneTimePassword[" + login + "]";
    }
}
