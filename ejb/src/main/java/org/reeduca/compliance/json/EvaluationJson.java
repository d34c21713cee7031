package org.reeduca.compliance.json;

import jakarta.json.JsonObject;
import org.reeduca.compliance.ComplianceEngine;

/** The compliance engine as a service speaks to it: JSON in, JSON out, nothing stored. */
public final class EvaluationJson {

    private static final int BAD_REQUEST = 400;

    private EvaluationJson() {}

    /**
     * Answers a question.
     *
     * @throws InvalidRequest if the question cannot be judged
     */
    public static JsonObject evaluate(JsonObject request) {
        return EvaluationWriter.write(ComplianceEngine.evaluate(EvaluationRequestReader.read(request)));
    }

    /** The problem document (RFC 9457) that answers an invalid request. */
    public static JsonObject problem(InvalidRequest invalid) {
        return JsonForm.object()
                .add("type", "urn:reeduca:problem:invalid-evaluation-request")
                .add("title", "The request cannot be evaluated")
                .add("status", BAD_REQUEST)
                .add("detail", invalid.faults().size() + " fault(s) found; see errors")
                .add("errors", JsonForm.list(invalid.faults(), EvaluationJson::error))
                .build();
    }

    private static JsonObject error(Fault fault) {
        return JsonForm.object()
                .add("pointer", fault.pointer())
                .add("code", fault.code().text())
                .add("detail", fault.detail())
                .build();
    }
}
