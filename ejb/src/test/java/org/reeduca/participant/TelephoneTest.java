package org.reeduca.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "228 000 4567",
                "(228) 000-4567",
                "044 228 000 4567",
                "045 2280004567",
                "01 228 000 4567",
                "+52 228 000 4567",
                "+52 1 228 000 4567",
                "0052 228 000 4567",
                "52.228.000.4567"
            })
    void a_mexican_number_is_the_same_however_it_is_dialled(String typed) {
        assertThat(Telephone.parse(typed)).map(Telephone::number).contains("+522280004567");
    }

    @ParameterizedTest
    @CsvSource({"+1 555 010 0199, +15550100199", "00502 2222 0000, +50222220000"})
    void a_foreign_number_keeps_its_country(String typed, String number) {
        assertThat(Telephone.parse(typed)).map(Telephone::number).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "228 000", "no tiene", "+52 228 000 456", "22800045678901234", "+0 228 000 4567"})
    void what_nobody_can_dial_is_no_number(String typed) {
        assertThat(Telephone.parse(typed)).isEmpty();
    }

    @Test
    void the_type_holds_nothing_else() {
        assertThatThrownBy(() -> new Telephone("2280004567")).isInstanceOf(IllegalArgumentException.class);
    }
}
