package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9/3/26",
                "09/03/2026",
                "09-03-2026",
                "9-3-2026",
                "9.3.2026",
                " 9 mar 2026 ",
                "9 mar. 2026",
                "9 MARZO 2026",
                "9 de marzo de 2026",
                "9 de marzo del 2026",
                "9 march 2026",
                "9-mar-26",
                "2026-03-09"
            })
    void day_month_and_year_are_understood_in_the_ways_people_write_them(String typed) {
        assertThat(TypedDate.parse(typed)).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void two_digits_of_a_year_lie_between_1950_and_2049() {
        assertThat(TypedDate.parse("1/1/50").getYear()).isEqualTo(1950);
        assertThat(TypedDate.parse("1/1/49").getYear()).isEqualTo(2049);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/2025", "29/2/2026", "0/1/2026", "1/13/2026", "31 abr 2026"})
    void a_date_that_does_not_exist_is_told_from_what_is_no_date(String typed) {
        assertThatThrownBy(() -> TypedDate.parse(typed))
                .isInstanceOf(DateTimeException.class)
                .isNotInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mañana", "9/3", "9 xyz 2026", "2026", "9/3/2026/1", "9/3/026"})
    void what_is_no_date_is_refused(String typed) {
        assertThatThrownBy(() -> TypedDate.parse(typed)).isInstanceOf(DateTimeParseException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"18:05", "18.05", "1805", "18:05 h", "6:05 pm", "6:05 p.m.", "18h05"})
    void a_time_is_understood_in_the_ways_people_write_it(String typed) {
        assertThat(TypedTime.parse(typed)).isEqualTo(LocalTime.of(18, 5));
    }

    @Test
    void noon_and_midnight_are_told_apart() {
        assertThat(TypedTime.parse("12 am")).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(TypedTime.parse("12:30 pm")).isEqualTo(LocalTime.of(12, 30));
        assertThat(TypedTime.parse("8")).isEqualTo(LocalTime.of(8, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "18:60", "0 pm", "13 am", "pronto", ""})
    void what_is_no_time_is_refused(String typed) {
        assertThatThrownBy(() -> TypedTime.parse(typed)).isInstanceOf(DateTimeException.class);
    }
}
