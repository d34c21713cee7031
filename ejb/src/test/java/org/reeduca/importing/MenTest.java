package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, keys, dates, telephones and orders as people type them. */
class MenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "De la Cruz Núñez, José Luis;José Luis|De la Cruz|Núñez",
                "ÁVILA  XOOL,  JESÚS ADRIÁN;Jesús Adrián|Ávila|Xool",
                "yáñez de la o, raúl;Raúl|Yáñez|De la O",
                "De los Santos Muñoz, Felipe de Jesús;Felipe de Jesús|De los Santos|Muñoz",
                "DEL ÁNGEL DE LAS CASAS, MARÍA DE LOS ÁNGELES;María de los Ángeles|Del Ángel|De las Casas",
                "Uc, Gaspar;Gaspar|Uc|null",
                "McGregor O'Farrill, Ian;Ian|McGregor|O'Farrill",
                "LÓPEZ-MATEOS D'ANGELO, JUAN;Juan|López-Mateos|D'Angelo",
                "Pérez López , Juan, hijo;Juan, Hijo|Pérez|López",
                "Pérez López Juan;Juan|Pérez|López",
                "De la Cruz Chan Isaías;Isaías|De la Cruz|Chan",
                "Uc Gaspar;Gaspar|Uc|null"
            })
    void a_name_in_one_column_is_taken_apart(String typed, String expected) {
        SomeList list = new SomeList();
        list.men.get(0).put("name", typed);

        ManProposal man = list.readGroup().men().get(0);

        assertThat(Reading.name(man)).isEqualTo(expected);
        assertThat(man.verdict()).isEqualTo(Verdict.LOAD);
    }

    @Test
    void decomposed_accents_and_strange_blanks_make_no_difference() {
        SomeList list = new SomeList();
        list.men.get(0).put("name", "Nu\u0301n\u0303ez\u00A0\u2009Xool\u200B,\u202F Rau\u0301l\uFEFF ");

        assertThat(Reading.name(list.readGroup().men().get(0))).isEqualTo("Raúl|Núñez|Xool");
    }

    @Test
    void surnames_and_given_names_may_have_two_columns() {
        SomeList list = withNameColumns(Map.of("name", "Apellidos", "given", "Nombre(s)"));
        list.men.get(0).put("name", "DE LA CRUZ NÚÑEZ");
        list.men.get(0).put("given", "JOSÉ LUIS");

        assertThat(Reading.name(list.readGroup().men().get(0))).isEqualTo("José Luis|De la Cruz|Núñez");
    }

    @Test
    void a_name_may_have_three_columns_and_no_second_surname() {
        SomeList list = withNameColumns(
                new LinkedHashMap<>(Map.of("name", "Ap. Paterno", "second", "Ap. Materno", "given", "Nombres")));
        list.men.get(0).put("name", " DE LA  CRUZ\u00A0");
        list.men.get(0).put("second", "-");
        list.men.get(0).put("given", "josé de jesús");
        list.men.get(1).put("name", null);
        list.men.get(1).put("second", " ");

        assertThat(Reading.name(list.readGroup().men().get(0))).isEqualTo("José de Jesús|De la Cruz|null");
        assertThat(Reading.codes(list.readGroup().men().get(1))).containsExactly("NAME_MISSING/error");
    }

    private static SomeList withNameColumns(Map<String, String> columns) {
        SomeList list = new SomeList();
        Map<String, String> headings = new LinkedHashMap<>();
        list.headings.forEach((key, heading) -> {
            headings.put(key, columns.getOrDefault(key, heading));
            if (key.equals("name")) {
                columns.forEach(headings::putIfAbsent);
            }
        });
        list.headings.clear();
        list.headings.putAll(headings);
        return list;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀 Emoji, 👨‍👩‍👧",
                "<script>alert(1)</script>, Juan",
                "Robert'); DROP TABLE hombre;--, X",
                "عبد الله, محمد",
                "\u202Egnirts, Juan"
            })
    void hostile_text_is_only_text(String typed) {
        SomeList list = new SomeList();
        list.men.get(0).put("name", typed);
        list.men.get(0).put("obs", typed);

        ManProposal man = list.readGroup().men().get(0);

        assertThat(man.observations()).isEqualTo(typed.strip());
        assertThat(man.problems().stream().map(Problem::code)).doesNotContain(ProblemCode.MARK_UNKNOWN);
    }

    @Test
    void a_very_long_name_is_kept_whole() {
        SomeList list = new SomeList();
        list.men.get(0).put("name", "X".repeat(150) + " Y, " + "z".repeat(300));

        assertThat(list.readGroup().men().get(0).name().given()).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource({
        "MOCA850312HQRXXX08, ''",
        "moca850312hqrxxx08, ''",
        "' MOCA850312HQRXXX08 ', ''",
        "MOCA850312HQRXXX09, CURP_CHECK_DIGIT/error",
        "MOCA850312HQRXXX0, CURP_FORMAT/error",
        "MOCA850312HXXXXX08, CURP_FORMAT/error",
        "MOCA851312HQRXXX08, CURP_FORMAT/error",
        "XAXX990229HQRXXX07, CURP_FORMAT/error",
        "XEXX010101HNEXXXA4, CURP_FORMAT/error",
        "MOCA 850312HQRXXX08, CURP_FORMAT/error",
        "pendiente, CURP_FORMAT/error",
        "-, CURP_MISSING/warning",
        "'', CURP_MISSING/warning"
    })
    void a_curp_is_judged_by_form_and_digit(String typed, String problem) {
        SomeList list = new SomeList();
        list.men.get(0).put("curp", typed);
        list.men.get(0).put("birth", "");

        assertThat(String.join(",", Reading.codes(list.readGroup().men().get(0))))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "12/03/1985, 1985-03-12",
        "12/3/1985, 1985-03-12",
        "12-mar-85, 1985-03-12",
        "12-MAR-1985, 1985-03-12",
        "12/mar/85, 1985-03-12",
        "12 de marzo de 1985, 1985-03-12",
        "12 marzo 1985, 1985-03-12",
        "12.03.1985, 1985-03-12",
        "1985-03-12, 1985-03-12",
        "12/03/85, 1985-03-12",
        "'12 - 03 - 1985 ', 1985-03-12",
        "martes 12 de marzo de 1985, 1985-03-12",
        "12/03/1985 00:00:00, 1985-03-12",
        "1985-03-12T00:00:00, 1985-03-12"
    })
    void a_date_may_be_typed_in_many_ways(String typed, LocalDate expected) {
        SomeList list = new SomeList();
        list.men.get(0).put("birth", typed);

        ManProposal man = list.readGroup().men().get(0);

        assertThat(man.birthDate()).isEqualTo(expected);
        assertThat(man.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1-ene-35, 2035-01-01", "1-ene-36, 1936-01-01", "1/1/00, 2000-01-01", "1/1/99, 1999-01-01"})
    void years_of_two_figures_turn_at_thirty_five(String typed, LocalDate expected) {
        assertThat(SpanishDates.read(typed).date()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2026",
                "29/02/2025",
                "12/25/2025",
                "00/01/2025",
                "32-ene-25",
                "31-abr-26",
                "5/2026",
                "2026",
                "1/1/20255",
                "01/01/0026"
            })
    void a_date_that_does_not_exist_is_an_error_and_null(String typed) {
        SomeList list = new SomeList();
        list.men.get(0).put("due", typed);

        ManProposal man = list.readGroup().men().get(0);

        assertThat(Reading.places(man)).containsExactly("DATE_IMPOSSIBLE@K6");
        assertThat(man.order().dueOn()).isNull();
        assertThat(man.verdict()).isEqualTo(Verdict.REFUSE);
    }

    @Test
    void an_impossible_birth_date_is_not_replaced_by_that_of_the_curp() {
        SomeList list = new SomeList();
        list.men.get(0).put("birth", "31/02/1985");

        ManProposal man = list.readGroup().men().get(0);

        assertThat(man.birthDate()).isNull();
        assertThat(Reading.codes(man)).containsExactly("DATE_IMPOSSIBLE/error");
    }

    @Test
    void date_cells_count_with_any_date_format_and_either_calendar() {
        SomeList list = new SomeList();
        list.men.get(0).put("birth", new SomeWorkbook.Day(LocalDate.of(1985, 3, 12)));
        for (String format : new String[] {
            "[$-80A]d\" de \"mmmm\" de \"yyyy;@",
            "d/m/yy h:mm",
            "dd\\-mmm\\-yy",
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
            "yyyy\\-mm\\-dd"
        }) {
            byte[] workbook =
                    new SomeWorkbook().dayFormat(format).sheet("L", list.rows()).bytes();
            assertThat(first(workbook).birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
        }
        assertThat(first(new SomeWorkbook().from1904().sheet("L", list.rows()).bytes())
                        .birthDate())
                .isEqualTo(LocalDate.of(1985, 3, 12));
    }

    @Test
    void a_date_that_lost_its_format_and_a_date_by_formula_are_read() {
        SomeList list = new SomeList();
        list.men.get(0).put("birth", new SomeWorkbook.Raw("31118"));
        list.men.get(0).put("due", new SomeWorkbook.Xml("s='1'", "<f>H6+30</f><v>46357.5</v>"));

        ManProposal man = list.readGroup().men().get(0);

        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1985, 3, 12));
        assertThat(man.order().dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void words_instead_of_a_due_date_are_no_date_and_no_error() {
        SomeList list = new SomeList();
        list.men.get(0).put("due", "indefinida");
        list.men.get(1).put("due", null);

        GroupProposal group = list.readGroup();

        assertThat(group.men().get(0).verdict()).isEqualTo(Verdict.LOAD);
        assertThat(group.men().get(0).notices()).extracting(Notice::code).containsExactly(Notice.Code.DATE_NOT_READ);
        assertThat(group.men().get(1).problems()).isEmpty();
    }

    @Test
    void a_birth_date_other_than_that_of_the_curp_is_an_error_and_stays_as_typed() {
        SomeList list = new SomeList();
        list.men.get(0).put("birth", "03/12/1985");

        ManProposal man = list.readGroup().men().get(0);

        assertThat(Reading.places(man)).containsExactly("CURP_BIRTHDATE_MISMATCH@D6");
        assertThat(man.birthDate()).isEqualTo(LocalDate.of(1985, 12, 3));
        assertThat(man.problems().get(0).arguments()).containsExactly("12/03/1985");
    }

    @ParameterizedTest
    @CsvSource({"080112, ''", "080113, MINOR_AT_INTAKE/error", "080111, ''"})
    void eighteen_on_the_day_of_intake_is_adult(String born, String problem) {
        SomeList list = new SomeList();
        list.men.get(0).put("curp", SomeList.curp("MOCA" + born + "HQRXXXA"));

        assertThat(String.join(",", Reading.codes(list.readGroup().men().get(0))))
                .isEqualTo(problem);
    }

    @Test
    void the_man_s_own_day_of_intake_counts_before_session_one() {
        SomeList list = new SomeList();
        list.headings.put("intake", "Fecha de ingreso");
        String curp = SomeList.curp("MOCA080120HQRXXXA");
        list.men.get(0).put("curp", curp);
        list.men.get(0).put("intake", "20/01/2026");
        list.men.get(1).put("curp", SomeList.curp("PEGL080120HYNXXXA"));

        GroupProposal group = list.readGroup();

        assertThat(group.men().get(0).problems()).isEmpty();
        assertThat(group.men().get(0).intakeOn()).isEqualTo(LocalDate.of(2026, 1, 20));
        assertThat(Reading.codes(group.men().get(1))).containsExactly("MINOR_AT_INTAKE/error");
    }

    @ParameterizedTest
    @CsvSource({
        "998 000 3160, 9980003160",
        "+52 1 984 000 3896, 9840003896",
        "+52 984 000 3896, 9840003896",
        "0449980005992, 9980005992",
        "045 998 000 5992, 9980005992",
        "(983) 000-99-46, 9830009946",
        "983.000.9946, 9830009946",
        "9980003160.0, 9980003160",
        "sin tel., ",
        "'983 000', ",
        "no tiene, "
    })
    void a_telephone_is_its_last_ten_figures(String typed, @Nullable String expected) {
        SomeList list = new SomeList();
        list.men.get(0).put("phone", typed);

        assertThat(list.readGroup().men().get(0).phone()).isEqualTo(expected);
    }

    @Test
    void a_telephone_stored_as_a_number_loses_nothing() {
        SomeList list = new SomeList();
        list.men.get(0).put("phone", new SomeWorkbook.Raw("9.980003160E9"));

        assertThat(list.readGroup().men().get(0).phone()).isEqualTo("9980003160");
    }

    @ParameterizedTest
    @CsvSource({
        "SCP, SCP",
        "S.C.P., SCP",
        "Suspensión condicional, SCP",
        "SUSPENSION CONDICIONAL DEL PROCESO, SCP",
        "MC, MC",
        "Medida cautelar, MC",
        "M. cautelar, MC",
        "Med. Cautelar, MC",
        "Sentencia, SENTENCIA",
        "SENTENCIA CONDENATORIA, SENTENCIA",
        "Condena condicional, CONDENA_CONDICIONAL",
        "Medida de protección, MEDIDA_PROTECCION",
        "M. de protección, MEDIDA_PROTECCION",
        "Orden de protección, MEDIDA_PROTECCION",
        "Familiar, FAMILIAR",
        "Juicio familiar, FAMILIAR",
        "Voluntario, VOLUNTARIO",
        "Vol., VOLUNTARIO",
        "VOL, VOLUNTARIO"
    })
    void a_legal_figure_is_recognised_in_its_spellings(String typed, Figure expected) {
        assertThat(Figure.read(typed)).contains(expected);
    }

    @Test
    void an_unknown_figure_is_left_blank_with_a_notice() {
        SomeList list = new SomeList();
        list.men.get(0).put("figure", "Acuerdo reparatorio");

        ManProposal man = list.readGroup().men().get(0);

        assertThat(man.order().figure()).isNull();
        assertThat(man.notices()).extracting(Notice::code).containsExactly(Notice.Code.FIGURE_NOT_RECOGNISED);
        assertThat(man.verdict()).isEqualTo(Verdict.LOAD);
    }

    @Test
    void a_voluntary_man_needs_no_oficio_and_others_do() {
        SomeList list = new SomeList();
        list.men.get(0).put("oficio", null);
        list.men.get(1).put("oficio", " ");
        list.men.get(1).put("figure", "Voluntario");

        GroupProposal group = list.readGroup();

        assertThat(Reading.places(group.men().get(0))).containsExactly("OFICIO_MISSING@F6");
        assertThat(group.men().get(1).problems()).isEmpty();
    }

    @Test
    void a_due_date_before_the_oficio_is_an_error_and_on_the_same_day_is_not() {
        SomeList list = new SomeList();
        list.men.get(0).put("due", "30/11/2025");
        list.men.get(1).put("due", "01/12/2025");

        GroupProposal group = list.readGroup();

        assertThat(Reading.places(group.men().get(0))).containsExactly("DUE_BEFORE_ORDER@K6");
        assertThat(group.men().get(0).order().dueOn()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(group.men().get(1).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+A1", "@SUM(A1)", "-dos", " =HYPERLINK(\"http://x.invalid\")", "=Ñ"})
    void text_that_begins_like_a_formula_is_kept_with_a_warning(String typed) {
        SomeList list = new SomeList();
        list.men.get(0).put("obs", typed);
        list.men.get(1).put("causa", typed);

        GroupProposal group = list.readGroup();

        assertThat(group.men().get(0).observations()).isEqualTo(typed.strip());
        assertThat(Reading.places(group.men().get(0))).containsExactly("TEXT_LOOKS_LIKE_FORMULA@AB6");
        assertThat(Reading.places(group.men().get(1))).containsExactly("TEXT_LOOKS_LIKE_FORMULA@H7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- llegó tarde", "+52 998", "-5", "= 3", "a=b", "@", "(=A1)"})
    void other_signs_at_the_beginning_are_no_formula(String typed) {
        SomeList list = new SomeList();
        list.men.get(0).put("obs", typed);

        assertThat(list.readGroup().men().get(0).problems()).isEmpty();
    }

    @Test
    void a_formula_is_never_evaluated_and_its_stored_text_is_taken() {
        SomeList list = new SomeList();
        list.men.get(0).put("obs", new SomeWorkbook.Formula("WEBSERVICE(\"http://x.invalid\")", "guardado"));
        list.men.get(1).put("obs", new SomeWorkbook.Formula("cmd|'/C calc'!A0", null));

        GroupProposal group = list.readGroup();

        assertThat(group.men().get(0).observations()).isEqualTo("guardado");
        assertThat(group.men().get(1).observations()).isNull();
        assertThat(group.men().get(1).problems()).isEmpty();
    }

    @Test
    void observations_keep_their_line_breaks_and_inner_blanks() {
        SomeList list = new SomeList();
        list.men.get(0).put("obs", "\u00A0 llegó  con\nsu hermano \u00A0");

        assertThat(list.readGroup().men().get(0).observations()).isEqualTo("llegó  con\nsu hermano");
    }

    private static ManProposal first(byte[] workbook) {
        return new WorkbookReader()
                .read("x.xlsx", workbook)
                .groups()
                .get(0)
                .men()
                .get(0);
    }
}
