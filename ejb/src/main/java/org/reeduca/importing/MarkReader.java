package org.reeduca.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads marks by the meanings of one {@link Legend}; minutes of lateness may follow the sign in many spellings. */
final class MarkReader {

    private static final String MINUTES = "[-:+(_=]*(\\d{1,3})(?:'|’|′|´|`|\"|”|″|MINUTOS|MINUTO|MINS|MIN|M)?'?\\)?";
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,3}(?:'|’|′|´|MIN)?");

    private final Map<String, MarkMeaning> meanings;
    private final List<Pattern> lateWithMinutes = new ArrayList<>();

    MarkReader(Map<String, MarkMeaning> meanings) {
        this.meanings = meanings;
        meanings.entrySet().stream()
                .filter(entry ->
                        entry.getValue() == MarkMeaning.LATE && !entry.getKey().equals(LegendSigns.ANY_NUMBER))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(sign -> lateWithMinutes.add(Pattern.compile(Pattern.quote(sign) + MINUTES)));
    }

    /** Null when the legend does not explain what is typed; an empty cell is {@link Mark#NOT_YET}. */
    @Nullable
    Mark read(@Nullable Cell cell) {
        String sign = cell == null ? "" : Signs.tidy(cell.text());
        if (sign.isEmpty()) {
            return Mark.NOT_YET;
        }
        MarkMeaning meaning = meanings.get(sign);
        if (meaning != null) {
            return new Mark(meaning, null);
        }
        for (Pattern form : lateWithMinutes) {
            Matcher match = form.matcher(sign);
            if (match.matches()) {
                return new Mark(MarkMeaning.LATE, Integer.valueOf(match.group(1)));
            }
        }
        boolean minutesAlone = meanings.get(LegendSigns.ANY_NUMBER) == MarkMeaning.LATE;
        if (minutesAlone && BARE_NUMBER.matcher(sign).matches()) {
            return new Mark(MarkMeaning.LATE, Integer.valueOf(sign.replaceAll("[^0-9]", "")));
        }
        return null;
    }
}
