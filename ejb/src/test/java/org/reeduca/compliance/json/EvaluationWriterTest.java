package org.reeduca.compliance.json;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.compliance.ParameterValue.Amount;
import org.reeduca.compliance.ParameterValue.Choice;
import org.reeduca.compliance.ParameterValue.Day;
import org.reeduca.compliance.ParameterValue.Flag;
import org.reeduca.compliance.ParameterValue.Length;
import org.reeduca.compliance.ParameterValue.Names;
import org.reeduca.compliance.SomePolicy;
import org.reeduca.compliance.State;
import org.reeduca.compliance.Term;

class EvaluationWriterTest {

    private static final LocalDate DATE = LocalDate.parse("2026-01-26");

    @Test
    void an_answer_has_every_member_by_its_public_name() {
        Evaluation evaluation = new Evaluation(
                State.AT_RISK,
                new Evaluation.Tally(5, 16, 11, 735, 2, 0, 2, 3, 1, 0, 1),
                new Evaluation.Dates(DATE, null, null, true, null),
                List.of(new Evaluation.SessionOutcome("s1", 1, DATE, Outcome.PRESENT, 7, true)),
                List.of("s2"),
                List.of("UNIT_8"),
                List.of(new Evaluation.Reason(
                        State.AT_RISK, "absence.maxUnexcused", new Amount(3), "P v1", List.of("s4"))),
                List.of(new Evaluation.Step("REPORT_ABSENCES", "unexcused == 2", "s4", null)));

        assertThat(EvaluationWriter.write(evaluation)).isEqualTo(SomePolicy.json("""
            {'state': 'AT_RISK', 'credited': 5, 'required': 16, 'remaining': 11,
             'unexcused': 2, 'excused': 0, 'total': 2, 'lateCount': 3, 'derivedAbsences': 1,
             'run': 0, 'longestRun': 1, 'creditedMinutes': 735, 'effectiveDueOn': '2026-01-26',
             'projectedEndOn': null, 'windowEndsOn': null, 'canStillFinish': true,
             'outcomes': [{'session': 's1', 'unit': 1, 'date': '2026-01-26', 'outcome': 'PRESENT',
                           'rule': 7, 'credit': true}],
             'unrecorded': ['s2'], 'missing': ['UNIT_8'],
             'because': [{'rule': 'AT_RISK', 'parameter': 'absence.maxUnexcused', 'value': 3,
                          'source': 'P v1', 'facts': ['s4']}],
             'steps': [{'act': 'REPORT_ABSENCES', 'trigger': 'unexcused == 2', 'fact': 's4',
                        'dueOn': null}]}
            """));
    }

    @Test
    void every_kind_of_value_has_its_json_form() {
        assertThat(written(new Flag(false))).isEqualTo("false");
        assertThat(written(new Flag(true))).isEqualTo("true");
        assertThat(written(new Day(DATE))).isEqualTo("\"2026-01-26\"");
        assertThat(written(new Choice("SUSPENDED"))).isEqualTo("\"SUSPENDED\"");
        assertThat(written(new Length(new Term(3, Term.Unit.BUSINESS_DAYS)))).isEqualTo("{\"value\":3,\"unit\":\"B\"}");
        assertThat(written(new Names(List.of("POST", "CLOSING_INTERVIEW"))))
                .isEqualTo("[\"POST\",\"CLOSING_INTERVIEW\"]");
    }

    private static String written(ParameterValue value) {
        Evaluation evaluation = new Evaluation(
                State.COMPLYING,
                new Evaluation.Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
                new Evaluation.Dates(null, null, null, false, null),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Evaluation.Reason(State.COMPLYING, "p", value, "s", List.of())),
                List.of());
        JsonObject written = EvaluationWriter.write(evaluation);
        return String.valueOf(written.getJsonArray("because").getJsonObject(0).get("value"));
    }

    @Test
    void a_request_is_answered_in_one_call() {
        JsonObject answer = EvaluationJson.evaluate(SomeRequest.valid());

        assertThat(answer.getString("state")).isEqualTo("AT_RISK");
        assertThat(answer.getInt("credited")).isEqualTo(1);
    }
}
