package org.reeduca.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAPR630321HDFLRC09",
                "HEGG560427MVZRRL04",
                "BOXW310820HNERXN09",
                "XAXX850214HQRXXX08",
                "XEXX000229HYNXXXA6",
                "XIXX900101MCSXXX00",
                "XOXX991231XDFXXX02",
                "XUXX870705HNEXXX03"
            })
    void published_and_synthetic_keys_are_valid(String key) {
        assertThat(Curp.parse(key)).map(Curp::value).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "XAXX990229HQRXXX07",
                "XAXX85021HQRXXX08",
                "XAXX850214HXXXXX08",
                "XEXX010101HNEXXXA4",
                "XÑXX850214HQRXXX08",
                "XAXX850214ZQRXXX08",
                "XAXX850214HQRXXX080"
            })
    void other_text_has_not_the_form(String text) {
        assertThat(Curp.faultOf(text)).contains(Curp.Fault.FORMAT);
        assertThat(Curp.parse(text)).isEmpty();
    }

    @Test
    void a_wrong_last_digit_is_another_fault() {
        assertThat(Curp.faultOf("AAPR630321HDFLRC08")).contains(Curp.Fault.CHECK_DIGIT);
        assertThatThrownBy(() -> new Curp("AAPR630321HDFLRC08")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void position_seventeen_tells_the_century() {
        assertThat(Curp.parse("XEXX000229HYNXXXA6").orElseThrow().birthDate()).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(Curp.parse("BOXW310820HNERXN09").orElseThrow().birthDate()).isEqualTo(LocalDate.of(1931, 8, 20));
    }

    @Test
    void sex_and_entity_are_read_from_their_places() {
        Curp curp = Curp.parse(" hegg560427mvzrrl04 ").orElseThrow();

        assertThat(curp.sex()).isEqualTo('M');
        assertThat(curp.entity()).isEqualTo("VZ");
        assertThat(curp).hasToString("HEGG560427MVZRRL04");
    }
}
