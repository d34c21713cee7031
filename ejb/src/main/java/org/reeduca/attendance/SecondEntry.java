package org.reeduca.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A paper list as somebody else types it again.
 *
 * @param lines one for each man who was expected
 */
public record SecondEntry(
        @NotNull UUID session, @NotNull @Size(max = 500) List<@Valid PaperLine> lines) {

    /**
     * Refuses an entry that is not of that list.
     *
     * @param expected everybody of whom a mark is wanted
     * @throws BusinessRuleViolation {@code attendance.second-not-on-list}, {@code attendance.second-twice}, {@code
     *     attendance.second-missing}, and what {@link Observed#requirePossibleIn} refuses
     */
    void requireOf(Set<UUID> expected, int plannedMinutes) {
        Set<UUID> named = new HashSet<>();
        for (PaperLine line : lines) {
            if (!expected.contains(line.participant())) {
                throw new BusinessRuleViolation("attendance.second-not-on-list");
            }
            if (!named.add(line.participant())) {
                throw new BusinessRuleViolation("attendance.second-twice");
            }
            line.requirePossibleIn(plannedMinutes);
        }
        if (named.size() < expected.size()) {
            throw new BusinessRuleViolation("attendance.second-missing", expected.size() - named.size());
        }
    }
}
