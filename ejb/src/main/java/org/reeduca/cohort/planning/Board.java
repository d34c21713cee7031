package org.reeduca.cohort.planning;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * All groups of a centre that meet or will meet, as they stand.
 *
 * @param groups with distinct references
 */
public record Board(List<Group> groups) {

    public Board {
        groups = List.copyOf(groups);
    }

    /** The group of that reference; empty when it is not on the board. */
    public Optional<Group> find(UUID ref) {
        return groups.stream().filter(group -> group.ref().equals(ref)).findFirst();
    }

    /**
     * The group of a session.
     *
     * @throws BusinessRuleViolation {@code cohort.plan-changed} when it is no longer on the board
     */
    Group groupOf(UUID meeting) {
        return groups.stream()
                .filter(group -> group.find(meeting).isPresent())
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("cohort.plan-changed"));
    }

    /** The board with this group in the place of the one it was; a new one comes last. */
    Board with(Group changed) {
        if (find(changed.ref()).isEmpty()) {
            return new Board(Stream.concat(groups.stream(), Stream.of(changed)).toList());
        }
        return new Board(groups.stream()
                .map(group -> group.ref().equals(changed.ref()) ? changed : group)
                .toList());
    }
}
