package org.reeduca.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.shared.Curp.Contradiction;

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

    @Test
    void a_key_contradicts_another_birth_date_sex_or_entity_and_nothing_that_is_not_said() {
        Curp curp = new Curp("HEGG560427MVZRRL04");

        assertThat(curp.contradictions(LocalDate.of(1956, 4, 27), 'M', "VZ")).isEmpty();
        assertThat(curp.contradictions(null, null, null)).isEmpty();
        assertThat(curp.contradictions(LocalDate.of(1956, 4, 28), 'M', "VZ")).containsExactly(Contradiction.BIRTH_DATE);
        assertThat(curp.contradictions(null, 'H', null)).containsExactly(Contradiction.SEX);
        assertThat(curp.contradictions(null, null, "NE")).containsExactly(Contradiction.ENTITY);
        assertThat(curp.contradictions(LocalDate.of(2056, 4, 27), 'X', "DF")).containsExactly(Contradiction.values());
    }

    @Property
    void a_key_agrees_with_what_it_was_made_from(
            @ForAll @IntRange(min = 0, max = 45_000) int days,
            @ForAll("sexes") char sex,
            @ForAll("entities") String entity) {
        LocalDate birth = LocalDate.of(1900, 1, 1).plusDays(days);

        Curp curp = Curp.parse(SomeCurp.of(birth, sex, entity)).orElseThrow();

        assertThat(curp.birthDate()).isEqualTo(birth);
        assertThat(curp.contradictions(birth, sex, entity)).isEmpty();
    }

    @Provide
    Arbitrary<Character> sexes() {
        return Arbitraries.of('H', 'M', 'X');
    }

    @Provide
    Arbitrary<String> entities() {
        return Arbitraries.of("AS", "DF", "VZ", "QR", "NE");
    }
}
