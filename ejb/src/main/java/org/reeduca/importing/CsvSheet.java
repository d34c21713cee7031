package org.reeduca.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.Locale;
import org.reeduca.importing.WorkbookRefused.Reason;

/**
 * Reads comma-, semicolon- or tab-separated text as a sheet: record n is sheet row n, also when a record holds line
 * breaks. Every value is text.
 */
final class CsvSheet {

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int LINES_LOOKED_AT = 400;

    /** Excel's own hint of the separator, a first line that it does not show as a row. */
    private static final String HINT = "sep=";

    private CsvSheet() {}

    static Grid read(String name, String text, ReadingLimits limits) {
        String body = text;
        char separator = separator(text);
        if (text.toLowerCase(Locale.ROOT).startsWith(HINT) && text.length() > HINT.length()) {
            separator = text.charAt(HINT.length());
            int end = text.indexOf('\n');
            body = end < 0 ? "" : text.substring(end + 1);
        }
        Grid grid = new Grid(name, false, ExcelCalendar.FROM_1900);
        CellBudget budget = new CellBudget(limits);
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(body)) {
            int row = 0;
            for (CsvRecord fields : records) {
                row++;
                putRow(grid, row, fields, budget);
            }
        } catch (CsvParseException broken) {
            throw new WorkbookRefused(Reason.DAMAGED);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return grid;
    }

    private static void putRow(Grid grid, int row, CsvRecord fields, CellBudget budget) {
        budget.look(row);
        for (int i = 0; i < fields.getFieldCount(); i++) {
            String value = fields.getField(i);
            SharedStrings.refuseEndless(value, budget.limits());
            budget.column(i + 1);
            if (!value.isBlank()) {
                budget.spend(grid);
                grid.put(Cell.text(row, i + 1, value));
            }
        }
    }

    /** The candidate that stands most often outside quotes in the first lines; the comma when none does. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        int lines = 0;
        for (int i = 0; i < text.length() && lines < LINES_LOOKED_AT; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\n') {
                lines++;
            }
            for (int s = 0; !quoted && s < SEPARATORS.length; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
