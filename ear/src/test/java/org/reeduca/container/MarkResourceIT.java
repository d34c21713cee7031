package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;

/** One mark over http: what the script of the roll is answered, and who is not listened to. */
@ExtendWith(ArquillianExtension.class)
class MarkResourceIT {

    private static final String PASSWORD = "una frase que nadie adivina 8";
    private static final String HASH = PasswordHash.of(PASSWORD).text();

    private SomeCohort group;
    private UUID session;
    private UUID key;

    @BeforeEach
    void aGroupOfTwo() throws Exception {
        group = SomeCohort.of(2);
        session = group.session(1, group.today());
        key = UUID.randomUUID();
    }

    @Test
    void a_mark_is_accepted_with_its_revision_and_again_under_the_same_key() throws Exception {
        Browser ana = signedIn(group.facilitator());
        String late = body(group.facilitator(), 0, "\"m\":\"L\",\"l\":\"00:22\"");

        HttpResponse<String> first = put(ana, 0, late);
        HttpResponse<String> again = put(ana, 0, late);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body())
                .isEqualTo("{\"state\":\"accepted\",\"revision\":1}")
                .isEqualTo(again.body());
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void a_conflict_names_who_what_and_when_in_the_language_of_the_page() throws Exception {
        Browser ana = signedIn(group.facilitator());
        Browser carla = signedIn(group.coordinator());
        put(ana, 0, body(group.facilitator(), 0, "\"m\":\"L\",\"l\":\"22\",\"t\":\"venía del trabajo\""));
        key = UUID.randomUUID();

        HttpResponse<String> conflict = put(carla, 0, body(group.coordinator(), 0, "\"m\":\"A\""));

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains(
                        "\"state\":\"conflict\"",
                        "\"revision\":1",
                        "\"mine\":false",
                        "Persona de Prueba marcó «Retardo» a las")
                .contains("\"theirs\":{\"m\":\"L\",\"l\":\"22\",\"e\":\"\"", "\"t\":\"venía del trabajo\"");
        carla.post("/language", Map.of("language", "en", "back", "/"));
        assertThat(put(carla, 0, body(group.coordinator(), 0, "\"m\":\"A\"")).body())
                .contains("Persona de Prueba marked “Late” at");
    }

    @Test
    void a_conflict_with_oneself_says_so() throws Exception {
        Browser ana = signedIn(group.facilitator());
        put(ana, 0, body(group.facilitator(), 0, "\"m\":\"P\""));
        key = UUID.randomUUID();

        assertThat(put(ana, 0, body(group.facilitator(), 0, "\"m\":\"A\"")).body())
                .contains("\"state\":\"conflict\"", "\"mine\":true");
    }

    @Test
    void a_mark_answered_again_after_somebody_else_marked_him_says_what_stands_there_now() throws Exception {
        Browser ana = signedIn(group.facilitator());
        String attended = body(group.facilitator(), 0, "\"m\":\"P\"");
        put(ana, 0, attended);
        UUID first = key;
        key = UUID.randomUUID();
        put(signedIn(group.coordinator()), 0, body(group.coordinator(), 1, "\"m\":\"A\""));
        key = first;

        HttpResponse<String> again = put(ana, 0, attended);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("\"state\":\"accepted\",\"revision\":1", "\"now\":{\"revision\":2,\"mine\":false")
                .contains("marcó «Falta» a las", "\"theirs\":{\"m\":\"A\"");
    }

    @Test
    void what_is_refused_is_refused_with_a_sentence_and_nothing_is_recorded() throws Exception {
        Browser ana = signedIn(group.facilitator());

        refused(ana, "\"m\":\"L\"", "Escriba los minutos de retardo");
        refused(ana, "\"m\":\"L\",\"l\":\"151\"", "La sesión dura 150 minutos");
        refused(ana, "\"m\":\"P\",\"e\":\"151\"", "La sesión dura 150 minutos");
        refused(ana, "\"m\":\"\",\"t\":\"nota sin marca\"", "Elija primero");
        refused(ana, "\"m\":\"P\",\"t\":\"" + "n".repeat(256) + "\"", "La nota pasa de 255 caracteres");
        assertThat(marks()).isZero();
    }

    @Test
    void a_key_with_another_body_is_refused() throws Exception {
        Browser ana = signedIn(group.facilitator());
        put(ana, 0, body(group.facilitator(), 0, "\"m\":\"P\""));

        refused(ana, "\"m\":\"A\"", "Este envío ya se usó para otra marca");
        assertThat(marks()).isEqualTo(1);
    }

    @Test
    void a_stranger_and_somebody_else_than_whose_page_it_was_are_asked_to_sign_in() throws Exception {
        String anas = body(group.facilitator(), 0, "\"m\":\"P\"");

        for (Browser browser : new Browser[] {new Browser(), signedIn(group.coordinator())}) {
            HttpResponse<String> answer = put(browser, 0, anas);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"state\":\"sign-in\"}");
        }
        assertThat(marks()).isZero();
    }

    @Test
    void another_site_another_group_and_what_is_no_mark_are_not_listened_to() throws Exception {
        Browser ana = signedIn(group.facilitator());
        String attended = body(group.facilitator(), 0, "\"m\":\"P\"");
        SomeCohort others = SomeCohort.of(1);
        UUID theirs = others.session(1, others.today());

        assertThat(ana.with("Idempotency-Key", key.toString())
                        .put(
                                "/api/v1/rolls/" + theirs + "/marks/"
                                        + others.men().get(0),
                                attended)
                        .statusCode())
                .isEqualTo(404);
        assertThat(put(ana, 0, "{\"m\":\"P\"}").statusCode()).isEqualTo(400);
        assertThat(put(ana, 0, attended.replace("}", ",\"x\":\"" + "x".repeat(2048) + "\"}"))
                        .statusCode())
                .isEqualTo(413);
        ana.with("Idempotency-Key", "");
        assertThat(ana.put(address(0), attended).statusCode()).isEqualTo(400);
        ana.with("Sec-Fetch-Site", "cross-site");
        assertThat(put(ana, 0, attended).statusCode()).isEqualTo(403);
        assertThat(marks()).isZero();
    }

    @Test
    void what_lies_on_the_device_has_names_and_marks_and_neither_notes_nor_motives_nor_counts() throws Exception {
        Browser ana = signedIn(group.facilitator());
        put(ana, 0, body(group.facilitator(), 0, "\"m\":\"A\",\"w\":\"CUSTODY\",\"t\":\"llamó su abogado\""));

        String page = ana.get("/attendance/roll.xhtml?session=" + session).body();
        String pocket =
                ana.get("/attendance/roll.xhtml?pocket=1&session=" + session).body();

        assertThat(page).contains("llamó su abogado", "value=\"CUSTODY\"", "1 falta");
        assertThat(pocket)
                .contains("Prueba 001", "Prueba 002", "<fieldset class=\"segmented\" disabled")
                .doesNotContain("llamó su abogado", "1 falta")
                .doesNotContain("name=\"w0\"");
    }

    @Test
    void the_roll_of_twelve_recorded_men_weighs_at_most_25_000_bytes_and_asks_the_database_four_times()
            throws Exception {
        group = SomeCohort.of(12);
        session = group.session(1, group.today());
        Browser ana = signedIn(group.facilitator());
        for (int man = 0; man < 12; man++) {
            key = UUID.randomUUID();
            put(ana, man, body(group.facilitator(), 0, "\"m\":\"A\""));
        }
        String roll = "/attendance/roll.xhtml?session=" + session;

        String page = ana.get(roll).body();

        assertThat(page).contains("Prueba 012", "Guardado", "1 falta");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(25_000);
        assertThat(SqlCount.usual(() -> ana.get(roll))).isLessThanOrEqualTo(4);
    }

    @Test
    void the_page_asks_who_is_on_no_list_when_somebody_came() throws Exception {
        Browser ana = signedIn(group.facilitator());
        String roll = "/attendance/roll.xhtml?session=" + session;

        assertThat(ana.get(roll).body()).contains("id=\"someone\"").doesNotContain("unexpectedName");
        String asks =
                ana.post(roll, sent("someone")).headers().firstValue("Location").orElseThrow();
        String asked = ana.get(asks).body();
        assertThat(asked).contains("id=\"unexpectedName\"").doesNotContain("id=\"someone\"");
        Map<String, String> said = new HashMap<>(sent("unexpected"));
        said.putAll(Map.of("unexpectedName", "", "unexpectedNote", "lo mandó el juzgado"));
        assertThat(ana.post(roll, said).body()).contains("id=\"unexpectedNameError\"", "value=\"lo mandó el juzgado\"");
        said.put("unexpectedName", "Juan Nadie");
        assertThat(ana.post(roll, said).statusCode()).isEqualTo(302);
        assertThat(ana.get(roll).body()).contains("Juan Nadie", "id=\"someone\"");
    }

    @Test
    void what_was_marked_before_asking_who_came_can_be_taken_back_also_after_he_was_written_down() throws Exception {
        Browser ana = signedIn(group.facilitator());
        String roll = "/attendance/roll.xhtml?session=" + session;
        Map<String, String> marked = new HashMap<>(sent("someone"));
        marked.putAll(Map.of("p0", group.men().get(0).toString(), "r0", "0", "m0", "P"));

        assertThat(ana.post(roll, marked).statusCode()).isEqualTo(302);
        assertThat(ana.get(roll).body()).contains("id=\"undo\"");
        Map<String, String> said = new HashMap<>(sent("unexpected"));
        said.putAll(Map.of("unexpectedName", "Juan Nadie", "unexpectedNote", ""));
        assertThat(ana.post(roll, said).statusCode()).isEqualTo(302);
        assertThat(ana.get(roll).body()).contains("id=\"undo\"");
        assertThat(ana.post(roll, sent("undo")).statusCode()).isEqualTo(302);
        assertThat(ana.get(roll).body()).doesNotContain("id=\"undo\"");
        assertThat(marks()).isEqualTo(2);
    }

    /** The form of the page with nobody marked. */
    private Map<String, String> sent(String deed) {
        return Map.of("session", session.toString(), "start", "00:00", "end", "02:30", "do", deed);
    }

    private void refused(Browser browser, String fields, String sentence) throws Exception {
        HttpResponse<String> answer = put(browser, 0, body(group.facilitator(), 0, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"state\":\"refused\"", sentence);
    }

    private HttpResponse<String> put(Browser browser, int man, String body) throws Exception {
        return browser.with("Idempotency-Key", key.toString()).put(address(man), body);
    }

    private String address(int man) {
        return "/api/v1/rolls/" + session + "/marks/" + group.men().get(man);
    }

    private String body(String login, int revision, String fields) throws Exception {
        return "{\"who\":\"%s\",\"on\":\"%s\",\"start\":\"00:00\",\"end\":\"02:30\",\"r\":%d,%s}"
                .formatted(
                        Sql.text("SELECT public_ref FROM app_user WHERE login = ?", login),
                        group.today(),
                        revision,
                        fields);
    }

    private static Browser signedIn(String login) throws Exception {
        Sql.run("UPDATE app_user SET password_hash = ? WHERE login = ?", HASH, login);
        Browser browser = new Browser();
        browser.signIn(login, PASSWORD);
        return browser;
    }

    private long marks() throws Exception {
        return Sql.number(
                "SELECT COUNT(*) FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id WHERE s.public_ref = ?",
                session.toString());
    }
}
