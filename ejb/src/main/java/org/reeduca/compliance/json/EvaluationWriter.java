package org.reeduca.compliance.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.ParameterValue;

/** Writes an answer of the engine. */
public final class EvaluationWriter {

    private EvaluationWriter() {}

    /** Writes an answer; every member is present, those without a value as null. */
    public static JsonObject write(Evaluation evaluation) {
        JsonObjectBuilder json =
                JsonForm.object().add("state", evaluation.state().name());
        addTally(json, evaluation.tally());
        addDates(json, evaluation.dates());
        return json.add("outcomes", JsonForm.list(evaluation.outcomes(), EvaluationWriter::outcome))
                .add("unrecorded", JsonForm.texts(evaluation.unrecorded()))
                .add("missing", JsonForm.texts(evaluation.missing()))
                .add("because", JsonForm.list(evaluation.because(), EvaluationWriter::reason))
                .add("steps", JsonForm.list(evaluation.steps(), EvaluationWriter::step))
                .build();
    }

    /** Writes the counters of an answer only, each under the name it has in the answer. */
    public static JsonObject counters(Evaluation evaluation) {
        JsonObjectBuilder json = JsonForm.object();
        addTally(json, evaluation.tally());
        return json.build();
    }

    private static void addTally(JsonObjectBuilder json, Tally tally) {
        json.add("credited", tally.credited())
                .add("required", tally.required())
                .add("remaining", tally.remaining())
                .add("unexcused", tally.unexcused())
                .add("excused", tally.excused())
                .add("total", tally.total())
                .add("lateCount", tally.lateCount())
                .add("derivedAbsences", tally.derivedAbsences())
                .add("run", tally.run())
                .add("longestRun", tally.longestRun())
                .add("creditedMinutes", tally.creditedMinutes());
    }

    private static void addDates(JsonObjectBuilder json, Dates dates) {
        json.add("effectiveDueOn", JsonForm.date(dates.effectiveDueOn()))
                .add("projectedEndOn", JsonForm.date(dates.projectedEndOn()))
                .add("windowEndsOn", JsonForm.date(dates.windowEndsOn()))
                .add("canStillFinish", dates.canStillFinish());
    }

    private static JsonObject outcome(SessionOutcome outcome) {
        return JsonForm.object()
                .add("session", outcome.session())
                .add("unit", outcome.unit())
                .add("date", JsonForm.date(outcome.date()))
                .add("outcome", outcome.outcome().name())
                .add("rule", outcome.rule())
                .add("credit", outcome.credit())
                .build();
    }

    private static JsonObject reason(Reason reason) {
        return JsonForm.object()
                .add("rule", reason.rule().name())
                .add("parameter", reason.parameter())
                .add("value", value(reason.value()))
                .add("source", reason.source())
                .add("facts", JsonForm.texts(reason.facts()))
                .build();
    }

    private static JsonObject step(Step step) {
        return JsonForm.object()
                .add("act", step.act())
                .add("trigger", step.trigger())
                .add("fact", step.fact())
                .add("dueOn", JsonForm.date(step.dueOn()))
                .build();
    }

    private static JsonValue value(ParameterValue value) {
        if (value instanceof ParameterValue.Amount amount) {
            return JsonForm.number(amount.value());
        }
        if (value instanceof ParameterValue.Flag flag) {
            return flag.value() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof ParameterValue.Choice choice) {
            return JsonForm.text(choice.value());
        }
        if (value instanceof ParameterValue.Day day) {
            return JsonForm.date(day.value());
        }
        if (value instanceof ParameterValue.Length length) {
            return CompliancePolicyWriter.term(length.value());
        }
        if (value instanceof ParameterValue.Names names) {
            return JsonForm.texts(names.values());
        }
        throw new IllegalStateException("A kind of value that is not written yet: " + value);
    }
}
