package org.reeduca.importing;

/** What can be wrong in a list. The sentence is found under {@code importing.problem.CODE}. */
public enum ProblemCode {
    /** Data in the row but no name. */
    NAME_MISSING(Severity.ERROR),
    CURP_FORMAT(Severity.ERROR),
    CURP_CHECK_DIGIT(Severity.ERROR),
    /** The birth date typed is not that of the CURP; argument: the day in the CURP. */
    CURP_BIRTHDATE_MISMATCH(Severity.ERROR),
    CURP_MISSING(Severity.WARNING),
    /** Under eighteen on the day he was taken in; argument: that day. */
    MINOR_AT_INTAKE(Severity.ERROR),
    /** Warning on the first row of the person, error on the later ones; argument: the other place. */
    DUPLICATE_PERSON(Severity.ERROR),
    DATE_IMPOSSIBLE(Severity.ERROR),
    DUE_BEFORE_ORDER(Severity.ERROR),
    OFICIO_MISSING(Severity.WARNING),
    /** The same oficio on another row with another case; argument: the other place. */
    OFICIO_DUPLICATED(Severity.WARNING),
    /** Argument: the session. */
    MARK_UNKNOWN(Severity.ERROR),
    /** Argument: the session. */
    MARK_AFTER_LAST_HELD(Severity.WARNING),
    /** Argument: the session. */
    MARK_BLANK_IN_HELD_SESSION(Severity.WARNING),
    /** Argument: the last session that counts. */
    MARKS_EXCEED_SESSIONS(Severity.WARNING),
    /** Argument: what the marks add up to. */
    TOTALS_MISMATCH(Severity.WARNING),
    TEXT_LOOKS_LIKE_FORMULA(Severity.WARNING),
    /** On the group; arguments: the session and its day as typed. */
    SESSION_DATES_OUT_OF_ORDER(Severity.WARNING),

    // From here on: what stands in the way of loading, asked of the centre's files and of the columns of the database.

    /** On the group: nobody can be loaded into a group without a name. */
    GROUP_CODE_MISSING(Severity.ERROR),
    /** On the group; argument: the name that another group of the centre or of the workbook has. */
    GROUP_CODE_TAKEN(Severity.ERROR),
    /** On the group: weekday or hour are not known. */
    GROUP_SCHEDULE_MISSING(Severity.ERROR),
    /** On the group: there is no session column. */
    SESSIONS_MISSING(Severity.ERROR),
    /** On the group; argument: the session. */
    SESSION_DATE_MISSING(Severity.ERROR),
    /** On the group; arguments: the centre in the list and that of the coordinator. */
    CENTRE_DIFFERS(Severity.WARNING),
    /** Surname or given name is missing. */
    NAME_INCOMPLETE(Severity.ERROR),
    /** His CURP has a file at the centre; argument: its number. */
    KNOWN_CURP(Severity.WARNING),
    /** Somebody with his name and birth date has a file at the centre; argument: its number. */
    KNOWN_NAME(Severity.WARNING),
    /** He belongs to another group now; argument: that group. */
    ALREADY_IN_GROUP(Severity.WARNING),
    /** Figure or authority is not known: his order has to be written by hand. */
    ORDER_INCOMPLETE(Severity.WARNING),
    /** Argument: characters that fit. */
    TEXT_TOO_LONG(Severity.ERROR),
    /** More minutes late than the session lasts; arguments: the session, its minutes. */
    LATE_BEYOND_SESSION(Severity.ERROR);

    private final Severity usual;

    ProblemCode(Severity usual) {
        this.usual = usual;
    }

    /** The severity, except for the first row of a {@link #DUPLICATE_PERSON}. */
    public Severity usualSeverity() {
        return usual;
    }
}
