package org.reeduca.importing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one sheet is understood. The reader reports the mapping it recognised; the coordinator may hand back any part of it
 * corrected, and what he hands back wins over what is recognised.
 *
 * @param skipped whether the sheet is left out; {@code false} also asks for a hidden sheet to be read
 * @param headerFirstRow first row of the heading, from 1; null to recognise it
 * @param headerLastRow last row of the heading; null to recognise it
 * @param columns column letters and what they hold; {@link Field#IGNORED} to leave one out
 * @param sessions column letters and the session each one holds
 * @param signs sign as written in the list and what it means
 * @param details what the rows above the heading say
 */
public record SheetMapping(
        boolean skipped,
        @Nullable Integer headerFirstRow,
        @Nullable Integer headerLastRow,
        Map<String, Field> columns,
        Map<String, SessionSlot> sessions,
        Map<String, MarkMeaning> signs,
        GroupDetails details) {

    /** Everything is to be recognised. */
    public static final SheetMapping RECOGNISE =
            new SheetMapping(false, null, null, Map.of(), Map.of(), Map.of(), GroupDetails.UNKNOWN);

    /** Maps are copied. */
    public SheetMapping {
        columns = Map.copyOf(columns);
        sessions = Map.copyOf(sessions);
        signs = Map.copyOf(signs);
    }

    /**
     * A session column.
     *
     * @param number 1 for the first session; above the programme's last it is read only to warn
     * @param date its day; null when unknown
     */
    public record SessionSlot(int number, @Nullable LocalDate date) {}
}
