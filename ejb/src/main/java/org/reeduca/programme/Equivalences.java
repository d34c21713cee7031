package org.reeduca.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * As which units of one version of a programme the units of other versions count. A unit of the version itself counts as
 * itself; one that the table does not name counts as none. Plain Java.
 */
public final class Equivalences {

    /** That a unit of another version counts as one of this version. */
    public record Line(long fromVersion, int fromUnit, int toUnit) {}

    private record Taught(long version, int unit) {}

    private final long version;
    private final Map<Taught, Integer> units = new HashMap<>();

    /**
     * @param version key of the version into which units are carried
     * @param lines in any order; of two about one unit the lower number holds
     */
    public Equivalences(long version, Collection<Line> lines) {
        this.version = version;
        lines.forEach(line -> units.merge(new Taught(line.fromVersion(), line.fromUnit()), line.toUnit(), Math::min));
    }

    /** Key of the version into which units are carried. */
    public long version() {
        return version;
    }

    /** As what a unit of a version counts here. */
    public Optional<Integer> unitOf(long fromVersion, int unit) {
        return fromVersion == version
                ? Optional.of(unit)
                : Optional.ofNullable(units.get(new Taught(fromVersion, unit)));
    }
}
