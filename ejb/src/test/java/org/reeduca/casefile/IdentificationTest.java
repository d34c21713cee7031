package org.reeduca.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentificationTest {

    @Test
    void a_masked_curp_tells_neither_birth_date_nor_sex_nor_state() {
        assertThat(Identification.masked("GOMC850412HVZMRR09")).isEqualTo("GOMC••••••••••••09");
    }

    @Test
    void what_is_too_short_for_a_mask_is_covered_whole() {
        assertThat(Identification.masked("ABC")).isEqualTo("•••");
        assertThat(Identification.masked("ABCDEF")).isEqualTo("••••••");
    }
}
