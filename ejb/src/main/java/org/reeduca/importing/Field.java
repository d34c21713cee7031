package org.reeduca.importing;

/** What a column of the list says about the man. */
public enum Field {
    /** Consecutive number of the row; says nothing about him. */
    NUMBER,
    /** Surnames and given names in one column. */
    FULL_NAME,
    /** Both surnames in one column. */
    SURNAMES,
    FIRST_SURNAME,
    SECOND_SURNAME,
    GIVEN_NAMES,
    CURP,
    BIRTH_DATE,
    PHONE,
    /** Number of the document by which the authority sends him. */
    OFICIO,
    ISSUED_ON,
    DUE_ON,
    /** Case number. */
    CAUSA,
    AUTHORITY,
    FIGURE,
    /** Day he was taken in; when there is none, session 1 counts. */
    INTAKE_ON,
    OBSERVATIONS,
    /** Sessions attended, late ones included. */
    TOTAL_ATTENDED,
    /** Absences without excuse. */
    TOTAL_UNEXCUSED,
    TOTAL_EXCUSED,
    TOTAL_LATE,
    /** A column that is not read. */
    IGNORED;

    boolean isName() {
        return this == FULL_NAME
                || this == SURNAMES
                || this == FIRST_SURNAME
                || this == SECOND_SURNAME
                || this == GIVEN_NAMES;
    }

    boolean isTotal() {
        return this == TOTAL_ATTENDED || this == TOTAL_UNEXCUSED || this == TOTAL_EXCUSED || this == TOTAL_LATE;
    }
}
