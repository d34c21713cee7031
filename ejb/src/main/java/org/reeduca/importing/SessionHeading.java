package org.reeduca.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * What the heading cells of one column say about a session: «S3 16/02» in one cell, or «S3» over «16/02/2026».
 *
 * @param number the session's number; null when only a date is written
 * @param date its day; null when none is written or it does not exist
 * @param dateCell the cell that holds the date, or else the one with the number
 */
record SessionHeading(@Nullable Integer number, @Nullable LocalDate date, Cell dateCell) {

    private static final String WORD = "(?:sesiones|sesion|session|ses|s)";

    /** «S1», «S 01», «Ses. 1», «Sesión No. 1», with whatever follows. */
    private static final Pattern NUMBER_AFTER = Pattern.compile(
            "^" + WORD + "\\s*[.:\\-#]?\\s*(?:no|num|nro|n)?\\s*[.:#°º]*\\s*0*(\\d{1,2})(?![\\d/])(.*)$");

    /** «1a sesión», «1ª. ses.». */
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile("^0*(\\d{1,2})\\s*(?:a|o|ª|º|°|era|ra|da|ta|va|na|ma)?\\s*[.\\-]?\\s*" + WORD + "\\b(.*)$");

    private static final Pattern DAY =
            Pattern.compile("\\(?(?:(?:lun|mar|mie|jue|vie|sab|dom)[a-z]*[.,]?\\s*)?\\d.{2,28}");

    /**
     * Reads the heading of one column.
     *
     * @param cells heading cells of the column, from the top
     * @param year year of dates that are typed without one
     * @return null when the cells name neither a session nor a day
     */
    static @Nullable SessionHeading of(List<Cell> cells, @Nullable Integer year) {
        Integer number = null;
        LocalDate date = null;
        Cell numberCell = null;
        Cell dateCell = null;
        for (Cell cell : cells) {
            Matcher match = matcher(cell);
            String rest = match == null ? cell.text() : match.group(2).replaceFirst("^[^\\p{L}\\p{N}]+", "");
            if (match != null && number == null) {
                number = Integer.valueOf(match.group(1));
                numberCell = cell;
            }
            SpanishDates.Reading day = dayOf(cell, rest, year);
            if (day.written() && dateCell == null) {
                date = day.date();
                dateCell = cell;
            }
        }
        Cell shown = dateCell == null ? numberCell : dateCell;
        return shown == null ? null : new SessionHeading(number, date, shown);
    }

    /** Whether the cell names a session by its number. */
    static boolean hasNumber(Cell cell) {
        return matcher(cell) != null;
    }

    /** Whether the cell is a day and nothing more than perhaps its weekday. */
    static boolean isDay(Cell cell) {
        return cell.kind() == Cell.Kind.DATE
                || (cell.kind() == Cell.Kind.TEXT
                        && DAY.matcher(Texts.key(cell.text())).matches()
                        && SpanishDates.find(cell.text(), 2000).written());
    }

    private static SpanishDates.Reading dayOf(Cell cell, String rest, @Nullable Integer year) {
        if (cell.kind() == Cell.Kind.DATE) {
            return new SpanishDates.Reading(true, cell.date());
        }
        return cell.kind() == Cell.Kind.TEXT ? SpanishDates.find(rest, year) : SpanishDates.Reading.NOTHING;
    }

    private static @Nullable Matcher matcher(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT || cell.text().length() > 60) {
            return null;
        }
        String key = Texts.key(cell.text());
        for (Pattern form : List.of(NUMBER_AFTER, NUMBER_BEFORE)) {
            Matcher match = form.matcher(key);
            if (match.matches()) {
                return match;
            }
        }
        return null;
    }
}
