package org.reeduca.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Unit;

/**
 * Something that is otherwise in a later version.
 *
 * @param before the unit of the former version; null for one that was added
 * @param after the unit of the later one; null for one that was dropped
 */
public record UnitChange(
        Kind kind, @Nullable Unit before, @Nullable Unit after) {

    /** What is otherwise. */
    public enum Kind {
        ADDED,
        DROPPED,
        RENAMED,
        MOVED,
        MINUTES,
        MANDATORY,
        OPTIONAL,
        AIM,
        ITEMS
    }

    /** The unit as it is called now, or as it was called if it is gone. */
    public Unit unit() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /**
     * Everything that is otherwise, in the order of the later version, what was dropped at the end. Units are the same when
     * they have the same title; of the others those at the same place are, under another title.
     */
    public static List<UnitChange> between(List<Unit> before, List<Unit> after) {
        Map<Integer, Unit> former = pairs(before, after);
        List<UnitChange> changes = new ArrayList<>();
        for (Unit unit : after) {
            Unit was = former.get(unit.number());
            if (was == null) {
                changes.add(new UnitChange(Kind.ADDED, null, unit));
            } else {
                compare(was, unit, former, changes);
            }
        }
        Set<Unit> kept = new HashSet<>(former.values());
        before.stream()
                .filter(unit -> !kept.contains(unit))
                .forEach(unit -> changes.add(new UnitChange(Kind.DROPPED, unit, null)));
        return changes;
    }

    private static void compare(Unit was, Unit is, Map<Integer, Unit> former, List<UnitChange> changes) {
        Map<Kind, Boolean> same = new TreeMap<>(Map.of(
                Kind.RENAMED,
                was.title().equals(is.title()),
                Kind.MOVED,
                inPlace(was, is, former),
                Kind.MINUTES,
                was.minutes() == is.minutes(),
                is.mandatory() ? Kind.MANDATORY : Kind.OPTIONAL,
                was.mandatory() == is.mandatory(),
                Kind.AIM,
                was.aim().equals(is.aim()),
                Kind.ITEMS,
                sameItems(was, is)));
        same.forEach((kind, kept) -> {
            if (!kept) {
                changes.add(new UnitChange(kind, was, is));
            }
        });
    }

    /** Whether as many of the units that stayed come before it as did; those that came or went move nobody. */
    private static boolean inPlace(Unit was, Unit is, Map<Integer, Unit> former) {
        long did = former.values().stream()
                .filter(unit -> unit.number() < was.number())
                .count();
        long now =
                former.keySet().stream().filter(number -> number < is.number()).count();
        return did == now;
    }

    private static boolean sameItems(Unit one, Unit other) {
        return List.of(Item.values()).stream().allMatch(kind -> one.items(kind).equals(other.items(kind)));
    }

    private static Map<Integer, Unit> pairs(List<Unit> before, List<Unit> after) {
        Map<Integer, Unit> pairs = new TreeMap<>();
        pair(before, after, pairs, UnitChange::sameTitle);
        pair(before, after, pairs, (one, other) -> one.number() == other.number());
        return pairs;
    }

    private static void pair(
            List<Unit> before, List<Unit> after, Map<Integer, Unit> pairs, BiPredicate<Unit, Unit> same) {
        for (Unit unit : after) {
            if (!pairs.containsKey(unit.number())) {
                before.stream()
                        .filter(was -> !pairs.containsValue(was) && same.test(was, unit))
                        .findFirst()
                        .ifPresent(was -> pairs.put(unit.number(), was));
            }
        }
    }

    /** As which unit of another version each unit may count: the one of the same title. Others are left out. */
    public static Map<Integer, Integer> suggested(List<Unit> from, List<Unit> to) {
        Map<Integer, Integer> suggested = new TreeMap<>();
        for (Unit unit : from) {
            to.stream()
                    .filter(other -> sameTitle(unit, other))
                    .findFirst()
                    .ifPresent(other -> suggested.put(unit.number(), other.number()));
        }
        return suggested;
    }

    private static boolean sameTitle(Unit one, Unit other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(Unit unit) {
        return unit.title().es().strip().toLowerCase(Locale.ROOT);
    }
}
