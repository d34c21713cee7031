package org.reeduca.importing;

import org.jspecify.annotations.Nullable;

/**
 * Something the reader could not take over or had to guess, without weight on the verdict. The sentence is found under
 * {@code importing.notice.CODE}.
 *
 * @param code what
 * @param cell where; null for the sheet as a whole
 * @param value what is typed there
 */
public record Notice(
        Code code, @Nullable String cell, @Nullable String value) {

    /** Kinds of notice. */
    public enum Code {
        /** A legal figure that is none of the catalogue: left blank. */
        FIGURE_NOT_RECOGNISED,
        /** Words instead of a date: left blank. */
        DATE_NOT_READ,
        /** Fewer than ten figures: left blank. */
        PHONE_NOT_READ,
        /** A name without comma: surnames were taken to come first. */
        NAME_ORDER_ASSUMED,
        /** No legend explains the signs: map them by hand. */
        LEGEND_NOT_FOUND,
        /** Two columns carry the same session number: the second was left out. */
        SESSION_NUMBER_REPEATED,
        /** A session heading without a day that exists. */
        SESSION_DATE_NOT_READ
    }
}
