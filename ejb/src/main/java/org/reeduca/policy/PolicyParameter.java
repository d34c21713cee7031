package org.reeduca.policy;

import java.util.List;
import java.util.Locale;

/**
 * A parameter of a policy that is edited in one field. Acts and their terms are not among them: they are part of the text of
 * a policy and come with the version it was taken from.
 */
public enum PolicyParameter {
    REQUIRED("dose.required", Kind.NUMBER, 1, 500),
    MIN_CREDITED_MINUTES("dose.minCreditedMinutes", Kind.NUMBER, 0, 600),
    MANDATORY_UNITS("dose.mandatoryUnits", Kind.NUMBERS, 1, 100),
    MAX_CALENDAR_WEEKS("dose.maxCalendarWeeks", Kind.NUMBER, 1, 500),
    GRACE_MINUTES("late.graceMinutes", Kind.NUMBER, 0, 600),
    LATE_UNTIL_MINUTES("late.lateUntilMinutes", Kind.NUMBER, 0, 600),
    AFTER_LATE("late.afterLate", "REFUSE ADMIT_UNCREDITED"),
    LATES_PER_ABSENCE("late.latesPerAbsence", Kind.NUMBER, 1, 100),
    MAX_UNEXCUSED("absence.maxUnexcused", Kind.NUMBER, 0, 500),
    MAX_CONSECUTIVE("absence.maxConsecutiveUnexcused", Kind.NUMBER, 0, 500),
    MAX_EXCUSED("absence.maxExcused", Kind.NUMBER, 0, 500),
    MAX_TOTAL("absence.maxTotal", Kind.NUMBER, 0, 500),
    JUSTIFY_WITHIN("absence.justifyWithin.value", Kind.NUMBER, 0, 365),
    JUSTIFY_UNIT("absence.justifyWithin.unit", "B C H"),
    EXCUSED_BREAKS_RUN("absence.excusedBreaksRun", "true false"),
    WINDOW_MONTHS("absence.windowMonths", Kind.NUMBER, 1, 120),
    ON_EXCEEDED("absence.onExceeded", "PROPOSE_BREACH TERMINATE"),
    MAKE_UP_MAX("makeUp.max", Kind.NUMBER, 0, 500),
    MAKE_UP_DAYS("makeUp.withinDays", Kind.NUMBER, 1, 1000),
    MAKE_UP_SAME_UNIT("makeUp.sameUnitOnly", "true false"),
    MAKE_UP_CLEARS("makeUp.clears", "NONE EXCUSED ANY"),
    LEAVE_BEFORE("leave.approvedBefore", "ABSENCE NONE"),
    ARRIVE_WITHIN("arrival.noShowAfter.value", Kind.NUMBER, 1, 365),
    REPORT_AT("periodic.atCredited", Kind.NUMBERS, 1, 500),
    REPORT_MONTHS("periodic.everyMonths", Kind.NUMBER, 1, 60),
    MAX_REMOTE("presence.maxRemote", Kind.NUMBER, 0, 500),
    CORRECT_HOURS("correction.withinHours", Kind.NUMBER, 0, 720);

    /** How it is typed. */
    public enum Kind {
        /** A whole number; empty switches the rule off. */
        NUMBER,
        /** Whole numbers with commas between them; empty for none. */
        NUMBERS,
        /** One of a few words. */
        CHOICE
    }

    private final String path;
    private final Kind kind;
    private final int least;
    private final int most;
    private final String choices;

    PolicyParameter(String path, Kind kind, int least, int most) {
        this.path = path;
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.choices = "";
    }

    PolicyParameter(String path, String choices) {
        this.path = path;
        this.kind = Kind.CHOICE;
        this.least = 0;
        this.most = 0;
        this.choices = choices;
    }

    /** Where it stands in the document, with points between the names. */
    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The least number it takes. */
    public int least() {
        return least;
    }

    /** The greatest number it takes. */
    public int most() {
        return most;
    }

    /** The words it takes; none for numbers. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
    }

    /** Whether a policy cannot do without it. */
    public boolean required() {
        return this == REQUIRED;
    }

    /** Its name in a form, such as {@code max-unexcused}. */
    public String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
