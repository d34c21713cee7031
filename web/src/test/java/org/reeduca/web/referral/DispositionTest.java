package org.reeduca.web.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whatever a file is called, the header stays one header and the name one name. */
class DispositionTest {

    @Test
    void a_spanish_name_is_given_in_plain_letters_and_as_it_is() {
        assertThat(Disposition.attachment("Oficio Núñez 12-2026.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Oficio Nunez 12-2026.pdf\"; filename*=UTF-8''Oficio%20N%C3%BA%C3%B1ez%2012-2026.pdf");
    }

    @Test
    void nothing_in_a_name_ends_the_header_or_the_name() {
        String header = Disposition.attachment("a\"; filename=b.exe\r\nSet-Cookie: x=1;'.pdf");

        assertThat(header).doesNotContain("\r", "\n", "Set-Cookie: ");
        assertThat(header.chars().filter(c -> c == '"').count()).isEqualTo(2);
        assertThat(header.substring(header.indexOf("filename*=") + "filename*=UTF-8''".length()))
                .doesNotContain("'", ";", "\"", " ");
    }
}
