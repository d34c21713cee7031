package org.reeduca.policy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;

/** A policy like the one of the centres. */
final class SomePolicyDocument {

    private static final String TEXT = """
            {"code": "SOME", "version": 4, "name": {"es": "Una", "en": "One"}, "source": "test",
             "dose": {"unit": "SESSION", "required": 16, "minCreditedMinutes": 120, "mandatoryUnits": [1, 8, 16], "maxCalendarWeeks": null},
             "late": {"graceMinutes": 15, "lateUntilMinutes": 30, "afterLate": "REFUSE", "latesPerAbsence": 3},
             "absence": {"maxUnexcused": 3, "maxConsecutiveUnexcused": 2, "maxExcused": 3, "maxTotal": 5,
               "justifyWithin": {"value": 3, "unit": "B"}, "excusedBreaksRun": true, "windowMonths": null, "onExceeded": "PROPOSE_BREACH"},
             "makeUp": {"max": 3, "withinDays": 30, "sameUnitOnly": true, "clears": "EXCUSED"},
             "leave": {"approvedBefore": "ABSENCE"},
             "warnings": [{"unexcused": 1, "act": "WARN_PARTICIPANT", "within": {"value": 2, "unit": "B"}},
               {"unexcused": 2, "act": "REPORT_ABSENCES", "within": {"value": 3, "unit": "B"}}],
             "breach": {"act": "PROPOSE_BREACH", "within": {"value": 3, "unit": "B"}},
             "arrival": {"noShowAfter": {"value": 10, "unit": "B"}, "act": "REPORT_NON_PRESENTATION", "within": {"value": 3, "unit": "B"}},
             "periodic": {"atCredited": [4, 8, 12], "everyMonths": null, "within": {"value": 5, "unit": "B"}},
             "completion": {"instruments": ["POST"], "closingInterview": true, "act": "REPORT_COMPLETION", "within": {"value": 5, "unit": "B"}}}
            """;

    private SomePolicyDocument() {}

    static PolicyDocument get() {
        try (var reader = Json.createReader(new StringReader(TEXT))) {
            return new PolicyDocument(reader.readObject());
        }
    }

    /** The same with one parameter typed otherwise, as version 5. */
    static PolicyDocument with(PolicyParameter parameter, String typed) {
        return get().with(Map.of(parameter, typed), 5);
    }

    static Map<PolicyParameter, String> typed(PolicyParameter parameter, String text) {
        Map<PolicyParameter, String> fields = new EnumMap<>(get().fields());
        fields.put(parameter, text);
        return fields;
    }
}
