package org.reeduca.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a programme with all that belongs to it.
 *
 * @param version its number, from 1
 * @param from first day on which a group may begin with it
 * @param to first day on which none may any more, null while open
 * @param source where the units come from, and whether they are official
 * @param groups how many groups follow it
 * @param units in order
 */
public record ProgrammeEdition(
        UUID ref,
        Bilingual name,
        int version,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        int groups,
        List<Unit> units) {

    /** What belongs to a unit. */
    public enum Item {
        /** What is brought to the session. */
        MATERIAL,
        /** What the men do until the next one. */
        TASK,
        /** What an observer looks for. */
        CHECK
    }

    /**
     * A lesson.
     *
     * @param mandatory whether nobody concludes without it
     * @param equivalents units of other versions that count as this one
     */
    public record Unit(
            int number,
            Bilingual title,
            Bilingual aim,
            int minutes,
            boolean mandatory,
            List<Listed> items,
            List<Equivalent> equivalents) {

        public Unit {
            items = List.copyOf(items);
            equivalents = List.copyOf(equivalents);
        }

        /** The same unit at another place, as a unit of a version with which nobody has begun. */
        Unit at(int place) {
            return new Unit(place, title, aim, minutes, mandatory, items, List.of());
        }

        /** The items of a kind, in order. */
        public List<Bilingual> items(Item kind) {
            return items.stream()
                    .filter(item -> item.kind() == kind)
                    .map(Listed::text)
                    .toList();
        }
    }

    /** Something that belongs to a unit. */
    public record Listed(Item kind, Bilingual text) {}

    /**
     * A unit of another version.
     *
     * @param source who decided so
     */
    public record Equivalent(int version, int unit, String source) {}

    /** How long all units take, in minutes. */
    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }
}
