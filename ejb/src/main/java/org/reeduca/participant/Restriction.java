package org.reeduca.participant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whether a file is for the coordination only, whom else it names, and how that came about.
 *
 * @param participant the man
 * @param restricted whether it is restricted now
 * @param readers who may read it beside the coordination, by name
 * @param choices who else of the centre could be named, those of his group first
 * @param history what was said, the newest first
 */
public record Restriction(
        UUID participant,
        FullName name,
        String fileNumber,
        boolean restricted,
        List<Reader> readers,
        List<Candidate> choices,
        List<Fact> history) {

    public Restriction {
        readers = List.copyOf(readers);
        choices = List.copyOf(choices);
        history = List.copyOf(history);
    }

    /**
     * Somebody who may read the file.
     *
     * @param account reference of the account
     * @param reason why
     * @param by who named them
     * @param since from when they may
     */
    public record Reader(UUID account, String name, String reason, String by, Instant since) {}

    /**
     * Somebody of the staff who could be named.
     *
     * @param ofHisGroup whether they facilitate a group he is in
     */
    public record Candidate(UUID account, String name, boolean ofHisGroup) {}

    /** What kind of thing was said. */
    public enum Said {
        RESTRICTED,
        RELEASED,
        NAMED,
        ENDED
    }

    /**
     * One statement.
     *
     * @param about whom it names; empty when it is about the file
     */
    public record Fact(Said said, String about, String reason, String by, Instant at) {}
}
