package org.reeduca.seat;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Equivalences;

/**
 * A session that a man had before he moved, attended or not.
 *
 * @param key which stays inside
 * @param ref public reference
 * @param taught the unit it taught
 * @param said the unit as which it counts since an earlier move; null when none was said
 * @param refused whether the centre to which he came last did not recognise it
 * @param revision how often something was said about it
 */
public record PriorSession(
        long key,
        String ref,
        LocalDate day,
        Unit taught,
        @Nullable Unit said,
        boolean refused,
        int revision) {

    /** A unit of a version of a programme. */
    public record Unit(long version, int number) {}

    /** As which unit it counts now. */
    public Unit counts() {
        return said == null ? taught : said;
    }

    /** As which unit it would count in another version: by what it counts as now, else by what it taught. */
    public Optional<Integer> in(Equivalences equivalences) {
        if (taught.version() == equivalences.version()) {
            return Optional.of(taught.number());
        }
        Unit now = counts();
        return equivalences
                .unitOf(now.version(), now.number())
                .or(() -> equivalences.unitOf(taught.version(), taught.number()));
    }

    /** What is to be said about it when he goes on in another version within a centre. */
    CarriedUnit carriedInto(Equivalences equivalences) {
        Optional<Integer> unit = in(equivalences);
        return new CarriedUnit(this, !refused && unit.isPresent(), unit.orElse(null), null);
    }

    /** Whether nothing has to be said about it for it to count in that version. */
    boolean countsIn(long version) {
        return counts().version() == version;
    }
}
