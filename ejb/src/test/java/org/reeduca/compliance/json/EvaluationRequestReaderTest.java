package org.reeduca.compliance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompletionFacts;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.RecognitionFact;
import org.reeduca.compliance.SomePolicy;
import org.reeduca.compliance.Term;

class EvaluationRequestReaderTest {

    private static List<Fault> faults(JsonObject request) {
        InvalidRequest invalid =
                catchThrowableOfType(InvalidRequest.class, () -> EvaluationRequestReader.read(request));
        assertThat(invalid).as("the request is refused").isNotNull();
        return invalid.faults();
    }

    @Test
    void a_valid_request_is_read() {
        EvaluationRequest question = EvaluationRequestReader.read(SomeRequest.valid());

        assertThat(question.policy().absence().justifyWithin()).isEqualTo(new Term(3, Term.Unit.BUSINESS_DAYS));
        assertThat(question.facts().sessions().get(0).recordedAt()).isEqualTo(Instant.parse("2026-01-06T02:00:00Z"));
        assertThat(question.facts().marks().get(0).lateMinutes()).isEqualTo(5);
        assertThat(question.calendar().weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest(name = "{1} at {0} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/policy/dose/unit                 | 'HOURS'               | unknown-value",
                "/policy/dose/required             | -1                    | out-of-range",
                "/policy/dose/required             | 1.5                   | wrong-type",
                "/policy/dose/required             | '16'                  | wrong-type",
                "/policy/dose/required             | 12345678901234567890  | out-of-range",
                "/policy/dose/mandatoryUnits       | [1,'2']               | wrong-type",
                "/policy/late                      | 15                    | wrong-type",
                "/policy/absence/excusedBreaksRun  | 'yes'                 | wrong-type",
                "/policy/absence/justifyWithin/unit | 'D'                  | unknown-value",
                "/policy/absence/justifyWithin/value | 1001                | out-of-range",
                "/policy/absence/onExceeded        | 'terminate'           | unknown-value",
                "/policy/code                      | ''                    | required",
                "/order/receivedOn                 | '2026-02-30'          | not-a-date",
                "/order/receivedOn                 | '2026-1-5'            | not-a-date",
                "/order/receivedOn                 | '+12026-01-05'        | not-a-date",
                "/order/receivedOn                 | '0001-01-01'          | out-of-range",
                "/order/dueOn                      | 20260105              | wrong-type",
                "/order/intervals/0/to             | '2026-02-28'          | ends-before-start",
                "/order/intervals/0/kind           | 'AMPARO'              | unknown-value",
                "/order/ended/kind                 | 'FINISHED'            | unknown-value",
                "/facts/enrolments/0/to            | '2026-01-04'          | ends-before-start",
                "/facts/leaves/0/to                | '2026-04-30'          | ends-before-start",
                "/facts/leaves                     | {}                    | wrong-type",
                "/facts/sessions/0/state           | 'held'                | unknown-value",
                "/facts/sessions/0/plannedMinutes  | -1                    | out-of-range",
                "/facts/sessions/0/recordedAt      | '2026-01-05'          | not-an-instant",
                "/facts/sessions/0/recordedAt      | '2026-01-05T20:00:00' | not-an-instant",
                "/facts/marks/0/session            | 's9'                  | unknown-session",
                "/facts/marks/0/mark               | 'LATE'                | unknown-value",
                "/facts/marks/0/lateMinutes        | -1                    | out-of-range",
                "/facts/marks/0/leftEarlyMinutes   | -1                    | out-of-range",
                "/facts/marks/0/sentHome           | 'SICK'                | unknown-value",
                "/facts/justifications/0/session   | 's9'                  | unknown-session",
                "/facts/justifications/0/decision  | 'YES'                 | unknown-value",
                "/facts/completion/instruments/0/on | 'May'                | not-a-date",
                "/calendar/nonBusinessDays/0       | '2026-13-01'          | not-a-date",
                "/calendar/weekend/1               | 'SUNDAY'              | unknown-value",
                "/asOf                             | '2500-01-01'          | out-of-range",
                "/knownAt                          | 'now'                 | not-an-instant"
            })
    void a_value_that_cannot_be_judged_is_named(String pointer, String value, String code) {
        List<Fault> faults = faults(SomeRequest.with(pointer, value));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).pointer()).startsWith(pointer);
        assertThat(faults.get(0).code().text()).isEqualTo(code);
        assertThat(faults.get(0).detail()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policy",
                "/policy/code",
                "/policy/version",
                "/policy/dose",
                "/policy/dose/unit",
                "/policy/dose/required",
                "/policy/absence/justifyWithin/value",
                "/order",
                "/order/receivedOn",
                "/order/effectiveOn",
                "/order/ended/on",
                "/facts/enrolments/0/id",
                "/facts/enrolments/0/cohort",
                "/facts/enrolments/0/from",
                "/facts/sessions/0/unit",
                "/facts/sessions/0/date",
                "/facts/sessions/0/state",
                "/facts/marks/0/session",
                "/facts/justifications/0/submittedOn",
                "/facts/leaves/0/to",
                "/calendar",
                "/asOf"
            })
    void a_member_that_has_to_be_there_is_missed(String pointer) {
        assertThat(faults(SomeRequest.without(pointer)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple(pointer, Fault.Code.REQUIRED));
    }

    @Test
    void null_is_the_same_as_absent() {
        assertThat(faults(SomeRequest.with("/asOf", "null")))
                .extracting(Fault::code)
                .containsExactly(Fault.Code.REQUIRED);
        assertThat(EvaluationRequestReader.read(SomeRequest.with("/facts/marks/0/lateMinutes", "null"))
                        .facts()
                        .marks()
                        .get(0)
                        .lateMinutes())
                .isZero();
    }

    @Test
    void recognitions_are_read_and_belong_to_a_session() {
        String said =
                "[{'session':'s1','credited':true,'unit':7},{'session':'s1','recordedAt':'2026-02-01T00:00:00Z'}]";

        assertThat(EvaluationRequestReader.read(SomeRequest.with("/facts/recognitions", said))
                        .facts()
                        .recognitions())
                .containsExactly(
                        new RecognitionFact("s1", true, 7, null),
                        new RecognitionFact("s1", false, null, Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(EvaluationRequestReader.read(SomeRequest.valid()).facts().recognitions())
                .isEmpty();
        assertThat(faults(SomeRequest.with("/facts/recognitions", "[{'session':'s9','credited':true}]")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/facts/recognitions/0/session", Fault.Code.UNKNOWN_SESSION));
    }

    @Test
    void everything_optional_may_be_left_out() {
        JsonObject least = SomePolicy.json("{'policy':{'code':'P','version':1,'dose':{'unit':'SESSION','required':16}},"
                + "'order':{'receivedOn':'2026-01-05','effectiveOn':'2026-01-05'},'calendar':{},'asOf':'2026-01-05'}");

        EvaluationRequest question = EvaluationRequestReader.read(least);

        assertThat(question.knownAt()).isEqualTo(Instant.MAX);
        assertThat(question.facts().completion()).isEqualTo(CompletionFacts.NONE);
        assertThat(question.policy().makeUp()).isNull();
        assertThat(question.calendar().weekend()).isEmpty();
        assertThat(question.calendar()).isNotEqualTo(BusinessCalendar.PLAIN);
    }

    @Test
    void members_nobody_knows_are_ignored() {
        assertThat(EvaluationRequestReader.read(SomeRequest.with("/facts/marks/0/note", "'x'")))
                .isEqualTo(EvaluationRequestReader.read(SomeRequest.valid()));
    }

    @Test
    void a_span_may_be_empty() {
        assertThat(EvaluationRequestReader.read(SomeRequest.with("/order/intervals/0/to", "'2026-03-01'")))
                .isNotNull();
    }

    @Test
    void a_week_without_a_working_day_is_refused() {
        JsonObject request = SomeRequest.with("/calendar/weekend", "['MON','TUE','WED','THU','FRI','SAT','SUN']");

        assertThat(faults(request)).extracting(Fault::code).containsExactly(Fault.Code.NO_BUSINESS_DAY);
    }

    @Test
    void all_faults_are_reported_together_in_the_order_of_the_form() {
        JsonObject request = SomePolicy.json("{'policy':{'code':'P','version':1,'dose':{'unit':'X','required':-1}},"
                + "'order':{'effectiveOn':'x'},'calendar':{},'facts':{'marks':[{'session':'s','lateMinutes':-1}]}}");

        assertThat(faults(request))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/policy/dose/unit",
                        "/policy/dose/required",
                        "/order/receivedOn",
                        "/order/effectiveOn",
                        "/facts/marks/0/session",
                        "/facts/marks/0/lateMinutes",
                        "/asOf");
    }

    @Test
    void no_more_faults_are_reported_than_anybody_reads() {
        String marks = "[" + "{'session':'unknown'},".repeat(500) + "{'session':'unknown'}]";

        assertThat(faults(SomeRequest.with("/facts/marks", marks))).hasSize(Limits.FAULTS);
    }

    @Test
    void longer_lists_than_the_service_bears_are_refused() {
        String intervals = "[" + "{'kind':'SUSPENDED','from':'2026-01-01'},".repeat(Limits.FACTS)
                + "{'kind':'SUSPENDED','from':'2026-01-01'}]";

        assertThat(faults(SomeRequest.with("/order/intervals", intervals)))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/order/intervals", Fault.Code.TOO_MANY));
    }

    @Test
    void longer_names_than_the_service_bears_are_refused() {
        assertThat(faults(SomeRequest.with("/policy/code", "'" + "x".repeat(Limits.TEXT + 1) + "'")))
                .extracting(Fault::code)
                .containsExactly(Fault.Code.TOO_LONG);
    }

    @Test
    void the_problem_document_names_every_fault() {
        InvalidRequest invalid = catchThrowableOfType(
                InvalidRequest.class,
                () -> EvaluationJson.evaluate(SomeRequest.with("/facts/marks/0/lateMinutes", "-3")));

        JsonObject problem = EvaluationJson.problem(invalid);

        assertThat(problem.getInt("status")).isEqualTo(400);
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/facts/marks/0/lateMinutes");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("code"))
                .isEqualTo("out-of-range");
    }
}
