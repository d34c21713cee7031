package org.reeduca.compliance.json;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Act;
import org.reeduca.compliance.CompliancePolicy.AfterLate;
import org.reeduca.compliance.CompliancePolicy.ApprovedBefore;
import org.reeduca.compliance.CompliancePolicy.Arrival;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.Completion;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.compliance.CompliancePolicy.Late;
import org.reeduca.compliance.CompliancePolicy.Leave;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CompliancePolicy.OnExceeded;
import org.reeduca.compliance.CompliancePolicy.Periodic;
import org.reeduca.compliance.CompliancePolicy.Presence;
import org.reeduca.compliance.CompliancePolicy.Warning;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Term;

/** Reads a policy; only its code, its version and the unit and amount of its dose are required. */
public final class CompliancePolicyReader {

    private CompliancePolicyReader() {}

    /**
     * Reads a policy on its own, with pointers from its own root.
     *
     * @throws InvalidRequest if anything in it cannot be read
     */
    public static CompliancePolicy read(JsonObject policy) {
        Faults faults = new Faults();
        CompliancePolicy read = read(new ObjectReader(policy, "", faults));
        faults.throwIfAny();
        return read;
    }

    static CompliancePolicy read(ObjectReader policy) {
        return new CompliancePolicy(
                policy.requiredText("code"),
                policy.requiredInteger("version", Limits.NUMBER),
                sources(policy.objectOrEmpty("sources")),
                dose(policy.requiredObject("dose")),
                late(policy.objectOrEmpty("late")),
                absence(policy.objectOrEmpty("absence")),
                makeUp(policy.object("makeUp")),
                leave(policy.objectOrEmpty("leave")),
                warnings(policy.objects("warnings", Limits.PARAMETERS)),
                breach(policy.object("breach")),
                arrival(policy.object("arrival")),
                periodic(policy.objectOrEmpty("periodic")),
                completion(policy.objectOrEmpty("completion")),
                new Presence(policy.objectOrEmpty("presence").integer("maxRemote", 0, Limits.NUMBER)),
                correction(policy.objectOrEmpty("correction")));
    }

    private static Map<String, String> sources(ObjectReader sources) {
        Map<String, String> byParameter = new TreeMap<>();
        for (String parameter : sources.names()) {
            String source = sources.text(parameter, Limits.SOURCE);
            if (source != null) {
                byParameter.put(parameter, source);
            }
        }
        return byParameter;
    }

    private static Dose dose(ObjectReader dose) {
        return new Dose(
                dose.requiredChoice("unit", Dose.Unit.values()),
                dose.requiredInteger("required", Limits.NUMBER),
                dose.integer("minCreditedMinutes", 0, Limits.NUMBER),
                dose.integers("mandatoryUnits", 0, Limits.NUMBER),
                dose.integer("maxCalendarWeeks", 0, Limits.WEEKS));
    }

    private static Late late(ObjectReader late) {
        return new Late(
                late.integer("graceMinutes", 0, Limits.NUMBER),
                late.integer("lateUntilMinutes", 0, Limits.NUMBER),
                late.choice("afterLate", AfterLate.values()),
                late.integer("latesPerAbsence", 1, Limits.NUMBER));
    }

    private static Absence absence(ObjectReader absence) {
        return new Absence(
                absence.integer("maxUnexcused", 0, Limits.NUMBER),
                absence.integer("maxConsecutiveUnexcused", 0, Limits.NUMBER),
                absence.integer("maxExcused", 0, Limits.NUMBER),
                absence.integer("maxTotal", 0, Limits.NUMBER),
                term(absence.object("justifyWithin")),
                absence.flag("excusedBreaksRun"),
                absence.integer("windowMonths", 0, Limits.MONTHS),
                absence.choice("onExceeded", OnExceeded.values()));
    }

    private static @Nullable MakeUp makeUp(@Nullable ObjectReader makeUp) {
        if (makeUp == null) {
            return null;
        }
        Clears clears = makeUp.choice("clears", Clears.values());
        return new MakeUp(
                makeUp.integer("max", 0, Limits.NUMBER),
                makeUp.integer("withinDays", 0, Limits.NUMBER),
                makeUp.flag("sameUnitOnly"),
                clears == null ? Clears.NONE : clears);
    }

    private static Leave leave(ObjectReader leave) {
        ApprovedBefore approvedBefore = leave.choice("approvedBefore", ApprovedBefore.values());
        return approvedBefore == null ? Leave.ANY_TIME : new Leave(approvedBefore);
    }

    private static List<Warning> warnings(List<ObjectReader> warnings) {
        return warnings.stream()
                .map(warning -> new Warning(
                        warning.integer("unexcused", 1, Limits.NUMBER),
                        warning.text("act"),
                        term(warning.object("within"))))
                .toList();
    }

    private static @Nullable Act breach(@Nullable ObjectReader breach) {
        return breach == null ? null : new Act(breach.text("act"), term(breach.object("within")));
    }

    private static @Nullable Arrival arrival(@Nullable ObjectReader arrival) {
        return arrival == null
                ? null
                : new Arrival(term(arrival.object("noShowAfter")), arrival.text("act"), term(arrival.object("within")));
    }

    private static Periodic periodic(ObjectReader periodic) {
        return new Periodic(
                periodic.integers("atCredited", 1, Limits.NUMBER),
                periodic.integer("everyMonths", 1, Limits.MONTHS),
                term(periodic.object("within")));
    }

    private static Completion completion(ObjectReader completion) {
        return new Completion(
                completion.texts("instruments", Limits.PARAMETERS),
                completion.flag("closingInterview"),
                completion.text("act"),
                term(completion.object("within")));
    }

    private static Correction correction(ObjectReader correction) {
        return new Correction(correction.integer("withinHours", 0, Limits.NUMBER));
    }

    private static @Nullable Term term(@Nullable ObjectReader term) {
        if (term == null) {
            return null;
        }
        Term.Unit unit = term.requiredChoice("unit", Term.Unit.values(), Term.Unit::code);
        int most = unit == Term.Unit.BUSINESS_DAYS ? Limits.TERM_BUSINESS_DAYS : Limits.TERM;
        return new Term(term.requiredInteger("value", most), unit);
    }
}
