package org.reeduca.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Late;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CompliancePolicy.Warning;
import org.reeduca.compliance.Dose;
import org.reeduca.shared.FieldProblem;

/**
 * Rules of a policy that say the opposite of each other, or that can never come true because another one comes first. A
 * policy is not published with one. Plain Java.
 */
final class PolicyContradictions {

    private final CompliancePolicy policy;
    private final int sessionMinutes;
    private final List<FieldProblem> found = new ArrayList<>();

    /**
     * Looks for contradictions.
     *
     * @param sessionMinutes length of a session
     * @param units how many units the programme has
     */
    static List<FieldProblem> in(CompliancePolicy policy, int sessionMinutes, int units) {
        PolicyContradictions look = new PolicyContradictions(policy, sessionMinutes);
        look.atDose(units);
        look.atLateness();
        look.atAbsences();
        look.atMakeUps();
        look.atReports();
        return List.copyOf(look.found);
    }

    private PolicyContradictions(CompliancePolicy policy, int sessionMinutes) {
        this.policy = policy;
        this.sessionMinutes = sessionMinutes;
    }

    private void atDose(int units) {
        Dose dose = policy.dose();
        if (dose.minCreditedMinutes() != null && dose.minCreditedMinutes() > sessionMinutes) {
            say(PolicyParameter.MIN_CREDITED_MINUTES, "policy.longer-than-session", sessionMinutes);
        }
        if (!dose.mandatoryUnits().isEmpty() && Collections.max(dose.mandatoryUnits()) > units) {
            say(PolicyParameter.MANDATORY_UNITS, "policy.no-such-unit", units);
        }
        if (dose.unit() == Dose.Unit.SESSION && dose.mandatoryUnits().size() > dose.required()) {
            say(PolicyParameter.MANDATORY_UNITS, "policy.more-than-required", dose.required());
        }
        if (dose.unit() == Dose.Unit.SESSION
                && dose.maxCalendarWeeks() != null
                && dose.maxCalendarWeeks() * 7 < dose.required()) {
            say(PolicyParameter.MAX_CALENDAR_WEEKS, "policy.weeks-too-few");
        }
    }

    private void atLateness() {
        Late late = policy.late();
        if (late.graceMinutes() != null
                && late.lateUntilMinutes() != null
                && late.lateUntilMinutes() < late.graceMinutes()) {
            say(PolicyParameter.LATE_UNTIL_MINUTES, "policy.late-before-grace", late.graceMinutes());
        }
        if (late.lateUntilMinutes() != null && late.lateUntilMinutes() >= sessionMinutes) {
            say(PolicyParameter.LATE_UNTIL_MINUTES, "policy.longer-than-session", sessionMinutes);
        }
        if (late.lateUntilMinutes() != null && late.afterLate() == null) {
            say(PolicyParameter.AFTER_LATE, "policy.after-late-missing");
        }
        if (late.latesPerAbsence() != null && late.graceMinutes() == null) {
            say(PolicyParameter.LATES_PER_ABSENCE, "policy.nobody-is-late");
        }
        Integer least = policy.dose().minCreditedMinutes();
        if (late.lateUntilMinutes() != null && least != null && sessionMinutes - late.lateUntilMinutes() < least) {
            say(PolicyParameter.LATE_UNTIL_MINUTES, "policy.late-without-credit", sessionMinutes - least);
        }
    }

    private void atAbsences() {
        Absence absence = policy.absence();
        if (over(absence.maxConsecutiveUnexcused(), absence.maxUnexcused())) {
            say(PolicyParameter.MAX_CONSECUTIVE, "policy.never-reached", absence.maxUnexcused());
        }
        if (over(absence.maxUnexcused(), absence.maxTotal())) {
            say(PolicyParameter.MAX_UNEXCUSED, "policy.never-reached", absence.maxTotal());
        }
        if (over(absence.maxExcused(), absence.maxTotal())) {
            say(PolicyParameter.MAX_EXCUSED, "policy.never-reached", absence.maxTotal());
        }
        for (Warning warning : policy.warnings()) {
            if (over(warning.unexcused(), absence.maxUnexcused())) {
                say(PolicyParameter.MAX_UNEXCUSED, "policy.warning-never", warning.unexcused());
            }
        }
    }

    private static boolean over(@Nullable Integer one, @Nullable Integer limit) {
        return one != null && limit != null && one > limit;
    }

    private void atMakeUps() {
        MakeUp makeUp = policy.makeUp();
        if (makeUp != null && makeUp.max() != null && makeUp.max() == 0) {
            say(PolicyParameter.MAKE_UP_MAX, "policy.no-make-ups");
        }
    }

    private void atReports() {
        List<Integer> at = policy.periodic().atCredited();
        if (!at.isEmpty() && Collections.max(at) > policy.dose().required()) {
            say(
                    PolicyParameter.REPORT_AT,
                    "policy.more-than-required",
                    policy.dose().required());
        }
    }

    private void say(PolicyParameter parameter, String code, @Nullable Object... arguments) {
        found.add(FieldProblem.of(
                parameter.field(),
                code,
                java.util.Arrays.stream(arguments)
                        .filter(java.util.Objects::nonNull)
                        .toArray()));
    }
}
