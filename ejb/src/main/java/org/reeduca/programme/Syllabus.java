package org.reeduca.programme;

import java.util.ArrayList;
import java.util.List;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The units of a draft in their order. A unit's number is its place, so that no two can have the same one and none is
 * skipped. Never changed: each change makes another one. Plain Java.
 */
final class Syllabus {

    /** Most units of a version. */
    static final int MOST = 200;

    private final List<Unit> units;

    /** The units in order; they are numbered anew, and nothing counts as them yet. */
    Syllabus(List<Unit> units) {
        List<Unit> numbered = new ArrayList<>();
        for (Unit unit : units) {
            numbered.add(unit.at(numbered.size() + 1));
        }
        this.units = List.copyOf(numbered);
    }

    List<Unit> units() {
        return units;
    }

    /** With one more unit at its place; behind all when there is no such place. Refused with {@code programme.units-many}. */
    Syllabus with(Unit added) {
        if (units.size() == MOST) {
            throw new BusinessRuleViolation("programme.units-many", MOST);
        }
        return insert(units, added);
    }

    /** With that text in place of a unit, at the place the text says. Refused with {@code programme.no-such-unit}. */
    Syllabus replacing(int number, Unit changed) {
        return insert(others(number), changed);
    }

    /** With a unit at another place; the first or last place for one beyond them. */
    Syllabus moving(int number, int place) {
        List<Unit> others = others(number);
        return insert(others, units.get(number - 1).at(place));
    }

    /** Without a unit. Refused with {@code programme.no-units} when it is the only one. */
    Syllabus without(int number) {
        List<Unit> others = others(number);
        if (others.isEmpty()) {
            throw new BusinessRuleViolation("programme.no-units");
        }
        return new Syllabus(others);
    }

    private List<Unit> others(int number) {
        if (number < 1 || number > units.size()) {
            throw new BusinessRuleViolation("programme.no-such-unit", number);
        }
        List<Unit> others = new ArrayList<>(units);
        others.remove(number - 1);
        return others;
    }

    private static Syllabus insert(List<Unit> others, Unit unit) {
        List<Unit> all = new ArrayList<>(others);
        all.add(Math.max(0, Math.min(unit.number() - 1, others.size())), unit);
        return new Syllabus(all);
    }
}
