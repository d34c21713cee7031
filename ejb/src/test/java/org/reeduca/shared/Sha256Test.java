package org.reeduca.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sha256Test {

    @Test
    void a_text_has_the_digest_the_standard_gives_it() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_text_is_taken_as_its_bytes_in_utf_8() {
        assertThat(Sha256.of("Ñandú")).isEqualTo(Sha256.of("Ñandú".getBytes(UTF_8)));
    }
}
