package org.reeduca.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the coordinator says differently from what was recognised; only that is kept. */
final class Corrections {

    private Corrections() {}

    /**
     * The part of what was sent that is not recognised anyway.
     *
     * @param sent the whole mapping of each sheet, as the page shows it
     * @param recognised the mapping of each sheet without any correction
     */
    static Map<String, SheetMapping> of(Map<String, SheetMapping> sent, Map<String, SheetMapping> recognised) {
        Map<String, SheetMapping> corrections = new HashMap<>();
        sent.forEach((sheet, mapping) -> {
            SheetMapping difference = difference(mapping, recognised.getOrDefault(sheet, SheetMapping.RECOGNISE));
            if (!difference.equals(SheetMapping.RECOGNISE) || !recognised.containsKey(sheet)) {
                corrections.put(sheet, difference);
            }
        });
        return corrections;
    }

    private static SheetMapping difference(SheetMapping sent, SheetMapping recognised) {
        Map<String, Field> columns = entries(sent.columns(), recognised.columns());
        columns.entrySet()
                .removeIf(entry -> entry.getValue() == Field.IGNORED
                        && !recognised.columns().containsKey(entry.getKey())
                        && !recognised.sessions().containsKey(entry.getKey()));
        return new SheetMapping(
                sent.skipped(),
                other(sent.headerFirstRow(), recognised.headerFirstRow()),
                other(sent.headerLastRow(), recognised.headerLastRow()),
                columns,
                entries(sent.sessions(), recognised.sessions()),
                entries(sent.signs(), recognised.signs()),
                details(sent.details(), recognised.details()));
    }

    private static GroupDetails details(GroupDetails sent, GroupDetails recognised) {
        return new GroupDetails(
                other(sent.centre(), recognised.centre()),
                other(sent.group(), recognised.group()),
                other(sent.weekday(), recognised.weekday()),
                other(sent.startTime(), recognised.startTime()),
                other(sent.cutOff(), recognised.cutOff()),
                other(sent.year(), recognised.year()));
    }

    private static <T> @Nullable T other(@Nullable T sent, @Nullable T recognised) {
        return Objects.equals(sent, recognised) ? null : sent;
    }

    private static <T> Map<String, T> entries(Map<String, T> sent, Map<String, T> recognised) {
        Map<String, T> different = new HashMap<>(sent);
        different.entrySet().removeIf(entry -> entry.getValue().equals(recognised.get(entry.getKey())));
        return different;
    }
}
