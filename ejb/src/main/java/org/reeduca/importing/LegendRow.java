package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/** Entries of a legend in one row: written out in a cell, or a sign in one cell and its words in the next. */
final class LegendRow {

    /** More cells than this side by side are a man, not a legend. */
    private static final int MOST_CELLS = 24;

    private static final Pattern TOTAL = Pattern.compile("\\b(?:total\\w*|suma|por sesion|asistentes)\\b");

    private LegendRow() {}

    /** The entries of a row that is a legend and nothing else; empty when it may be anything else. */
    static List<LegendText.Entry> entries(SortedMap<Integer, Cell> row) {
        List<String> texts = texts(row);
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

    /** The entries of a row below the list, where signatures and notes may stand beside them. */
    static List<LegendText.Entry> entriesAmongOthers(SortedMap<Integer, Cell> row) {
        List<LegendText.Entry> alone = entries(row);
        List<String> texts = texts(row);
        if (!alone.isEmpty()
                || texts.isEmpty()
                || TOTAL.matcher(Texts.words(texts.get(0))).find()) {
            return alone;
        }
        List<LegendText.Entry> entries = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            LegendText.Entry pair = i + 1 < texts.size() ? pair(texts.get(i), texts.get(i + 1)) : null;
            if (pair == null) {
                entries.addAll(LegendText.read(texts.get(i)));
            } else {
                entries.add(pair);
                i++;
            }
        }
        return entries;
    }

    private static List<String> texts(SortedMap<Integer, Cell> row) {
        return row.values().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.equals("=") && !text.equals(":") && !text.equals("→"))
                .toList();
    }

    private static LegendText.@Nullable Entry pair(String sign, String words) {
        return LegendText.entry(sign, words.replaceFirst("^\\s*[=:→–-]\\s*", ""));
    }

    /** Sign and words in turn; a heading such as «Claves» may stand before them. */
    private static List<LegendText.Entry> pairs(List<String> texts) {
        int first = LegendText.isHeading(texts.get(0)) ? 1 : 0;
        if ((texts.size() - first) % 2 != 0) {
            return List.of();
        }
        List<LegendText.Entry> entries = new ArrayList<>();
        for (int i = first; i < texts.size(); i += 2) {
            LegendText.Entry entry = pair(texts.get(i), texts.get(i + 1));
            if (entry == null) {
                return List.of();
            }
            entries.add(entry);
        }
        return entries;
    }
}
