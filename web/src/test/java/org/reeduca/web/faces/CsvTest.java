package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that no spreadsheet executes. */
class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 229", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠x"})
    void what_a_spreadsheet_would_execute_begins_with_an_apostrophe(String value) {
        assertThat(Csv.cell(value).replaceFirst("^\"", "")).startsWith("'");
    }

    @Test
    void names_and_numbers_stay_as_they_are() {
        assertThat(Csv.cell("Núñez Ávila")).isEqualTo("Núñez Ávila");
        assertThat(Csv.cell("12")).isEqualTo("12");
        assertThat(Csv.cell("")).isEmpty();
    }

    @Test
    void separators_and_quotes_are_quoted() {
        assertThat(Csv.cell("Cruz Martínez, José")).isEqualTo("\"Cruz Martínez, José\"");
        assertThat(Csv.cell("el \"Güero\"")).isEqualTo("\"el \"\"Güero\"\"\"");
        assertThat(Csv.cell("=cmd|' /C calc'!A0,1")).isEqualTo("\"'=cmd|' /C calc'!A0,1\"");
    }

    @Test
    void a_line_ends_as_the_format_says() {
        assertThat(new Csv().line(List.of("a", "b")).line(List.of("c", "")).toString())
                .isEqualTo("a,b\r\nc,\r\n");
    }
}
