package org.reeduca.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cell that holds something, with the value stored in the file; a formula is never evaluated.
 *
 * @param row sheet row, from 1
 * @param column sheet column, from 1
 * @param kind what the value is
 * @param text what a person would read in the cell, as typed when it is text
 * @param number the stored number of {@link Kind#NUMBER} and {@link Kind#DATE}
 * @param date the day of {@link Kind#DATE}; null when the number is outside the calendar
 */
record Cell(
        int row,
        int column,
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date) {

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number shown as a day. */
        DATE,
        /** A number shown as an hour. */
        TIME,
        BOOLEAN,
        /** {@code #N/A} and the like. */
        ERROR
    }

    static Cell text(int row, int column, String text) {
        return new Cell(row, column, Kind.TEXT, text, null, null);
    }

    /** {@code B7}. */
    String reference() {
        return Columns.letters(column) + row;
    }

    String letters() {
        return Columns.letters(column);
    }

    /** Whether the value is a whole number, stored as a number or typed as text. */
    boolean isWholeNumber() {
        return text.strip().matches("\\d{1,9}") && kind != Kind.DATE && kind != Kind.TIME;
    }
}
