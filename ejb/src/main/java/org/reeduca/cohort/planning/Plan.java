package org.reeduca.cohort.planning;

import java.util.List;
import org.reeduca.shared.Sha256;

/**
 * What an operation would do.
 *
 * @param groups those it changes
 * @param board all groups afterwards
 * @param findings what speaks against it, group by group
 * @param missed orders that could still be fulfilled in time and then no longer, by name and day
 */
public record Plan(List<Replanned> groups, Board board, List<Finding> findings, List<Missed> missed) {

    public Plan {
        groups = List.copyOf(groups);
        findings = List.copyOf(findings);
        missed = List.copyOf(missed);
    }

    /** Whether something stops it. */
    public boolean isStopped() {
        return findings.stream().anyMatch(Finding::stops);
    }

    /** Whether there is something one has to know before it is carried out. */
    public boolean needsConsent() {
        return !findings.isEmpty() || !missed.isEmpty();
    }

    /**
     * A text that is the same for the same plan and no other: changes with the versions of their sessions, and what
     * speaks against them. Who agrees to a plan agrees to this.
     */
    public String fingerprint() {
        StringBuilder said = new StringBuilder();
        for (Replanned group : groups) {
            said.append(group.after().ref()).append(group.after().cadence().text());
            said.append(group.changes()).append(group.skipped());
        }
        said.append(findings).append(missed);
        return Sha256.of(said.toString());
    }
}
