package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DateTextsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private final DateTexts spanish = DateTexts.in(Languages.SPANISH);
    private final DateTexts english = DateTexts.in(Languages.ENGLISH);

    @Test
    void spanish_dates_are_in_lower_case_and_without_dots() {
        assertThat(spanish.prose(DAY)).isEqualTo("lunes 9 de marzo de 2026");
        assertThat(spanish.table(DAY)).isEqualTo("9 mar 2026");
        assertThat(spanish.day(DAY)).isEqualTo("lun 9 mar");
        assertThat(spanish.field(DAY)).isEqualTo("09/03/2026");
        assertThat(spanish.month(YearMonth.of(2026, 3))).isEqualTo("marzo de 2026");
    }

    @Test
    void all_spanish_months_are_short() {
        assertThat(Arrays.stream(Month.values()).map(month -> spanish.table(LocalDate.of(2026, month, 1))))
                .containsExactly(
                        "1 ene 2026",
                        "1 feb 2026",
                        "1 mar 2026",
                        "1 abr 2026",
                        "1 may 2026",
                        "1 jun 2026",
                        "1 jul 2026",
                        "1 ago 2026",
                        "1 sep 2026",
                        "1 oct 2026",
                        "1 nov 2026",
                        "1 dic 2026");
    }

    @Test
    void english_keeps_the_order_of_spanish() {
        assertThat(english.prose(DAY)).isEqualTo("Monday 9 March 2026");
        assertThat(english.table(DAY)).isEqualTo("9 Mar 2026");
        assertThat(english.field(DAY)).isEqualTo("09/03/2026");
    }

    @Test
    void times_have_24_hours() {
        LocalTime start = LocalTime.of(18, 0);
        LocalTime end = LocalTime.of(20, 30);
        assertThat(spanish.time(start)).isEqualTo("18:00 h");
        assertThat(spanish.range(start, end)).isEqualTo("18:00–20:30 h");
        assertThat(english.range(start, end)).isEqualTo("18:00–20:30");
    }
}
