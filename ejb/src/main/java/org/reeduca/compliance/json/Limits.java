package org.reeduca.compliance.json;

import java.time.LocalDate;

/**
 * The largest requests that are read. They are far above any real case; they keep a caller from spending the memory and
 * time of the server.
 */
public final class Limits {

    /** Sessions, all versions. */
    public static final int SESSIONS = 10_000;

    /** Marks, all versions; the same for justifications. */
    public static final int MARKS = 20_000;

    /** Members of every other list of facts. */
    public static final int FACTS = 1_000;

    /** Members of a list of parameters. */
    public static final int PARAMETERS = 500;

    /** Dates of a calendar. */
    public static final int CALENDAR_DAYS = 10_000;

    /** Characters of a name or an identifier. */
    public static final int TEXT = 200;

    /** Characters of a source. */
    public static final int SOURCE = 500;

    /** Minutes, units of the curriculum, amounts of the dose and every other number. */
    public static final int NUMBER = 1_000_000;

    /** Minutes of one session, so that sums stay far from the largest number. */
    public static final int SESSION_MINUTES = 10_000;

    /** Units of a term; in hours this is more than ten years. */
    public static final int TERM = 100_000;

    /** Business days of a term, which are counted one by one. */
    public static final int TERM_BUSINESS_DAYS = 1_000;

    /** Weeks of a window. */
    public static final int WEEKS = 10_000;

    /** Months of a window or between reports. */
    public static final int MONTHS = 1_200;

    /** Faults reported; further ones are left out. */
    public static final int FAULTS = 100;

    /** The first date that can be used. */
    public static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

    /** The last date that can be used; systems write it for "no end". */
    public static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

    /** The last day for which a question can be asked. */
    public static final LocalDate LAST_QUESTION = LocalDate.of(2199, 12, 31);

    private Limits() {}
}
