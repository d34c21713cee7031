package org.reeduca.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.PersonName;

/** What is filled in a row of a list, column by column: the observations on which {@link RowSorter} decides. */
final class RowFacts {

    private static final List<Field> IDENTITY = List.of(
            Field.CURP,
            Field.BIRTH_DATE,
            Field.PHONE,
            Field.OFICIO,
            Field.ISSUED_ON,
            Field.DUE_ON,
            Field.CAUSA,
            Field.AUTHORITY,
            Field.FIGURE,
            Field.INTAKE_ON);

    private final Grid grid;
    private final Header header;

    RowFacts(Grid grid, Header header) {
        this.grid = grid;
        this.header = header;
    }

    /** How many columns about the man or his order are filled. */
    int identity(int row) {
        int filled = 0;
        for (Field field : IDENTITY) {
            filled += at(row, field) == null ? 0 : 1;
        }
        return filled;
    }

    /** How many session columns hold something as short as a mark. */
    int signs(int row) {
        return (int) grid.row(row).values().stream()
                .filter(cell ->
                        header.isSession(cell.column()) && cell.text().strip().length() <= 10)
                .count();
    }

    boolean isAllNumbers(int row) {
        return grid.row(row).values().stream()
                .filter(cell -> header.isSession(cell.column()))
                .allMatch(cell -> cell.text().strip().matches("[\\d.,]+\\s?%?"));
    }

    boolean isNumbered(int row) {
        Cell number = at(row, Field.NUMBER);
        return number != null && number.isWholeNumber();
    }

    boolean isNamed(int row) {
        return PersonName.looksWritten(nameText(row));
    }

    String nameText(int row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : grid.row(row).values()) {
            text.append(isNameColumn(cell) ? cell.text() + " " : "");
        }
        return text.toString();
    }

    boolean isNameColumn(Cell cell) {
        Field field = header.fieldAt(cell.column());
        return field != null && field.isName();
    }

    boolean isNumberColumn(Cell cell) {
        return header.fieldAt(cell.column()) == Field.NUMBER
                || (cell.isWholeNumber()
                        && header.fieldAt(cell.column()) == null
                        && !header.isSession(cell.column())
                        && header.columns().values().stream().noneMatch(column -> column < cell.column()));
    }

    boolean isTotalColumn(Cell cell) {
        Field field = header.fieldAt(cell.column());
        return field != null && field.isTotal();
    }

    @Nullable
    Cell at(int row, Field field) {
        Integer column = header.column(field);
        return column == null ? null : grid.cell(row, column);
    }
}
