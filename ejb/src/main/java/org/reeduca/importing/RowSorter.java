package org.reeduca.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * Tells the rows that are men from those that are not: empty slots with only a number, lines of totals, repeated
 * headings, section titles, the legend and notes.
 *
 * <p>Rows above the last one that is surely a man are judged kindly (data without a name is a man without a name), rows
 * below it strictly (there the notes begin).
 */
final class RowSorter {

    private static final Pattern CURP_LIKE = Pattern.compile("(?i)\\s*[A-ZÑ]{3,4}\\s?-?\\d{5,6}.*");
    private static final Pattern TOTALS =
            Pattern.compile("\\b(?:total\\w*|subtotal\\w*|suma|asistentes|asistencias?|presentes|faltas|retardos|"
                    + "promedio|porcentaje|justificad\\w*|por sesion|inasistencias|ausentes)\\b|%");
    private static final Pattern SECTION = Pattern.compile(
            "(?:\\W*\\b(?:bajas?|altas?|reingresos?|nuevos?|ingresos?|activos?|inactivos?|suspendidos|concluidos|continuacion|turno|grupo|lista|espera|de|en)\\b\\W*)+");
    private static final Pattern VACANT = Pattern.compile("(?:lugar )?(?:vacante|disponible|libre)");
    private static final Pattern NAME_LIKE = Pattern.compile("[\\p{L}\\p{M}'’.,\\- ]{3,80}");

    private final Grid grid;
    private final Header header;
    private final RowFacts facts;
    private final Set<Integer> headed = new HashSet<>();

    RowSorter(Grid grid, Header header) {
        this.grid = grid;
        this.header = header;
        this.facts = new RowFacts(grid, header);
        for (int row = header.firstRow(); row <= header.lastRow(); row++) {
            headed.addAll(grid.row(row).keySet());
        }
        headed.addAll(header.columns().values());
        header.sessions().forEach(session -> headed.add(session.column()));
    }

    /** Rows below the heading. */
    List<Integer> body() {
        return grid.rowNumbers().stream().filter(row -> row > header.lastRow()).toList();
    }

    /** The last row that is a man beyond doubt; the heading's last row when there is none. */
    int lastSureRow() {
        int last = header.lastRow();
        for (int row : body()) {
            last = isSure(row) ? row : last;
        }
        return last;
    }

    List<Integer> men(Legend legend, MarkReader marks) {
        int lastSure = lastSureRow();
        List<Integer> men = new ArrayList<>();
        boolean footer = false;
        for (int row : body()) {
            boolean other = isOther(row, legend, marks);
            footer |= row > lastSure && (other || isNote(row)) && !isSlot(row, marks);
            if (!other && (row <= lastSure ? hasData(row) : !footer && isPlausible(row))) {
                men.add(row);
            }
        }
        return men;
    }

    private boolean isOther(int row, Legend legend, MarkReader marks) {
        return legend.rows().contains(row)
                || isRepeatedHeading(row)
                || isTotals(row, marks)
                || isSlot(row, marks)
                || isSection(row);
    }

    private boolean isSure(int row) {
        Cell curp = facts.at(row, Field.CURP);
        if (curp != null && CURP_LIKE.matcher(curp.text()).matches()) {
            return true;
        }
        boolean numbered = facts.isNumbered(row);
        boolean bare = !numbered && facts.signs(row) == 0;
        boolean legend = bare
                ? !LegendRow.entriesAmongOthers(grid.row(row)).isEmpty()
                : !LegendRow.entries(grid.row(row)).isEmpty();
        if (legend || isRepeatedHeading(row)) {
            return false;
        }
        int identity = facts.identity(row);
        return identity >= 3
                || (identity >= 2 && (numbered || facts.isNamed(row)))
                || (numbered
                        && facts.isNamed(row)
                        && !VACANT.matcher(Texts.words(facts.nameText(row))).matches())
                || (facts.signs(row) >= 2 && !facts.isAllNumbers(row));
    }

    private boolean isPlausible(int row) {
        return facts.isNamed(row)
                && !isNote(row)
                && NAME_LIKE.matcher(Texts.clean(facts.nameText(row))).matches();
    }

    /** One cell of running text, or text where the consecutive number should be. */
    private boolean isNote(int row) {
        NavigableMap<Integer, Cell> cells = grid.row(row);
        Cell first = cells.firstEntry().getValue();
        boolean inNumber = header.fieldAt(first.column()) == Field.NUMBER && !first.isWholeNumber();
        String words = Texts.clean(first.text());
        boolean sentence = words.split(" ").length > 7 || words.matches(".*[:;=0-9!?()].*");
        return cells.size() == 1 && (inNumber || sentence || LegendText.isHeading(words));
    }

    private boolean hasData(int row) {
        return grid.row(row).values().stream()
                .anyMatch(cell ->
                        headed.contains(cell.column()) && !facts.isNumberColumn(cell) && !facts.isTotalColumn(cell));
    }

    private boolean isSlot(int row, MarkReader marks) {
        for (Cell cell : grid.row(row).values()) {
            boolean quiet = !headed.contains(cell.column())
                    || (facts.isNumberColumn(cell) && cell.isWholeNumber())
                    || (facts.isTotalColumn(cell) && Numbers.whole(cell) != null)
                    || (header.isSession(cell.column()) && isQuiet(marks.read(cell)))
                    || (facts.isNameColumn(cell)
                            && VACANT.matcher(Texts.words(cell.text())).matches());
            if (!quiet) {
                return false;
            }
        }
        return true;
    }

    private static boolean isQuiet(@Nullable Mark mark) {
        return mark != null && (mark.meaning() == MarkMeaning.NOT_YET || mark.meaning() == MarkMeaning.CANCELLED);
    }

    /** A label and numbers, or numbers alone that are no marks. */
    private boolean isTotals(int row, MarkReader marks) {
        StringBuilder label = new StringBuilder();
        int labels = 0;
        int numbers = 0;
        boolean explained = true;
        for (Cell cell : grid.row(row).values()) {
            boolean number = cell.text().strip().matches("-?[\\d.,]+\\s?%?") || cell.kind() == Cell.Kind.ERROR;
            boolean counted = header.isSession(cell.column()) || facts.isTotalColumn(cell);
            if (counted && number) {
                numbers++;
                explained &= marks.read(cell) != null;
            } else if (counted || facts.isNumbered(row)) {
                return false;
            } else if (!number) {
                label.append(' ').append(cell.text());
                labels++;
            }
        }
        boolean named = TOTALS.matcher(Texts.key(label.toString())).find() && label.indexOf(",") < 0;
        return labels <= 2
                && facts.identity(row) <= 1
                && (named || (numbers > 0 && !explained && labels <= 1 && !isFullName(row)));
    }

    private boolean isFullName(int row) {
        return facts.nameText(row).contains(",")
                || (facts.at(row, Field.FIRST_SURNAME) != null && facts.at(row, Field.GIVEN_NAMES) != null);
    }

    private boolean isRepeatedHeading(int row) {
        int same = 0;
        for (Cell cell : grid.row(row).values()) {
            for (int head = header.firstRow(); head <= header.lastRow(); head++) {
                Cell above = grid.cell(head, cell.column());
                if (above != null && Texts.key(above.text()).equals(Texts.key(cell.text()))) {
                    same++;
                    break;
                }
            }
        }
        return same >= 2 && same * 2 > grid.row(row).size();
    }

    private boolean isSection(int row) {
        NavigableMap<Integer, Cell> cells = grid.row(row);
        String only = cells.size() == 1 ? cells.firstEntry().getValue().text() : "";
        return !only.isEmpty() && (SECTION.matcher(Texts.key(only)).matches() || LegendText.isHeading(only));
    }
}
