package org.reeduca.access;

import java.time.Duration;

/**
 * How patient the door is.
 *
 * @param tries wrong passwords for one login from one address before a pause
 * @param pause how long it lasts
 * @param triesOfAddress wrong passwords from one address, whatever the logins, before the address pauses
 * @param triesOfAccount wrong passwords for one account from all unfamiliar addresses together before the account
 *     pauses for unfamiliar addresses; several times {@code tries}, so that no single address can cause it
 * @param familiarFor how long an address stays familiar to an account after a right password
 * @param oneTimePasswordFor how long a password given by somebody else works
 */
record SignInRules(
        int tries,
        Duration pause,
        int triesOfAddress,
        int triesOfAccount,
        Duration familiarFor,
        Duration oneTimePasswordFor) {

    SignInRules {
        if (tries < 1 || triesOfAddress < tries || triesOfAccount <= tries || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("Sign-in rules contradict each other");
        }
    }

    static SignInRules usual() {
        return of(5, Duration.ofMinutes(15), 50, Duration.ofHours(1));
    }

    static SignInRules of(int tries, Duration pause, int triesOfAddress, Duration oneTimePasswordFor) {
        return new SignInRules(tries, pause, triesOfAddress, tries * 5, Duration.ofDays(30), oneTimePasswordFor);
    }
}
