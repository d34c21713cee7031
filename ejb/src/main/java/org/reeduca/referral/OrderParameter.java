package org.reeduca.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.MakeUp;

/**
 * Parameters of a policy that orders and agreements are known to set otherwise. The rest of a policy can be overridden as
 * well ({@code docs/compliance.md}, section 13), but by data, not on a page.
 */
public enum OrderParameter {
    /** Sessions, or minutes where the policy counts minutes, asked for in all. */
    REQUIRED("dose.required", 1, 100_000),
    /** Weeks from the first session owed within which everything has to be done. */
    MAX_WEEKS("dose.maxCalendarWeeks", 1, 520),
    /** Minutes up to which nobody is late. */
    GRACE_MINUTES("late.graceMinutes", 0, 240),
    /** Minutes up to which a late man is admitted. */
    LATE_UNTIL("late.lateUntilMinutes", 0, 600),
    /** So many unexcused absences are a breach. */
    MAX_UNEXCUSED("absence.maxUnexcused", 1, 200),
    /** So many in a row are one. */
    MAX_IN_A_ROW("absence.maxConsecutiveUnexcused", 1, 200),
    /** More excused ones than this are one. */
    MAX_EXCUSED("absence.maxExcused", 0, 200),
    /** More of both than this are one. */
    MAX_TOTAL("absence.maxTotal", 0, 200),
    /** How many absences may be made up for. */
    MAKE_UPS("makeUp.max", 0, 200),
    /** Months between two reports. */
    REPORT_MONTHS("periodic.everyMonths", 1, 36),
    /** How many sessions may be attended remotely; with 0 he has to come. */
    MAX_REMOTE("presence.maxRemote", 0, 200);

    private final String path;
    private final int least;
    private final int most;

    OrderParameter(String path, int least, int most) {
        this.path = path;
        this.least = least;
        this.most = most;
    }

    /** The parameter of that dotted name, if it is one of these. */
    static Optional<OrderParameter> of(String path) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.path.equals(path))
                .findFirst();
    }

    /** Its dotted name in the policy. */
    public String path() {
        return path;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** What a policy says; null when it says nothing. */
    public @Nullable Integer in(CompliancePolicy policy) {
        return switch (this) {
            case REQUIRED -> policy.dose().required();
            case MAX_WEEKS -> policy.dose().maxCalendarWeeks();
            case GRACE_MINUTES -> policy.late().graceMinutes();
            case LATE_UNTIL -> policy.late().lateUntilMinutes();
            case MAX_UNEXCUSED -> policy.absence().maxUnexcused();
            case MAX_IN_A_ROW -> policy.absence().maxConsecutiveUnexcused();
            case MAX_EXCUSED -> policy.absence().maxExcused();
            case MAX_TOTAL -> policy.absence().maxTotal();
            case MAKE_UPS -> max(policy.makeUp());
            case REPORT_MONTHS -> policy.periodic().everyMonths();
            case MAX_REMOTE -> policy.presence().maxRemote();
        };
    }

    private static @Nullable Integer max(@Nullable MakeUp makeUp) {
        return makeUp == null ? null : makeUp.max();
    }

    /** Its place in lists, from 0. */
    public int place() {
        return List.of(values()).indexOf(this);
    }

    boolean allows(int value) {
        return value >= least && value <= most;
    }
}
