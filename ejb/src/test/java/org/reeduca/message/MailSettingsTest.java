package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSettingsTest {

    private static final String CITAS = "Citas <citas@avisos.example>";

    @Test
    void without_a_mail_server_there_is_no_mail() {
        assertThat(MailSettings.of(Map.of())).isEmpty();
        assertThat(MailSettings.of(Map.of("REEDUCA_MAIL", "none"))).isEmpty();
        assertThat(new MessageSettings(Map.of()).mail()).isEmpty();
    }

    @Test
    void the_connection_is_as_protected_as_the_address_says_and_waits_for_no_answer_for_ever() {
        Properties plain = settings("smtp://localhost:25").properties();
        Properties later = settings("smtp+starttls://mail.example:587").properties();
        Properties tls = settings("smtps://mail.example:465").properties();

        assertThat(plain)
                .containsEntry("mail.smtp.host", "localhost")
                .containsEntry("mail.smtp.port", "25")
                .containsEntry("mail.smtp.auth", "false")
                .containsEntry("mail.smtp.ssl.enable", "false")
                .containsEntry("mail.smtp.connectiontimeout", "20000")
                .containsEntry("mail.smtp.timeout", "20000")
                .containsEntry("mail.smtp.writetimeout", "20000");
        assertThat(later)
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(tls).containsEntry("mail.smtp.ssl.enable", "true");
    }

    @Test
    void the_sender_is_an_address_with_or_without_a_name() {
        assertThat(settings("smtp://localhost:25"))
                .extracting(MailSettings::from, MailSettings::sender, MailSettings::domain)
                .containsExactly("citas@avisos.example", "Citas", "avisos.example");
        assertThat(with("REEDUCA_MAIL_FROM", "citas@avisos.example"))
                .extracting(MailSettings::from, MailSettings::sender)
                .containsExactly("citas@avisos.example", "");
    }

    @Test
    void a_sender_that_tells_why_a_man_comes_stops_the_start() {
        for (String telling : new String[] {
            "Centro de Reeducación <citas@avisos.example>",
            "taller@avisos.example",
            "Citas <citas@cecovim.example>",
            "citas@noviolencia.example",
            "citas@centrodereeducacion.example"
        }) {
            assertThatThrownBy(() -> with("REEDUCA_MAIL_FROM", telling))
                    .as(telling)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("REEDUCA_MAIL_FROM tells");
        }
    }

    @Test
    void a_value_that_makes_no_sense_stops_the_start() {
        refused("REEDUCA_MAIL", "mail.example");
        refused("REEDUCA_MAIL", "http://mail.example:25");
        refused("REEDUCA_MAIL", "smtp://mail.example:25");
        refused("REEDUCA_MAIL", "smtps://mail.example:99999");
        refused("REEDUCA_MAIL", "smtps://mail.example:0");
        refused("REEDUCA_MAIL_FROM", "citas");
        refused("REEDUCA_MAIL_FROM", "");
        refused("REEDUCA_MAIL_ANSWER_MILLIS", "long");
        refused("REEDUCA_MAIL_USER", "citas");
        refused("REEDUCA_MESSAGES_EVERY", "none");
    }

    @Test
    void the_password_is_in_no_text() {
        Map<String, String> environment = environment();
        environment.put("REEDUCA_MAIL", "smtps://mail.example:465");
        environment.put("REEDUCA_MAIL_USER", "citas");
        environment.put("REEDUCA_MAIL_PASSWORD", "secreto");

        MailSettings settings = MailSettings.of(environment).orElseThrow();

        assertThat(settings.password()).isEqualTo("secreto");
        assertThat(settings.toString()).doesNotContain("secreto");
        assertThat(settings.properties().toString()).doesNotContain("secreto");
    }

    private static void refused(String variable, String value) {
        Map<String, String> environment = environment();
        environment.put(variable, value);
        assertThatThrownBy(() -> new MessageSettings(environment))
                .as(value)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable);
    }

    private static MailSettings settings(String server) {
        return with("REEDUCA_MAIL", server);
    }

    private static MailSettings with(String variable, String value) {
        Map<String, String> environment = environment();
        environment.put(variable, value);
        return MailSettings.of(environment).orElseThrow();
    }

    private static Map<String, String> environment() {
        return new HashMap<>(Map.of("REEDUCA_MAIL", "smtp://localhost:25", "REEDUCA_MAIL_FROM", CITAS));
    }
}
