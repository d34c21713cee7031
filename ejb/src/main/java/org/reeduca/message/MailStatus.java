package org.reeduca.message;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a letter stands. What may have been taken is never tried again; what was not taken is, after a pause that grows.
 *
 * @param tries how often it was handed over
 * @param at of the last statement; null before the first
 * @param revision of the last statement; 0 before the first
 */
record MailStatus(MailState state, int tries, @Nullable Instant at, int revision) {

    static final MailStatus RAISED = new MailStatus(MailState.WAITING, 0, null, 0);

    /** After so many attempts in vain the telephone is better; the database has the same number. */
    static final int MOST_TRIES = 4;

    /** Pause after the first attempt in vain; each further one is three times as long. */
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

    private static final int GROWTH = 3;

    /** Longer than any attempt takes: one without an answer for so long was broken off. */
    private static final Duration BROKEN_OFF = Duration.ofMinutes(30);

    /** The letter after another statement. */
    MailStatus after(MailEventKind kind, Instant when) {
        int next = revision + 1;
        return switch (kind) {
            case TRIED -> new MailStatus(MailState.TRYING, tries + 1, when, next);
            case SENT -> new MailStatus(MailState.SENT, tries, when, next);
            case FAILED ->
                new MailStatus(tries < MOST_TRIES ? MailState.WAITING : MailState.GIVEN_UP, tries, when, next);
            case REFUSED -> new MailStatus(MailState.GIVEN_UP, tries, when, next);
            case UNKNOWN -> new MailStatus(MailState.UNKNOWN, tries, when, next);
        };
    }

    /** Whether it may be handed over now. */
    boolean due(Instant now) {
        return state == MailState.WAITING && (at == null || !at.plus(pause()).isAfter(now));
    }

    private Duration pause() {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, tries - 1.0));
    }

    /** Whether whoever tried it never came back. */
    boolean brokenOff(Instant now) {
        return state == MailState.TRYING && at != null && !at.plus(BROKEN_OFF).isAfter(now);
    }

    /** Whether nothing goes out with it any more. */
    boolean closed() {
        return state != MailState.WAITING && state != MailState.TRYING;
    }
}
