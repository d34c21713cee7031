package org.reeduca.officer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;

/** Orders of an officer's list. Rows that are equal in it stay in the Spanish order of surnames. */
public enum OfficerSort {
    /** The worst first, then the act that is due soonest. */
    URGENCY,
    /** By surnames. */
    NAME,
    /** The act that is due soonest first. */
    NEXT_STEP,
    /** Who was seen last first. */
    LAST_SESSION;

    Comparator<OfficerRow> comparator() {
        Comparator<OfficerRow> byStep =
                comparing(OfficerRow::nextStepDueOn, nullsLast(Comparator.<LocalDate>naturalOrder()));
        return switch (this) {
            case URGENCY -> comparing(OfficerSort::weight).thenComparing(byStep);
            case NAME -> comparing(row -> 0, naturalOrder());
            case NEXT_STEP -> byStep;
            case LAST_SESSION ->
                comparing(
                        OfficerRow::lastSessionOn,
                        nullsLast(Comparator.<LocalDate>naturalOrder().reversed()));
        };
    }

    private static int weight(OfficerRow row) {
        return switch (row.standing().light()) {
            case FAILS -> 0;
            case AT_RISK -> 1;
            case NO_DATA -> 2;
            case COMPLIES -> 3;
        };
    }
}
