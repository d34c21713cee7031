package org.reeduca.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.FieldGuess.Guess;

/**
 * Finds the rows of the heading: the row in which most cells name a column of a list of men, and the rows next to it that
 * carry the rest (session numbers above, dates below, a common title over several columns).
 */
final class HeaderRows {

    /** Lists begin near the top; a heading further down belongs to something else. */
    private static final int ROWS_LOOKED_AT = 120;

    /** Rows that a heading may have above or below its main row. */
    private static final int REACH = 3;

    private static final Pattern CURP_LIKE = Pattern.compile("(?i)\\s*[A-Z]{4}\\d{6}\\w{6,8}\\s*");

    private static final int SHORTEST_CURP = 16;

    private final Grid grid;

    /** By text: the marks of a list are the same few letters again and again. */
    private final Map<String, Optional<Guess>> guesses = new HashMap<>();

    /**
     * @param first first row of the heading
     * @param main the row with most names of columns
     * @param last last row of the heading
     */
    record Span(int first, int main, int last) {}

    HeaderRows(Grid grid) {
        this.grid = grid;
    }

    /** Null when no row looks like a heading. */
    @Nullable
    Span find() {
        int best = 0;
        int main = 0;
        int looked = 0;
        for (int row : grid.rowNumbers()) {
            int score = score(row);
            if (score > best) {
                best = score;
                main = row;
            }
            looked++;
            if (looked > ROWS_LOOKED_AT) {
                break;
            }
        }
        return main == 0 ? null : around(main);
    }

    private Span around(int main) {
        int first = main;
        while (main - first < REACH && continues(first - 1, main)) {
            first--;
        }
        int last = main;
        while (last - main < REACH && continues(last + 1, main)) {
            last++;
        }
        return new Span(first, main, last);
    }

    /** Zero unless the row names a person and something more about him or his sessions; a man himself is no heading. */
    private int score(int row) {
        if (grid.row(row).values().stream().anyMatch(HeaderRows::isCurpLike)) {
            return 0;
        }
        Set<Field> fields = new HashSet<>();
        int sessions = 0;
        for (Cell cell : grid.row(row).values()) {
            if (SessionHeading.hasNumber(cell)) {
                sessions++;
                continue;
            }
            Field field = fieldOf(cell);
            if (field != null && field != Field.IGNORED) {
                fields.add(field);
            }
        }
        boolean person = fields.contains(Field.CURP) || fields.stream().anyMatch(Field::isName);
        boolean more = fields.size() >= 3
                || sessions >= 2
                || (fields.size() >= 2 && grid.row(row).size() <= 3);
        return person && more ? 3 * fields.size() + Math.min(sessions, 16) : 0;
    }

    /** Whether a row beside the main row carries more of the heading and is neither a title nor a man. */
    private boolean continues(int row, int main) {
        NavigableMap<Integer, Cell> cells = grid.row(row);
        if (cells.isEmpty() || looksLikeAMan(row, main)) {
            return false;
        }
        int heading = 0;
        int counted = 0;
        for (Cell cell : cells.values()) {
            Cell above = grid.cell(main, cell.column());
            boolean underField = above != null
                    && !SessionHeading.hasNumber(above)
                    && fieldOf(above) != null
                    && fieldOf(above) != Field.IGNORED;
            if (SessionHeading.hasNumber(cell) || (!underField && SessionHeading.isDay(cell))) {
                heading++;
            } else if (isLabel(cell)) {
                heading++;
            } else if (!underField
                    && cell.isWholeNumber()
                    && Integer.parseInt(cell.text().strip()) == counted + 1) {
                counted++;
            }
        }
        return heading >= 2 || counted >= 4;
    }

    /** The name of a column, as opposed to a title with its value («Inicio: 12/01/2026»). */
    private boolean isLabel(Cell cell) {
        boolean valued =
                SpanishDates.find(cell.text(), 2000).written() || cell.text().matches("(?s).*:\\s*\\S.*");
        return !valued && fieldOf(cell) != null;
    }

    private @Nullable Field fieldOf(Cell cell) {
        if (cell.kind() != Cell.Kind.TEXT) {
            return null;
        }
        return guesses.computeIfAbsent(cell.text(), text -> Optional.ofNullable(FieldGuess.of(text)))
                .map(Guess::field)
                .orElse(null);
    }

    private boolean looksLikeAMan(int row, int main) {
        for (Cell cell : grid.row(row).values()) {
            if (isCurpLike(cell)) {
                return true;
            }
            Cell above = grid.cell(main, cell.column());
            Field field = above == null ? null : fieldOf(above);
            boolean numbered = field == Field.NUMBER && row > main && cell.isWholeNumber();
            boolean named =
                    field != null && field.isName() && row > main && cell.text().contains(",") && fieldOf(cell) == null;
            if (numbered || named) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCurpLike(Cell cell) {
        return cell.text().length() >= SHORTEST_CURP
                && CURP_LIKE.matcher(cell.text()).matches();
    }
}
