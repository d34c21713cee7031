package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;

/** What every answer carries and which requests are not heard. */
@ExtendWith(ArquillianExtension.class)
class HttpSecurityIT {

    private static final String PASSWORD = "una frase que nadie adivina 7";
    private static final String HASH = PasswordHash.of(PASSWORD).text();

    @Test
    void every_kind_of_answer_carries_the_protecting_headers() throws Exception {
        Browser stranger = new Browser();
        Browser inside = inside();
        String style = resource(stranger.get("/access/login.xhtml").body());
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("page", stranger.get("/access/login.xhtml"));
        answers.put("page of a user", inside.get("/access/password.xhtml"));
        answers.put("challenge", stranger.get("/"));
        answers.put("redirect", inside.get("/access/login.xhtml"));
        answers.put("not found", inside.get("/nothing/here.xhtml"));
        answers.put("no such file", inside.get("/nothing.txt"));
        answers.put("no such resource", stranger.get("/jakarta.faces.resource/nothing.css.xhtml"));
        answers.put("refused", inside.get("/access/users.xhtml"));
        answers.put("wrong method", inside.get("/logout"));
        answers.put("resource", stranger.get(style));
        answers.put("logout", inside().post("/logout", Map.of()));
        answers.put(
                "other site", new Browser().with("Sec-Fetch-Site", "cross-site").post("/language", Map.of()));
        answers.forEach((kind, answer) -> {
            assertThat(header(answer, "Content-Security-Policy"))
                    .as(kind)
                    .hasSize(1)
                    .allSatisfy(policy -> assertThat(policy)
                            .contains(
                                    "object-src 'none'",
                                    "base-uri 'none'",
                                    "frame-ancestors 'none'",
                                    "form-action 'self'")
                            .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'"));
            assertThat(header(answer, "X-Content-Type-Options")).as(kind).containsExactly("nosniff");
            assertThat(header(answer, "Referrer-Policy")).as(kind).containsExactly("same-origin");
            assertThat(header(answer, "Cross-Origin-Opener-Policy")).as(kind).containsExactly("same-origin");
            assertThat(header(answer, "Permissions-Policy")).as(kind).hasSize(1);
            assertThat(header(answer, "Server")).as(kind).isEmpty();
            assertThat(header(answer, "X-Powered-By")).as(kind).isEmpty();
            if (kind.equals("resource")) {
                assertThat(header(answer, "Cache-Control"))
                        .hasSize(1)
                        .allSatisfy(c -> assertThat(c).contains("immutable"));
            } else if (!kind.equals("no such resource")) {
                assertThat(header(answer, "Cache-Control")).as(kind).containsExactly("no-store");
            }
        });
    }

    @Test
    void a_browser_told_of_another_site_changes_nothing() throws Exception {
        Browser inside = inside();
        inside.with("Sec-Fetch-Site", "cross-site");
        assertThat(inside.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        inside.with("Sec-Fetch-Site", "same-site");
        assertThat(inside.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        inside.with("Sec-Fetch-Site", "").with("Origin", "https://evil.example");
        assertThat(inside.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        inside.with("Origin", "null");
        assertThat(inside.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        inside.with("Origin", "");
        assertThat(inside.post("/logout", Map.of()).statusCode())
                .as("a browser that says nothing but sends its cookie")
                .isEqualTo(403);
        inside.with("Sec-Fetch-Site", "same-origin");
        assertThat(inside.get("/access/password.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_sent_from_another_site_does_not_sign_in() throws Exception {
        Browser browser = new Browser();
        browser.get("/access/login.xhtml");
        HttpResponse<String> answer = browser.with("Sec-Fetch-Site", "cross-site")
                .post("/access/login.xhtml", Map.of("loginForm", "loginForm", "enter", "enter"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void methods_nobody_needs_are_refused() throws Exception {
        for (String method : List.of("TRACE", "TRACK")) {
            assertThat(new Browser().method(method, "/access/login.xhtml").statusCode())
                    .as(method)
                    .isEqualTo(405);
        }
    }

    @Test
    void a_form_longer_than_any_of_ours_is_refused() throws Exception {
        HttpResponse<String> answer =
                new Browser().post("/access/login.xhtml", Map.of("login", "x".repeat(3 * 1024 * 1024)));
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_script_whose_session_ended_hears_it_as_a_status() throws Exception {
        assertThat(new Browser()
                        .with("Sec-Fetch-Mode", "cors")
                        .post("/session/stay", Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Browser()
                        .with("Sec-Fetch-Mode", "cors")
                        .with("Faces-Request", "partial/ajax")
                        .post("/access/users.xhtml", Map.of())
                        .body())
                .contains("<redirect url=\"/access/login.xhtml");
    }

    private static Browser inside() throws Exception {
        String login = SomeUser.of(Role.COORDINATOR)
                .at(SomeUser.centre())
                .withPasswordHash(HASH)
                .login();
        Browser browser = new Browser();
        assertThat(browser.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }

    private static String resource(String page) {
        int start = page.indexOf("/jakarta.faces.resource/css/");
        return page.substring(start, page.indexOf('"', start)).replace("&amp;", "&");
    }
}
