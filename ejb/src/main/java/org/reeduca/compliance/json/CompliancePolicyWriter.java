package org.reeduca.compliance.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
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
        return JsonForm.object()
                .add("code", policy.code())
                .add("version", policy.version())
                .add("sources", sources(policy.sources()))
                .add("dose", dose(policy.dose()))
                .add("late", late(policy.late()))
                .add("absence", absence(policy.absence()))
                .add("makeUp", makeUp(policy.makeUp()))
                .add(
                        "leave",
                        JsonForm.object()
                                .add(
                                        "approvedBefore",
                                        policy.leave().approvedBefore().name()))
                .add("warnings", warnings(policy.warnings()))
                .add("breach", breach(policy.breach()))
                .add("arrival", arrival(policy.arrival()))
                .add("periodic", periodic(policy.periodic()))
                .add("completion", completion(policy.completion()))
                .add(
                        "presence",
                        JsonForm.object()
                                .add(
                                        "maxRemote",
                                        JsonForm.number(policy.presence().maxRemote())))
                .add(
                        "correction",
                        JsonForm.object()
                                .add(
                                        "withinHours",
                                        JsonForm.number(policy.correction().withinHours())))
                .build();
    }

    private static JsonObjectBuilder sources(Map<String, String> sources) {
        JsonObjectBuilder json = JsonForm.object();
        new TreeMap<>(sources).forEach(json::add);
        return json;
    }

    private static JsonObjectBuilder dose(Dose dose) {
        return JsonForm.object()
                .add("unit", dose.unit().name())
                .add("required", dose.required())
                .add("minCreditedMinutes", JsonForm.number(dose.minCreditedMinutes()))
                .add("mandatoryUnits", JsonForm.numbers(dose.mandatoryUnits()))
                .add("maxCalendarWeeks", JsonForm.number(dose.maxCalendarWeeks()));
    }

    private static JsonObjectBuilder late(Late late) {
        return JsonForm.object()
                .add("graceMinutes", JsonForm.number(late.graceMinutes()))
                .add("lateUntilMinutes", JsonForm.number(late.lateUntilMinutes()))
                .add("afterLate", JsonForm.name(late.afterLate()))
                .add("latesPerAbsence", JsonForm.number(late.latesPerAbsence()));
    }

    private static JsonObjectBuilder absence(Absence absence) {
        return JsonForm.object()
                .add("maxUnexcused", JsonForm.number(absence.maxUnexcused()))
                .add("maxConsecutiveUnexcused", JsonForm.number(absence.maxConsecutiveUnexcused()))
                .add("maxExcused", JsonForm.number(absence.maxExcused()))
                .add("maxTotal", JsonForm.number(absence.maxTotal()))
                .add("justifyWithin", optionalTerm(absence.justifyWithin()))
                .add("excusedBreaksRun", absence.excusedBreaksRun())
                .add("windowMonths", JsonForm.number(absence.windowMonths()))
                .add("onExceeded", JsonForm.name(absence.onExceeded()));
    }

    private static JsonValue makeUp(@Nullable MakeUp makeUp) {
        return makeUp == null
                ? JsonValue.NULL
                : JsonForm.object()
                        .add("max", JsonForm.number(makeUp.max()))
                        .add("withinDays", JsonForm.number(makeUp.withinDays()))
                        .add("sameUnitOnly", makeUp.sameUnitOnly())
                        .add("clears", makeUp.clears().name())
                        .build();
    }

    private static JsonArray warnings(List<Warning> warnings) {
        return JsonForm.list(
                warnings,
                warning -> act(warning.act(), warning.within())
                        .add("unexcused", JsonForm.number(warning.unexcused()))
                        .build());
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
        return JsonForm.object()
                .add("atCredited", JsonForm.numbers(periodic.atCredited()))
                .add("everyMonths", JsonForm.number(periodic.everyMonths()))
                .add("within", optionalTerm(periodic.within()));
    }

    private static JsonObjectBuilder completion(Completion completion) {
        return act(completion.act(), completion.within())
                .add("instruments", JsonForm.texts(completion.instruments()))
                .add("closingInterview", completion.closingInterview());
    }

    private static JsonObjectBuilder act(@Nullable String act, @Nullable Term within) {
        return JsonForm.object().add("act", JsonForm.text(act)).add("within", optionalTerm(within));
    }

    private static JsonValue optionalTerm(@Nullable Term term) {
        return term == null ? JsonValue.NULL : term(term);
    }

    /** Writes a term. */
    static JsonObject term(Term term) {
        return JsonForm.object()
                .add("value", term.value())
                .add("unit", term.unit().code())
                .build();
    }
}
