package org.reeduca.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/** One sheet: the cells that hold something other than blanks, by row and column counted from 1. */
final class Grid {

    private static final NavigableMap<Integer, Cell> NOTHING = new TreeMap<>();

    private final String name;
    private final boolean hidden;
    private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Area> merged = new ArrayList<>();
    private final ExcelCalendar calendar;

    /**
     * A rectangle of cells that are shown as one; the value is in its first cell.
     */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        boolean contains(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    Grid(String name, boolean hidden, ExcelCalendar calendar) {
        this.name = name;
        this.hidden = hidden;
        this.calendar = calendar;
    }

    /** How the workbook counts days. */
    ExcelCalendar calendar() {
        return calendar;
    }

    String name() {
        return name;
    }

    /** Whether the sheet's tab is not shown to whoever opens the workbook. */
    boolean hidden() {
        return hidden;
    }

    void put(Cell cell) {
        if (!Texts.clean(cell.text()).isEmpty()) {
            rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
        }
    }

    void merge(Area area) {
        merged.add(area);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int rowCount() {
        return rows.size();
    }

    /** Rows that hold something, from the top. */
    Collection<Integer> rowNumbers() {
        return rows.keySet();
    }

    /** The last row that holds something; 0 in an empty sheet. */
    int lastRow() {
        return rows.isEmpty() ? 0 : rows.lastKey();
    }

    NavigableMap<Integer, Cell> row(int row) {
        return rows.getOrDefault(row, NOTHING);
    }

    @Nullable
    Cell cell(int row, int column) {
        return row(row).get(column);
    }

    /** The cell itself, or the first cell of the merged rectangle it lies in. */
    @Nullable
    Cell shownAt(int row, int column) {
        Cell own = cell(row, column);
        if (own != null) {
            return own;
        }
        for (Area area : merged) {
            if (area.contains(row, column)) {
                return cell(area.firstRow(), area.firstColumn());
            }
        }
        return null;
    }
}
