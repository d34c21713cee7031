package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The compliance engine as a service, asked by a system that has no account. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EvaluationIT {

    private static final URI API = URI.create("http://127.0.0.1:8280/api/v1/");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static final String QUESTION = """
            {"policy": {"code": "MX-CECOVIM-DEFAULT", "version": 1,
               "dose": {"unit": "SESSION", "required": 16, "minCreditedMinutes": 120},
               "absence": {"maxUnexcused": 3},
               "warnings": [{"unexcused": 2, "act": "REPORT_ABSENCES", "within": {"value": 3, "unit": "B"}}]},
             "order": {"receivedOn": "2026-01-05", "effectiveOn": "2026-01-05", "dueOn": "2026-08-01"},
             "facts": {"arrivedOn": "2026-01-05", "enrolments": [{"id": "e1", "cohort": "G", "from": "2026-01-05"}],
               "sessions": [
                 {"id": "s1", "cohort": "G", "unit": 1, "date": "2026-01-26", "plannedMinutes": 150, "state": "HELD"},
                 {"id": "s2", "cohort": "G", "unit": 2, "date": "2026-02-02", "plannedMinutes": 150, "state": "HELD"},
                 {"id": "s3", "cohort": "G", "unit": 3, "date": "2026-02-09", "plannedMinutes": 150, "state": "HELD"}],
               "marks": [{"session": "s1", "mark": "PRESENT"}, {"session": "s2", "mark": "ABSENT"},
                 {"session": "s3", "mark": "ABSENT"}]},
             "calendar": {"nonBusinessDays": [], "weekend": ["SAT", "SUN"]},
             "asOf": "2026-02-20", "knownAt": "2026-02-20T20:00:00-06:00"}
            """;

    @Test
    void a_question_is_answered_and_the_answer_explains_itself() throws Exception {
        HttpResponse<String> answer = ask(QUESTION);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(type(answer)).startsWith("application/json");
        assertThat(answer.body())
                .contains("\"state\":\"AT_RISK\"", "\"credited\":1", "\"unexcused\":2")
                .contains("\"parameter\":\"absence.maxUnexcused\",\"value\":3,\"source\":\"MX-CECOVIM-DEFAULT v1\"")
                .contains("\"facts\":[\"s2\",\"s3\"]")
                .contains(
                        "{\"act\":\"REPORT_ABSENCES\",\"trigger\":\"unexcused == 2\",\"fact\":\"s3\",\"dueOn\":\"2026-02-12\"}");
        assertThat(ask(QUESTION).body()).isEqualTo(answer.body());
    }

    @Test
    void nothing_is_kept_of_who_asked() throws Exception {
        assertThat(ask(QUESTION).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void every_fault_is_named_by_its_pointer() throws Exception {
        HttpResponse<String> answer = ask(QUESTION.replace("\"session\": \"s2\"", "\"session\": \"nobody\"")
                .replace("\"mark\": \"PRESENT\"", "\"mark\": \"PERHAPS\", \"lateMinutes\": -1")
                .replace("\"from\": \"2026-01-05\"", "\"from\": \"2026-01-05\", \"to\": \"2025-01-05\""));

        problem(answer, 400);
        assertThat(answer.body())
                .contains("\"pointer\":\"/facts/marks/0/mark\",\"code\":\"unknown-value\"")
                .contains("\"pointer\":\"/facts/marks/0/lateMinutes\",\"code\":\"out-of-range\"")
                .contains("\"pointer\":\"/facts/marks/1/session\",\"code\":\"unknown-session\"")
                .contains("\"pointer\":\"/facts/enrolments/0/to\",\"code\":\"ends-before-start\"");
    }

    @Test
    void what_is_no_question_at_all_is_a_bad_request() throws Exception {
        for (String body : new String[] {
            "", "{", "null", "[]", "\"x\"", "{} {}", "{\"a\": 1e999999999}", "[".repeat(100_000), "\u0000", "{'a': 1}"
        }) {
            problem(ask(body), 400);
        }
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_not_read() throws Exception {
        String padding = " ".repeat(1024 * 1024 - QUESTION.length());
        assertThat(ask(QUESTION + padding).statusCode()).isEqualTo(200);
        problem(ask(QUESTION + padding + " "), 413);
    }

    @Test
    void another_type_another_method_and_another_address_are_told_what_would_be_right() throws Exception {
        problem(send("POST", "compliance/evaluations", "text/plain", BodyPublishers.ofString(QUESTION)), 415);
        HttpResponse<String> method =
                send("GET", "compliance/evaluations", "application/json", BodyPublishers.noBody());
        problem(method, 405);
        assertThat(method.headers().firstValue("Allow").orElse("")).contains("POST");
        problem(send("GET", "nothing", "application/json", BodyPublishers.noBody()), 404);
        problem(send("DELETE", "openapi.yaml", "application/json", BodyPublishers.noBody()), 405);
    }

    @Test
    void one_address_cannot_ask_without_end() throws Exception {
        int last = 0;
        for (int call = 0; call < 300 && last != 429; call++) {
            last = send(
                            "POST",
                            "compliance/evaluations",
                            "application/json",
                            BodyPublishers.ofString("{}"),
                            "198.18.0.1")
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(ask(QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void the_interface_describes_itself() throws Exception {
        HttpResponse<String> description = send("GET", "openapi.yaml", "application/json", BodyPublishers.noBody());

        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(type(description)).startsWith("application/yaml");
        assertThat(description.body()).startsWith("openapi: 3.1.0").contains("/compliance/evaluations:");
    }

    private static void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(type(answer)).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":", "\"title\":", "\"status\":" + status, "\"detail\":");
    }

    private static HttpResponse<String> ask(String question) throws Exception {
        return send("POST", "compliance/evaluations", "application/json", BodyPublishers.ofString(question));
    }

    private static HttpResponse<String> send(String method, String path, String type, BodyPublisher body)
            throws Exception {
        return send(method, path, type, body, "198.19.0." + ADDRESSES.incrementAndGet() % 250);
    }

    private static HttpResponse<String> send(
            String method, String path, String type, BodyPublisher body, String address) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(API.resolve(path))
                        .method(method, body)
                        .header("Content-Type", type)
                        .header("X-Forwarded-For", address)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
