package org.reeduca.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns of a sheet as a person sees them, to decide what each one holds.
 *
 * @param sheet name of the sheet
 * @param skipped whether the coordinator asked to leave it out
 * @param columns those that hold anything at or below the heading
 */
public record SheetColumns(String sheet, boolean skipped, List<Column> columns) {

    private static final int MOST_SAMPLES = 3;

    /** Lists are copied. */
    public SheetColumns {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param letters as in a spreadsheet
     * @param heading its words in the heading, empty when there are none
     * @param samples the first different values below
     */
    public record Column(String letters, String heading, List<String> samples) {

        /** Lists are copied. */
        public Column {
            samples = List.copyOf(samples);
        }
    }

    /** The sheets that are lists or were left out on request; others have no heading. */
    static List<SheetColumns> of(List<Grid> grids, Map<String, SheetMapping> corrections) {
        List<SheetColumns> sheets = new ArrayList<>();
        for (Grid grid : grids) {
            SheetMapping mapping = corrections.getOrDefault(grid.name(), SheetMapping.RECOGNISE);
            HeaderRows.Span span = grid.isEmpty() ? null : HeaderFinder.rows(grid, mapping);
            if (span != null) {
                sheets.add(new SheetColumns(grid.name(), mapping.skipped(), columns(grid, span)));
            }
        }
        return sheets;
    }

    private static List<Column> columns(Grid grid, HeaderRows.Span span) {
        TreeSet<Integer> numbers = new TreeSet<>();
        grid.rowNumbers().stream()
                .filter(row -> row >= span.first() && row <= span.last())
                .forEach(row -> numbers.addAll(grid.row(row).keySet()));
        Map<Integer, Column> columns = new TreeMap<>();
        for (int number : numbers) {
            columns.put(
                    number,
                    new Column(Columns.letters(number), heading(grid, span, number), samples(grid, span, number)));
        }
        return List.copyOf(columns.values());
    }

    private static String heading(Grid grid, HeaderRows.Span span, int column) {
        Set<String> words = new LinkedHashSet<>();
        for (int row = span.first(); row <= span.last(); row++) {
            Cell cell = grid.shownAt(row, column);
            if (cell != null) {
                words.add(cell.text().strip());
            }
        }
        return String.join(" ", words);
    }

    private static List<String> samples(Grid grid, HeaderRows.Span span, int column) {
        return grid.rowNumbers().stream()
                .filter(row -> row > span.last())
                .map(row -> grid.cell(row, column))
                .filter(Objects::nonNull)
                .map(cell -> cell.text().strip())
                .distinct()
                .limit(MOST_SAMPLES)
                .toList();
    }
}
