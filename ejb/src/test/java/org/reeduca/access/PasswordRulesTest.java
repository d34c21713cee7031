package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.shared.BusinessRuleViolation;

class PasswordRulesTest {

    private static final String[] ANA = {"ana.ruiz@juzgado.example", "Ana Ruiz Vega", "CECOVIM Xalapa"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "caballo lento come pasto",
                "correct horse battery staple",
                "v8#kQz!pL2m$Wx9",
                "todas las tardes llueve en Coatepec",
                "\u65e5\u672c\u8a9e\u306e\u9577\u3044\u30d1\u30b9\u30ef\u30fc\u30c9\u3067\u3059\u3088\u306d",
                "gryfltwmpzvkqsn"
            })
    void a_long_phrase_of_any_kind_is_accepted(String password) {
        assertThatCode(() -> PasswordRules.require(password, ANA)).doesNotThrowAnyException();
    }

    @Test
    void sixty_four_and_many_more_characters_are_accepted() {
        assertThatCode(() -> PasswordRules.require("la lluvia cae sobre la milpa ".repeat(20), ANA))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "contrase\u00f1a123456",
                "Contrasena2026!",
                "P@ssw0rdP@ssw0rd",
                "123456789012345",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "qwertyuiopasdfghjkl",
                "reeduca2026xalapa",
                "Cecovim-Xalapa-2026",
                "anaruizvega12345",
                "ana.ruiz@juzgado.example",
                "bienvenidobienvenido",
                "abababababababab"
            })
    void what_a_guesser_tries_first_is_refused(String password) {
        assertRule("access.password-common", password);
    }

    @Test
    void fourteen_characters_are_too_few_and_fifteen_enough() {
        assertRule("access.password-short", "v8#kQz!pL2m$Wx");
        assertThatCode(() -> PasswordRules.require("v8#kQz!pL2m$Wx7", ANA)).doesNotThrowAnyException();
    }

    @Test
    void what_is_longer_than_any_phrase_is_refused() {
        assertRule("access.password-long", "lluvia sobre la milpa ".repeat(50));
    }

    @Test
    void three_thousand_common_passwords_are_known() {
        assertThat(PasswordRules.known()).isGreaterThanOrEqualTo(3000);
    }

    private static void assertRule(String code, String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, ANA))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
