package org.reeduca.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Curp;
import org.reeduca.shared.Texts;

/** What can only be seen with all the men of a workbook side by side: the same person or the same oficio twice. */
final class CrossChecks {

    private final List<ManDraft> men;
    private final Map<String, List<Integer>> byCurp = new HashMap<>();
    private final Map<String, List<Integer>> byNameAndBirth = new HashMap<>();
    private final Map<String, List<Integer>> byOficio = new HashMap<>();

    /** @param men of all sheets, in the order of sheets and rows */
    CrossChecks(List<ManDraft> men) {
        this.men = men;
        for (int i = 0; i < men.size(); i++) {
            ManDraft man = men.get(i);
            index(byCurp, curp(man), i);
            index(byNameAndBirth, nameAndBirth(man), i);
            index(byOficio, comparable(man.oficio), i);
        }
    }

    void run() {
        for (int i = 0; i < men.size(); i++) {
            checkPerson(i);
            checkOficio(i);
        }
    }

    /** A man who has appeared before is an error; one who only appears again later is a warning. */
    private void checkPerson(int index) {
        ManDraft man = men.get(index);
        List<Integer> sameCurp = others(byCurp, curp(man), index);
        List<Integer> all = new ArrayList<>(sameCurp);
        all.addAll(others(byNameAndBirth, nameAndBirth(man), index));
        if (all.isEmpty()) {
            return;
        }
        boolean later = all.stream().anyMatch(other -> other < index);
        int first = all.stream().mapToInt(Integer::intValue).min().getAsInt();
        Field where = sameCurp.isEmpty() ? nameField(man.header) : Field.CURP;
        man.problem(
                ProblemCode.DUPLICATE_PERSON,
                later ? Severity.ERROR : Severity.WARNING,
                where,
                men.get(first).place());
    }

    private void checkOficio(int index) {
        ManDraft man = men.get(index);
        for (int other : others(byOficio, comparable(man.oficio), index)) {
            if (!Objects.equals(comparable(man.causa), comparable(men.get(other).causa))) {
                man.problem(
                        ProblemCode.OFICIO_DUPLICATED,
                        Field.OFICIO,
                        men.get(other).place());
                return;
            }
        }
    }

    private static void index(Map<String, List<Integer>> places, @Nullable String key, int place) {
        if (key != null) {
            places.computeIfAbsent(key, first -> new ArrayList<>()).add(place);
        }
    }

    private static List<Integer> others(Map<String, List<Integer>> places, @Nullable String key, int self) {
        List<Integer> found = key == null ? List.of() : places.getOrDefault(key, List.of());
        return found.stream().filter(place -> place != self).toList();
    }

    /** Words typed instead of a key («pendiente») make nobody the same. */
    private static @Nullable String curp(ManDraft man) {
        String curp = man.curp;
        boolean key = curp != null && Curp.faultOf(curp).orElse(null) != Curp.Fault.FORMAT;
        return key ? curp : null;
    }

    private static @Nullable String nameAndBirth(ManDraft man) {
        boolean known = !man.name.isUnknown() && man.birthDate != null;
        return known ? man.name.comparisonKey() + "|" + man.birthDate : null;
    }

    private static Field nameField(Header header) {
        if (header.has(Field.FULL_NAME)) {
            return Field.FULL_NAME;
        }
        return header.has(Field.SURNAMES) ? Field.SURNAMES : Field.FIRST_SURNAME;
    }

    private static @Nullable String comparable(@Nullable String typed) {
        return typed == null ? null : Texts.clean(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
