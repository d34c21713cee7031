package org.reeduca.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the signs of one sheet mean. The sheet itself says it, usually at its foot; there is no table of signs that hold
 * everywhere, because the same letter means different things in different centres.
 */
final class Legend {

    /** The one sign that needs no explanation: the session did not concern the man. */
    private static final String DASH = "-";

    private final Map<String, MarkMeaning> meanings = new LinkedHashMap<>();
    private final TreeSet<Integer> rows = new TreeSet<>();

    /** An empty legend on which the coordinator's own meanings, if any, come first. */
    Legend(Map<String, MarkMeaning> corrections) {
        corrections.forEach((sign, meaning) -> meanings.put(Signs.tidy(sign), meaning));
    }

    /** Reads the entries of these rows; rows without any are left alone. */
    void read(Grid grid, Iterable<Integer> candidates) {
        List<LegendText.Entry> found = new ArrayList<>();
        for (int row : candidates) {
            List<LegendText.Entry> entries = LegendRow.entriesAmongOthers(grid.row(row));
            if (!entries.isEmpty()) {
                found.addAll(entries);
                rows.add(row);
            }
        }
        found.forEach(
                entry -> LegendSigns.of(entry.sign()).forEach(sign -> meanings.putIfAbsent(sign, entry.meaning())));
        found.forEach(this::addSlashed);
        found.forEach(this::addBareLate);
    }

    /** «R15 = retardo de 15 minutos» is an example of a sign R with its minutes. */
    private void addBareLate(LegendText.Entry entry) {
        for (String sign : LegendSigns.of(entry.sign())) {
            String bare = sign.replaceFirst("(?<=.)(?:\\d+|#+|N{1,3}|X{2,3}|M{2,3})['’]?$", "");
            if (entry.meaning() == MarkMeaning.LATE && !bare.isEmpty() && bare.length() < sign.length()) {
                meanings.putIfAbsent(bare, MarkMeaning.LATE);
            }
        }
    }

    /** «J/FJ» stands for itself and, unless they are explained otherwise, for J and for FJ. */
    private void addSlashed(LegendText.Entry entry) {
        for (String sign : LegendSigns.of(entry.sign())) {
            List<String> parts = LegendSigns.slashed(sign);
            if (parts.stream().noneMatch(meanings::containsKey)) {
                parts.forEach(part -> meanings.put(part, entry.meaning()));
            }
        }
    }

    boolean isEmpty() {
        return meanings.isEmpty();
    }

    /** Rows of the sheet that hold entries. */
    Set<Integer> rows() {
        return rows;
    }

    /** Signs and meanings as recognised, the dash included. */
    Map<String, MarkMeaning> meanings() {
        Map<String, MarkMeaning> all = new LinkedHashMap<>(meanings);
        all.putIfAbsent(DASH, MarkMeaning.NOT_YET);
        return all;
    }
}
