package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;

/** The door, from outside. */
@ExtendWith(ArquillianExtension.class)
class SignInIT {

    private static final String PASSWORD = "una frase que nadie adivina 7";
    private static final String HASH = PasswordHash.of(PASSWORD).text();

    @Test
    void the_right_password_leads_to_the_page_asked_for() throws Exception {
        String login = someone();
        Browser browser = new Browser();
        assertThat(location(browser.get("/access/password.xhtml?x=1")))
                .isEqualTo("/access/login.xhtml?to=%2Faccess%2Fpassword.xhtml%3Fx%3D1");

        HttpResponse<String> answer = browser.submit(
                "/access/login.xhtml?to=%2Faccess%2Fpassword.xhtml%3Fx%3D1",
                "loginForm", "enter", Map.of("login", login, "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/access/password.xhtml?x=1");
        assertThat(browser.get("/access/password.xhtml").statusCode()).isEqualTo(200);
        assertThat(audit(login)).isEqualTo("LOGIN GRANTED");
    }

    @Test
    void no_other_site_is_ever_the_page_asked_for() throws Exception {
        for (String evil : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil"}) {
            HttpResponse<String> answer = new Browser()
                    .submit(
                            "/access/login.xhtml",
                            "loginForm",
                            "enter",
                            Map.of("login", someone(), "password", PASSWORD, "to", evil));
            assertThat(location(answer)).doesNotContain("evil");
        }
    }

    @Test
    void the_session_cookie_is_new_at_sign_in_and_closed_to_scripts_and_other_sites() throws Exception {
        String login = someone();
        Browser browser = new Browser().with("Cookie", "reeduca=fixed-by-somebody-else");
        HttpResponse<String> answer = browser.signIn(login, PASSWORD);

        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("reeduca=")
                        .doesNotContain("fixed-by-somebody-else")
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("path=/"));
    }

    @Test
    void a_stranger_gets_no_session_and_no_address_carries_one() throws Exception {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.get("/access/login.xhtml");
        assertThat(browser.cookies()).isEmpty();
        assertThat(page.body()).doesNotContainIgnoringCase("jsessionid").doesNotContain(";reeduca=");
    }

    @Test
    void whether_an_account_exists_cannot_be_read_from_the_answer() throws Exception {
        String known = someone();
        String disabled = someone();
        Sql.run("UPDATE app_user SET disabled = 1 WHERE login = ?", disabled);
        String locked = someone();
        Sql.run("UPDATE app_user SET locked_until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE login = ?", locked);

        String expected = words(new Browser().signIn("nobody@example.mx", "wrong wrong wrong"), "nobody@example.mx");
        assertThat(expected).contains("no coinciden");
        assertThat(words(new Browser().signIn(known, "wrong wrong wrong"), known))
                .isEqualTo(expected);
        assertThat(words(new Browser().signIn(disabled, PASSWORD), disabled)).isEqualTo(expected);
        assertThat(words(new Browser().signIn(locked, PASSWORD), locked)).isEqualTo(expected);
    }

    @Test
    void five_wrong_passwords_pause_login_and_address_whether_the_account_exists_or_not() throws Exception {
        String known = someone();
        for (String login : new String[] {known, "unknown-" + known}) {
            Browser browser = new Browser();
            for (int left = 4; left > 0; left--) {
                assertThat(browser.signIn(login, "wrong wrong wrong").body()).contains("le quedan: " + left + ".");
            }
            assertThat(browser.signIn(login, "wrong wrong wrong").body()).contains("espere 15 minutos");
            assertThat(browser.signIn(login, PASSWORD).body()).contains("espere 15 minutos");
        }
        assertThat(new Browser().signIn(known, PASSWORD).statusCode())
                .as("from another address the owner still comes in")
                .isEqualTo(302);
    }

    @Test
    void the_pause_ends() throws Exception {
        String login = someone();
        Browser browser = new Browser();
        for (int i = 0; i < 5; i++) {
            browser.signIn(login, "wrong wrong wrong");
        }
        Sql.run(
                "UPDATE sign_in_tries SET locked_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND "
                        + "WHERE locked_until > UTC_TIMESTAMP(6) AND login_digest = SHA2(?, 256)",
                login);
        assertThat(browser.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_distributed_guesser_pauses_the_account_but_not_its_owner_at_their_usual_address() throws Exception {
        String login = someone();
        Browser office = new Browser();
        assertThat(office.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        Sql.run("UPDATE app_user SET failed_attempts = 24 WHERE login = ?", login);
        new Browser().signIn(login, "wrong wrong wrong");

        assertThat(new Browser().signIn(login, PASSWORD).statusCode()).isEqualTo(200);
        office.cookies().clear();
        assertThat(office.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void one_try_on_many_accounts_pauses_the_address() throws Exception {
        Browser sprayer = new Browser();
        String someone = someone();
        sprayer.signIn("spray-0@example.mx", "wrong wrong wrong");
        Sql.run(
                "UPDATE sign_in_tries SET failed_attempts = 49 WHERE login_digest = '*' AND tried_at > UTC_TIMESTAMP(6) - INTERVAL 5 SECOND AND failed_attempts = 1");
        sprayer.signIn("spray-1@example.mx", "wrong wrong wrong");

        assertThat(sprayer.signIn(someone, PASSWORD).body()).contains("espere 15 minutos");
        assertThat(new Browser().signIn(someone, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_browser() throws Exception {
        String login = someone();
        Browser browser = new Browser();
        browser.signIn(login, PASSWORD);
        Map<String, String> stolen = Map.copyOf(browser.cookies());

        HttpResponse<String> answer = browser.post("/logout", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        Browser thief = new Browser();
        thief.cookies().putAll(stolen);
        assertThat(thief.get("/").statusCode()).isEqualTo(302);
        assertThat(Sql.number("SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND action = 'LOGOUT'", login))
                .isEqualTo(1);
    }

    @Test
    void signing_out_by_a_link_does_nothing() throws Exception {
        Browser browser = new Browser();
        browser.signIn(someone(), PASSWORD);
        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/access/password.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void another_password_ends_all_sessions_but_this_one() throws Exception {
        String login = someone();
        Browser here = new Browser();
        Browser elsewhere = new Browser();
        here.signIn(login, PASSWORD);
        elsewhere.signIn(login, PASSWORD);

        String other = "otra frase bastante larga y rara 9";
        HttpResponse<String> answer = here.submit(
                "/access/password.xhtml", "passwordForm", "change", Map.of("current", PASSWORD, "chosen", other));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(here.get("/access/password.xhtml").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/access/password.xhtml").statusCode()).isEqualTo(302);
        assertThat(new Browser().signIn(login, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(new Browser().signIn(login, other).statusCode()).isEqualTo(302);
    }

    @Test
    void a_weak_password_or_a_wrong_current_one_changes_nothing() throws Exception {
        String login = someone();
        Browser browser = new Browser();
        browser.signIn(login, PASSWORD);

        assertThat(browser.submit(
                                "/access/password.xhtml",
                                "passwordForm",
                                "change",
                                Map.of("current", PASSWORD, "chosen", "reeduca2026xalapa"))
                        .body())
                .contains("fácil de adivinar");
        assertThat(browser.submit(
                                "/access/password.xhtml",
                                "passwordForm",
                                "change",
                                Map.of("current", "not this one", "chosen", "otra frase bastante larga y rara 9"))
                        .body())
                .contains("actual no es correcta");
        assertThat(Sql.text("SELECT password_hash FROM app_user WHERE login = ?", login))
                .isEqualTo(HASH);
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(outcome, ' ', reason ORDER BY id) FROM audit_event "
                                + "WHERE user_login = ? AND action = 'PASSWORD_CHANGED'",
                        login))
                .isEqualTo("FAILED access.password-common,FAILED access.password-wrong");
    }

    @Test
    void a_one_time_password_works_once_and_opens_only_the_way_to_ones_own() throws Exception {
        String login = someone();
        Sql.run("UPDATE app_user SET password_expires_at = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE login = ?", login);
        Browser browser = new Browser();
        assertThat(browser.signIn(login, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(location(browser.get("/"))).isEqualTo("/access/password.xhtml");
        assertThat(browser.get("/access/password.xhtml").body()).contains("contraseña temporal");
        assertThat(new Browser().signIn(login, PASSWORD).statusCode())
                .as("once")
                .isEqualTo(200);

        browser.submit(
                "/access/password.xhtml",
                "passwordForm",
                "change",
                Map.of("current", PASSWORD, "chosen", "otra frase bastante larga y rara 9"));
        assertThat(location(browser.get("/"))).as("the way is open").isNotEqualTo("/access/password.xhtml");
    }

    @Test
    void disabling_an_account_or_ending_its_sessions_acts_on_the_next_request() throws Exception {
        String login = someone();
        Browser browser = new Browser();
        browser.signIn(login, PASSWORD);
        Sql.run("UPDATE app_user SET disabled = 1 WHERE login = ?", login);
        assertThat(browser.get("/access/password.xhtml").statusCode()).isEqualTo(302);
        Sql.run("UPDATE app_user SET disabled = 0 WHERE login = ?", login);
        assertThat(browser.get("/access/password.xhtml").statusCode())
                .as("the old session does not come back")
                .isEqualTo(302);
    }

    private static String someone() throws Exception {
        return SomeUser.of(Role.COORDINATOR)
                .at(SomeUser.centre())
                .withPasswordHash(HASH)
                .login();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String audit(String login) throws Exception {
        return Sql.text("SELECT CONCAT(action, ' ', outcome) FROM audit_event WHERE user_login = ?", login);
    }

    /** The page without what differs for a known reason: the login that was typed, and numbers used once. */
    private static String words(HttpResponse<String> answer, String typed) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace(typed, "LOGIN").replaceAll("nonce[-=][^'>]+", "nonce");
    }
}
