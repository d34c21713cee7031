package org.reeduca.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.SheetMapping.SessionSlot;

/** The heading of a list: its rows, which column holds what, and its session columns in order of their number. */
final class Header {

    private final int firstRow;
    private final int lastRow;
    private final Map<Field, Integer> columns = new HashMap<>();
    private final Map<Integer, SessionSlot> sessionsByColumn = new HashMap<>();
    private final TreeMap<Integer, SessionColumn> sessions = new TreeMap<>();
    private final Set<Integer> sureColumns = new TreeSet<>();

    /**
     * @param slot number and day
     * @param column where the marks are
     * @param dateRow row in which its day (or else its number) is written
     */
    record SessionColumn(SessionSlot slot, int column, int dateRow) {}

    Header(int firstRow, int lastRow) {
        this.firstRow = firstRow;
        this.lastRow = lastRow;
    }

    int firstRow() {
        return firstRow;
    }

    int lastRow() {
        return lastRow;
    }

    void assign(Field field, int column, boolean sure) {
        columns.put(field, column);
        if (sure) {
            sureColumns.add(column);
        }
    }

    /** Adds a session column; false when its number is taken already. */
    boolean addSession(SessionColumn session) {
        if (sessions.containsKey(session.slot().number())) {
            return false;
        }
        sessions.put(session.slot().number(), session);
        sessionsByColumn.put(session.column(), session.slot());
        return true;
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    @Nullable
    Integer column(Field field) {
        return columns.get(field);
    }

    Map<Field, Integer> columns() {
        return columns;
    }

    boolean isSession(int column) {
        return sessionsByColumn.containsKey(column);
    }

    boolean isSure(int column) {
        return sureColumns.contains(column);
    }

    /** Session columns by number. */
    List<SessionColumn> sessions() {
        return List.copyOf(sessions.values());
    }

    @Nullable
    Field fieldAt(int column) {
        for (Map.Entry<Field, Integer> entry : columns.entrySet()) {
            if (entry.getValue() == column) {
                return entry.getKey();
            }
        }
        return null;
    }

    boolean hasName() {
        return columns.keySet().stream().anyMatch(Field::isName);
    }
}
