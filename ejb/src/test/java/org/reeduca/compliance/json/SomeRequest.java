package org.reeduca.compliance.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPointer;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import org.reeduca.compliance.SomePolicy;

/** A small valid request in JSON, of which a test changes one place. */
final class SomeRequest {

    private static final String VALID = """
            {'policy': {'code': 'P', 'version': 1, 'dose': {'unit': 'SESSION', 'required': 16},
                        'absence': {'justifyWithin': {'value': 3, 'unit': 'B'}}},
             'order': {'receivedOn': '2026-01-05', 'effectiveOn': '2026-01-05', 'dueOn': '2026-12-01',
                       'requirementChanges': [{'effectiveOn': '2026-02-01', 'required': 20}],
                       'intervals': [{'kind': 'SUSPENDED', 'from': '2026-03-01', 'to': '2026-03-02'}],
                       'ended': {'kind': 'LIFTED', 'on': '2026-11-01'}},
             'facts': {'arrivedOn': '2026-01-05',
                       'enrolments': [{'id': 'e1', 'cohort': 'G', 'from': '2026-01-05', 'to': '2026-06-01'}],
                       'sessions': [{'id': 's1', 'cohort': 'G', 'unit': 1, 'date': '2026-01-05', 'plannedMinutes': 150,
                                     'state': 'HELD', 'recordedAt': '2026-01-05T20:00:00-06:00'}],
                       'marks': [{'session': 's1', 'mark': 'PRESENT', 'lateMinutes': 5}],
                       'justifications': [{'session': 's1', 'submittedOn': '2026-01-06', 'decision': 'PENDING'}],
                       'leaves': [{'from': '2026-05-01', 'to': '2026-05-08', 'approvedOn': '2026-04-01'}],
                       'completion': {'instruments': [{'kind': 'POST', 'on': '2026-05-01'}]}},
             'calendar': {'nonBusinessDays': ['2026-02-02'], 'weekend': ['SAT', 'SUN']},
             'asOf': '2026-01-31', 'knownAt': '2026-02-01T00:00:00Z'}
            """;

    private SomeRequest() {}

    static JsonObject valid() {
        return SomePolicy.json(VALID);
    }

    /** The valid request with another value, written as JSON with single quotes, at the pointer. */
    static JsonObject with(String pointer, String value) {
        JsonValue parsed = SomePolicy.json("{'v':" + value + "}").getValue("/v");
        return change(Json.createPointer(pointer).add(valid(), parsed));
    }

    /** The valid request without the member at the pointer. */
    static JsonObject without(String pointer) {
        JsonPointer place = Json.createPointer(pointer);
        return change(place.remove(valid()));
    }

    private static JsonObject change(JsonStructure changed) {
        return changed.asJsonObject();
    }
}
