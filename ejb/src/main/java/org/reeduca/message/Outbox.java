package org.reeduca.message;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * What is to be said to whom today.
 *
 * @param quietUntil until when nobody is called; null when one may call
 * @param calls one for each man, whatever he is to be told
 * @param unreachable men who said of no telephone that a message may be left there
 * @param given what was said today, the latest first
 * @param byMail how many men have their messages by mail and are not called
 */
public record Outbox(
        @Nullable LocalTime quietUntil, List<Call> calls, List<Call> unreachable, List<Given> given, int byMail) {

    public Outbox {
        calls = List.copyOf(calls);
        unreachable = List.copyOf(unreachable);
        given = List.copyOf(given);
    }

    /**
     * A call to make.
     *
     * @param messages what it gives
     * @param telephones where a message may be left
     * @param lines what is said, line by line
     * @param tries how often somebody tried in vain
     */
    public record Call(Person man, List<UUID> messages, List<SafeLine> telephones, List<String> lines, int tries) {

        public Call {
            messages = List.copyOf(messages);
            telephones = List.copyOf(telephones);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A call that was made, or a letter that went.
     *
     * @param told whether he was told; else nobody answered
     * @param by who called; null for a letter
     */
    public record Given(
            Person man,
            List<UUID> messages,
            boolean told,
            Instant at,
            @Nullable String by) {

        public Given {
            messages = List.copyOf(messages);
        }

        /** Whether it went by mail: what the mail server took cannot be taken back. */
        public boolean mailed() {
            return by == null;
        }
    }
}
