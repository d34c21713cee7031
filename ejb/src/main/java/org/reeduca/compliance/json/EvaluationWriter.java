package org.reeduca.compliance.json;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                Json.createObjectBuilder().add("state", evaluation.state().name());
        addTally(json, evaluation.tally());
        addDates(json, evaluation.dates());
        return json.add("outcomes", array(evaluation.outcomes(), EvaluationWriter::outcome))
                .add("unrecorded", texts(evaluation.unrecorded()))
                .add("missing", texts(evaluation.missing()))
                .add("because", array(evaluation.because(), EvaluationWriter::reason))
                .add("steps", array(evaluation.steps(), EvaluationWriter::step))
                .build();
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
        json.add("effectiveDueOn", date(dates.effectiveDueOn()))
                .add("projectedEndOn", date(dates.projectedEndOn()))
                .add("windowEndsOn", date(dates.windowEndsOn()))
                .add("canStillFinish", dates.canStillFinish());
    }

    private static JsonObject outcome(SessionOutcome outcome) {
        return Json.createObjectBuilder()
                .add("session", outcome.session())
                .add("unit", outcome.unit())
                .add("date", date(outcome.date()))
                .add("outcome", outcome.outcome().name())
                .add("rule", outcome.rule())
                .add("credit", outcome.credit())
                .build();
    }

    private static JsonObject reason(Reason reason) {
        return Json.createObjectBuilder()
                .add("rule", reason.rule().name())
                .add("parameter", reason.parameter())
                .add("value", value(reason.value()))
                .add("source", reason.source())
                .add("facts", texts(reason.facts()))
                .build();
    }

    private static JsonObject step(Step step) {
        return Json.createObjectBuilder()
                .add("act", step.act())
                .add("trigger", step.trigger())
                .add("fact", step.fact())
                .add("dueOn", date(step.dueOn()))
                .build();
    }

    private static JsonValue value(ParameterValue value) {
        if (value instanceof ParameterValue.Amount amount) {
            return Json.createValue(amount.value());
        }
        if (value instanceof ParameterValue.Flag flag) {
            return flag.value() ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof ParameterValue.Choice choice) {
            return Json.createValue(choice.value());
        }
        if (value instanceof ParameterValue.Day day) {
            return date(day.value());
        }
        if (value instanceof ParameterValue.Length length) {
            return CompliancePolicyWriter.term(length.value());
        }
        if (value instanceof ParameterValue.Names names) {
            return texts(names.values());
        }
        throw new IllegalStateException("A kind of value that is not written yet: " + value);
    }

    private static JsonValue date(@Nullable LocalDate date) {
        return date == null ? JsonValue.NULL : Json.createValue(date.toString());
    }

    private static JsonArray texts(List<String> texts) {
        return array(texts, Json::createValue);
    }

    private static <T> JsonArray array(List<T> items, Function<T, ? extends JsonValue> form) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(form.apply(item)));
        return array.build();
    }
}
