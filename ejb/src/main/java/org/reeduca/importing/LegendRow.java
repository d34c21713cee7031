package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.reeduca.shared.Texts;

/** Entries of a legend in one row: written out in a cell, or a sign in one cell and its words in the next. */
final class LegendRow {

    /** More cells than this side by side are a man, not a legend. */
    private static final int MOST_CELLS = 24;

    private static final Pattern TOTAL = Pattern.compile("\\b(?:total\\w*|suma|por sesion|asistentes)\\b");

    private LegendRow() {}

    static List<LegendText.Entry> entries(SortedMap<Integer, Cell> row) {
        List<String> texts = row.values().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.equals("=") && !text.equals(":") && !text.equals("→"))
                .toList();
        if (texts.isEmpty()
                || texts.size() > MOST_CELLS
                || TOTAL.matcher(Texts.words(texts.get(0))).find()) {
            return List.of();
        }
        if (texts.size() > 1) {
            List<LegendText.Entry> pairs = pairs(texts);
            if (!pairs.isEmpty()) {
                return pairs;
            }
        }
        List<LegendText.Entry> entries = new ArrayList<>();
        for (String text : texts) {
            entries.addAll(LegendText.read(text));
        }
        boolean mostly = entries.size() * 2 >= texts.size();
        return mostly ? entries : List.of();
    }

    /** Sign and words in turn; a heading such as «Claves» may stand before them. */
    private static List<LegendText.Entry> pairs(List<String> texts) {
        int first = LegendText.isHeading(texts.get(0)) ? 1 : 0;
        if ((texts.size() - first) % 2 != 0) {
            return List.of();
        }
        List<LegendText.Entry> entries = new ArrayList<>();
        for (int i = first; i < texts.size(); i += 2) {
            LegendText.Entry entry =
                    LegendText.entry(texts.get(i), texts.get(i + 1).replaceFirst("^\\s*[=:→–-]\\s*", ""));
            if (entry == null) {
                return List.of();
            }
            entries.add(entry);
        }
        return entries;
    }
}
