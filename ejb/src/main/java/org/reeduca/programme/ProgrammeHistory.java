package org.reeduca.programme;

import java.util.List;

/**
 * A programme with all its versions.
 *
 * @param versions the newest first
 */
public record ProgrammeHistory(Bilingual name, List<ProgrammeEdition> versions) {

    public ProgrammeHistory {
        versions = List.copyOf(versions);
    }

    /** The version a next one is taken from. */
    public ProgrammeEdition newest() {
        return versions.get(0);
    }

    /** Whether another version came before it. */
    public boolean follows(ProgrammeEdition version) {
        return versions.indexOf(version) < versions.size() - 1;
    }

    /** What is otherwise in a version than in the one before it; nothing for the first. */
    public List<UnitChange> changes(ProgrammeEdition version) {
        return follows(version)
                ? UnitChange.between(versions.get(versions.indexOf(version) + 1).units(), version.units())
                : List.of();
    }
}
