package org.reeduca.compliance.json;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import org.reeduca.compliance.EvaluationRequest;

/** Reads a question to the engine. */
public final class EvaluationRequestReader {

    private EvaluationRequestReader() {}

    /**
     * Reads a question.
     *
     * @throws InvalidRequest if anything in it cannot be judged, with every fault found
     */
    public static EvaluationRequest read(JsonObject request) {
        Faults faults = new Faults();
        ObjectReader root = new ObjectReader(request, "", faults);
        Instant knownAt = root.instant("knownAt");
        EvaluationRequest question = new EvaluationRequest(
                CompliancePolicyReader.read(root.requiredObject("policy")),
                CourtOrderReader.read(root.requiredObject("order")),
                FactsReader.read(root.objectOrEmpty("facts")),
                CalendarReader.read(root.requiredObject("calendar")),
                dayOfQuestion(root),
                knownAt == null ? Instant.MAX : knownAt);
        faults.throwIfAny();
        return question;
    }

    private static LocalDate dayOfQuestion(ObjectReader root) {
        LocalDate asOf = root.requiredDate("asOf");
        if (asOf.isAfter(Limits.LAST_QUESTION)) {
            root.fault("asOf", Fault.Code.OUT_OF_RANGE, "Questions end in " + Limits.LAST_QUESTION.getYear());
        }
        return asOf;
    }
}
