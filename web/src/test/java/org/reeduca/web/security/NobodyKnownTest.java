package org.reeduca.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeduca.web.faces.Languages;

/** The page for whoever cannot be recognised. */
class NobodyKnownTest {

    @Test
    void it_says_in_both_languages_that_something_failed_and_under_which_code() {
        assertThat(NobodyKnown.page(Languages.SPANISH, "7KQ2MX"))
                .contains("lang=\"es-MX\"", "Algo falló de nuestro lado", "<strong>7KQ2MX</strong>");
        assertThat(NobodyKnown.page(Languages.ENGLISH, "7KQ2MX"))
                .contains("lang=\"en\"", "Something failed on our side", "<strong>7KQ2MX</strong>");
    }
}
