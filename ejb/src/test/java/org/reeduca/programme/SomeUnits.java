package org.reeduca.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;

/** Units of ninety minutes with the titles that are given, in this order. */
final class SomeUnits {

    private SomeUnits() {}

    static List<Unit> of(String... titles) {
        List<Unit> units = new ArrayList<>();
        for (String title : titles) {
            units.add(unit(units.size() + 1, title));
        }
        return units;
    }

    static Unit unit(int number, String title) {
        return new Unit(
                number,
                new Bilingual(title, title + " in English"),
                new Bilingual("Para qué", "What for"),
                90,
                false,
                List.of(new Listed(Item.MATERIAL, new Bilingual("Papel", "Paper"))),
                List.of());
    }

    static List<String> titles(List<Unit> units) {
        return units.stream()
                .map(unit -> unit.number() + " " + unit.title().es())
                .toList();
    }

    /** A unit as it is typed when nothing is wrong with it. */
    static EditUnit typed(int place, String title) {
        return new EditUnit(
                1,
                place,
                new Bilingual(title, title),
                new Bilingual("Fin", "Aim"),
                150,
                true,
                Map.of(Item.TASK, new Bilingual("Leer\nEscribir", "Read\nWrite")));
    }
}
