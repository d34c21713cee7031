package org.reeduca.compliance.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Act;
import org.reeduca.compliance.CompliancePolicy.Arrival;
import org.reeduca.compliance.CompliancePolicy.Completion;
import org.reeduca.compliance.CompliancePolicy.Late;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CompliancePolicy.Periodic;
import org.reeduca.compliance.CompliancePolicy.Warning;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Term;

/** Writes a policy so that reading it again gives an equal one. */
public final class CompliancePolicyWriter {

    private CompliancePolicyWriter() {}

    /** Writes a policy; every parameter is present, those switched off as null. */
    public static JsonObject write(CompliancePolicy policy) {
        return Json.createObjectBuilder()
                .add("code", policy.code())
                .add("version", policy.version())
                .add("sources", Json.createObjectBuilder(new TreeMap<>(policy.sources())))
                .add("dose", dose(policy.dose()))
                .add("late", late(policy.late()))
                .add("absence", absence(policy.absence()))
                .add("makeUp", makeUp(policy.makeUp()))
                .add(
                        "leave",
                        Json.createObjectBuilder()
                                .add(
                                        "approvedBefore",
                                        policy.leave().approvedBefore().name()))
                .add("warnings", warnings(policy.warnings()))
                .add("breach", breach(policy.breach()))
                .add("arrival", arrival(policy.arrival()))
                .add("periodic", periodic(policy.periodic()))
                .add("completion", completion(policy.completion()))
                .build();
    }

    private static JsonObjectBuilder dose(Dose dose) {
        return Json.createObjectBuilder()
                .add("unit", dose.unit().name())
                .add("required", dose.required())
                .add("minCreditedMinutes", number(dose.minCreditedMinutes()))
                .add("mandatoryUnits", Json.createArrayBuilder(dose.mandatoryUnits()))
                .add("maxCalendarWeeks", number(dose.maxCalendarWeeks()));
    }

    private static JsonObjectBuilder late(Late late) {
        return Json.createObjectBuilder()
                .add("graceMinutes", number(late.graceMinutes()))
                .add("lateUntilMinutes", number(late.lateUntilMinutes()))
                .add("afterLate", name(late.afterLate()))
                .add("latesPerAbsence", number(late.latesPerAbsence()));
    }

    private static JsonObjectBuilder absence(Absence absence) {
        return Json.createObjectBuilder()
                .add("maxUnexcused", number(absence.maxUnexcused()))
                .add("maxConsecutiveUnexcused", number(absence.maxConsecutiveUnexcused()))
                .add("maxExcused", number(absence.maxExcused()))
                .add("maxTotal", number(absence.maxTotal()))
                .add("justifyWithin", optionalTerm(absence.justifyWithin()))
                .add("excusedBreaksRun", absence.excusedBreaksRun())
                .add("windowMonths", number(absence.windowMonths()))
                .add("onExceeded", name(absence.onExceeded()));
    }

    private static JsonValue makeUp(@Nullable MakeUp makeUp) {
        return makeUp == null
                ? JsonValue.NULL
                : Json.createObjectBuilder()
                        .add("max", number(makeUp.max()))
                        .add("withinDays", number(makeUp.withinDays()))
                        .add("sameUnitOnly", makeUp.sameUnitOnly())
                        .add("clears", makeUp.clears().name())
                        .build();
    }

    private static JsonArray warnings(List<Warning> warnings) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Warning warning : warnings) {
            array.add(act(warning.act(), warning.within()).add("unexcused", number(warning.unexcused())));
        }
        return array.build();
    }

    private static JsonValue breach(@Nullable Act breach) {
        return breach == null
                ? JsonValue.NULL
                : act(breach.act(), breach.within()).build();
    }

    private static JsonValue arrival(@Nullable Arrival arrival) {
        return arrival == null
                ? JsonValue.NULL
                : act(arrival.act(), arrival.within())
                        .add("noShowAfter", optionalTerm(arrival.noShowAfter()))
                        .build();
    }

    private static JsonObjectBuilder periodic(Periodic periodic) {
        return Json.createObjectBuilder()
                .add("atCredited", Json.createArrayBuilder(periodic.atCredited()))
                .add("everyMonths", number(periodic.everyMonths()))
                .add("within", optionalTerm(periodic.within()));
    }

    private static JsonObjectBuilder completion(Completion completion) {
        return act(completion.act(), completion.within())
                .add("instruments", Json.createArrayBuilder(completion.instruments()))
                .add("closingInterview", completion.closingInterview());
    }

    private static JsonObjectBuilder act(@Nullable String act, @Nullable Term within) {
        return Json.createObjectBuilder()
                .add("act", act == null ? JsonValue.NULL : Json.createValue(act))
                .add("within", optionalTerm(within));
    }

    private static JsonValue optionalTerm(@Nullable Term term) {
        return term == null ? JsonValue.NULL : term(term);
    }

    /** Writes a term. */
    static JsonObject term(Term term) {
        return Json.createObjectBuilder()
                .add("value", term.value())
                .add("unit", term.unit().code())
                .build();
    }

    private static JsonValue number(@Nullable Integer number) {
        return number == null ? JsonValue.NULL : Json.createValue(number);
    }

    private static JsonValue name(@Nullable Enum<?> constant) {
        return constant == null ? JsonValue.NULL : Json.createValue(constant.name());
    }
}
