package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.PasswordHash;
import org.reeduca.access.Role;

/** The pages of the administration of users. */
@ExtendWith(ArquillianExtension.class)
class UsersPageIT {

    private static final String PASSWORD = "una frase que nadie adivina 7";
    private static final Pattern ONE_TIME = Pattern.compile("id=\"oneTimePassword\"[^>]*>([^<]+)<");

    @Test
    void an_administrator_opens_an_account_and_its_owner_comes_in() throws Exception {
        Browser admin = inside(Role.ADMINISTRATOR);
        String login = "new-" + UUID.randomUUID() + "@example.mx";

        HttpResponse<String> answer = admin.submit(
                "/access/user.xhtml",
                "userForm",
                "save",
                Map.of("login", login, "displayName", "Persona Nueva", "roles", "DATA_PROTECTION_OFFICER"));

        Matcher once = ONE_TIME.matcher(answer.body());
        assertThat(once.find()).as(answer.body()).isTrue();
        assertThat(new Browser().signIn(login, once.group(1)).statusCode()).isEqualTo(302);
        assertThat(admin.get("/access/users.xhtml?search=" + login).body())
                .contains("Persona Nueva", "Protección de datos", "Falta que elija su contraseña");
    }

    @Test
    void a_broken_rule_stays_on_the_page_in_words() throws Exception {
        HttpResponse<String> answer = inside(Role.ADMINISTRATOR)
                .submit(
                        "/access/user.xhtml",
                        "userForm",
                        "save",
                        Map.of("login", "x@example.mx", "displayName", "Sin Centro", "roles", "FACILITATOR"));
        assertThat(answer.body()).contains("necesitan un centro").contains("Sin Centro");
    }

    @Test
    void whoever_is_no_administrator_reads_that_there_is_nothing() throws Exception {
        Browser coordinator = inside(Role.COORDINATOR);
        for (String page : new String[] {"/access/users.xhtml", "/access/user.xhtml"}) {
            HttpResponse<String> answer = coordinator.get(page);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("No encontrado");
        }
    }

    private static Browser inside(Role role) throws Exception {
        SomeUser user =
                SomeUser.of(role).withPasswordHash(PasswordHash.of(PASSWORD).text());
        if (role.belongsToCentre()) {
            user.at(SomeUser.centre());
        }
        Browser browser = new Browser();
        browser.signIn(user.login(), PASSWORD);
        return browser;
    }
}
