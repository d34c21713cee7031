package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.importing.SessionProposal.State;

/** Headings in every order, spelling and shape, and the rows of titles above them. */
class HeadingsTest {

    @Test
    void the_list_that_other_tests_start_from_is_good() {
        GroupProposal group = new SomeList().readGroup();

        assertThat(group.men()).allSatisfy(man -> assertThat(man.problems()).isEmpty());
        assertThat(group.details())
                .isEqualTo(new GroupDetails(
                        "CECOVIM Solidaridad",
                        "07/2026",
                        DayOfWeek.MONDAY,
                        LocalTime.of(17, 0),
                        LocalDate.of(2026, 2, 9),
                        2026));
        assertThat(group.sessions()).hasSize(16);
        assertThat(Reading.marks(group.men().get(2), 6))
                .containsExactly("PRESENT", "PRESENT", "LATE:15", "PRESENT", "LATE", "NOT_YET");
    }

    @Test
    void columns_may_come_in_any_order() {
        GroupProposal expected = new SomeList().readGroup();
        for (int turn = 1; turn <= 5; turn++) {
            SomeList list = new SomeList();
            List<Map.Entry<String, String>> columns = new ArrayList<>(list.headings.entrySet());
            Collections.shuffle(columns, new java.util.Random(turn));
            list.headings.clear();
            columns.forEach(column -> list.headings.put(column.getKey(), column.getValue()));

            GroupProposal group = list.readGroup();

            assertThat(group.sessions()).isEqualTo(expected.sessions());
            assertThat(group.men()).isEqualTo(expected.men());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apellido paterno|FIRST_SURNAME",
                "Ap. Pat.|FIRST_SURNAME",
                "A. Paterno|FIRST_SURNAME",
                "PRIMER APELLIDO|FIRST_SURNAME",
                "Paterno|FIRST_SURNAME",
                "Apellido Materno|SECOND_SURNAME",
                "Ap. Mat.|SECOND_SURNAME",
                "Segundo apellido|SECOND_SURNAME",
                "Apellidos|SURNAMES",
                "Nombre(s)|GIVEN_NAMES",
                "NOMBRES|GIVEN_NAMES",
                "Apellidos y nombre|FULL_NAME",
                "Apellidos, Nombre(s)|FULL_NAME",
                "Nombre completo (apellidos, nombre)|FULL_NAME",
                "Nombre del participante|FULL_NAME",
                "Usuario|FULL_NAME",
                "Apellido paterno, apellido materno y nombre|FULL_NAME",
                "C.U.R.P.|CURP",
                "CURP |CURP",
                "Clave CURP|CURP",
                "F. nac.|BIRTH_DATE",
                "Fecha de nacimiento|BIRTH_DATE",
                "Fec. Nac.|BIRTH_DATE",
                "FN|BIRTH_DATE",
                "Nacimiento|BIRTH_DATE",
                "Tel.|PHONE",
                "Celular|PHONE",
                "Núm. de contacto|PHONE",
                "Teléfono / WhatsApp|PHONE",
                "Oficio|OFICIO",
                "No. de oficio|OFICIO",
                "Núm. oficio|OFICIO",
                "# Oficio|OFICIO",
                "Oficio de canalización|OFICIO",
                "Fecha oficio|ISSUED_ON",
                "F. oficio|ISSUED_ON",
                "Fecha del oficio|ISSUED_ON",
                "Oficio (fecha)|ISSUED_ON",
                "Fecha de emisión|ISSUED_ON",
                "Vence|DUE_ON",
                "Fecha límite|DUE_ON",
                "F. límite|DUE_ON",
                "Vencimiento|DUE_ON",
                "Fecha de término|DUE_ON",
                "Causa penal|CAUSA",
                "C. Penal|CAUSA",
                "Expediente|CAUSA",
                "Causa / Exp.|CAUSA",
                "Carpeta judicial|CAUSA",
                "Juzgado / Autoridad|AUTHORITY",
                "Autoridad que canaliza|AUTHORITY",
                "Juzgado|AUTHORITY",
                "Instancia que deriva|AUTHORITY",
                "Figura |FIGURE",
                "Figura jurídica|FIGURE",
                "Medida|FIGURE",
                "Tipo de ingreso|FIGURE",
                "Fecha de ingreso|INTAKE_ON",
                "F. ingreso|INTAKE_ON",
                "Ingreso|INTAKE_ON",
                "Observaciones|OBSERVATIONS",
                "Obs.|OBSERVATIONS",
                "Notas|OBSERVATIONS",
                "Asist.|TOTAL_ATTENDED",
                "Total asist.|TOTAL_ATTENDED",
                "Total de asistencias|TOTAL_ATTENDED",
                "Faltas|TOTAL_UNEXCUSED",
                "Total faltas|TOTAL_UNEXCUSED",
                "Faltas injustificadas|TOTAL_UNEXCUSED",
                "Just.|TOTAL_EXCUSED",
                "Faltas justificadas|TOTAL_EXCUSED",
                "Total just.|TOTAL_EXCUSED",
                "Retardos|TOTAL_LATE",
                "No.|NUMBER",
                "Núm.|NUMBER",
                "#|NUMBER",
                "N°|NUMBER",
                "Consecutivo|NUMBER",
                "Nombre de la víctima|IGNORED",
                "Tel. de emergencia|IGNORED",
                "% asistencia|IGNORED",
                "Lugar de nacimiento|IGNORED"
            })
    void a_heading_is_recognised_in_its_many_spellings(String heading, Field expected) {
        assertThat(Optional.ofNullable(FieldGuess.of(heading)).map(FieldGuess.Guess::field))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S%d %s",
                "S%d\n%s",
                "S-%d %s",
                "S. %d (%s)",
                "Ses. %d %s",
                "Sesión %d\n%s",
                "SESIÓN No. %d  %s",
                "s%d  %s/26",
                "S%d %s/2026",
                "S0%d %s"
            })
    void a_session_heading_in_one_cell_may_be_written_in_many_ways(String form) {
        SomeList list = new SomeList();
        for (int s = 1; s <= 9; s++) {
            list.headings.put("s" + s, form.formatted(s, SomeList.shortDay(s)));
        }

        assertThat(list.readGroup().sessions().get(8))
                .isEqualTo(new SessionProposal(9, SomeList.day(9), State.PLANNED));
        assertThat(list.readGroup().men())
                .allSatisfy(man -> assertThat(man.problems()).isEmpty());
    }

    @Test
    void numbers_above_and_dates_below_make_one_heading() {
        GroupProposal group = twoRows(false);

        assertThat(group.sessions()).extracting(SessionProposal::date).startsWith(SomeList.day(1), SomeList.day(2));
        assertThat(group.men()).hasSize(3);
    }

    @Test
    void dates_may_stand_above_the_numbers() {
        GroupProposal group = twoRows(true);

        assertThat(group.sessions()).extracting(SessionProposal::date).startsWith(SomeList.day(1), SomeList.day(2));
        assertThat(group.men()).hasSize(3);
    }

    private static GroupProposal twoRows(boolean datesAbove) {
        SomeList list = new SomeList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : list.rows()) {
            boolean heading = row.size() > 20 && "No.".equals(row.get(0));
            if (!heading) {
                rows.add(row);
                continue;
            }
            List<@Nullable Object> numbers = new ArrayList<>(row);
            List<@Nullable Object> dates = new ArrayList<>(Collections.nCopies(row.size(), null));
            for (int s = 1; s <= 16; s++) {
                int column = new ArrayList<>(list.headings.keySet()).indexOf("s" + s);
                numbers.set(column, "S" + s);
                dates.set(column, s % 2 == 0 ? SomeList.shortDay(s) : new SomeWorkbook.Day(SomeList.day(s)));
            }
            rows.add(datesAbove ? dates : numbers);
            rows.add(datesAbove ? numbers : dates);
        }
        return new WorkbookReader()
                .read("x.xlsx", new SomeWorkbook().sheet("Lista", rows).bytes())
                .groups()
                .get(0);
    }

    @Test
    void a_title_over_several_columns_helps_to_read_them() {
        List<List<@Nullable Object>> rows = List.of(
                List.of("CECOVIM Tulum", "Grupo 1/2026"),
                Arrays.asList("No.", "NOMBRE", null, null, "CURP", "OFICIO", null, null, "SESIONES", null, null, null),
                Arrays.asList(null, "Paterno", "Materno", "Nombre(s)", null, "Número", "Fecha", "Vence", 1, 2, 3, 4),
                Arrays.asList(null, null, null, null, null, null, null, null, "12/01", "19/01", "26/01", "02/02"),
                Arrays.asList(
                        1,
                        "Moreno",
                        "Canul",
                        "Álvaro",
                        SomeList.curp("MOCA850312HQRXXX0"),
                        "JC/1/2026",
                        "01/12/2025",
                        "01/12/2026",
                        "A",
                        "A",
                        "F",
                        "A"),
                List.of("A = asistencia; F = falta"));

        GroupProposal group = new WorkbookReader()
                .read(
                        "x.xlsx",
                        new SomeWorkbook()
                                .sheet("L", rows, "B2:D2", "F2:H2", "I2:L2")
                                .bytes())
                .groups()
                .get(0);

        assertThat(Reading.name(group.men().get(0))).isEqualTo("Álvaro|Moreno|Canul");
        assertThat(group.men().get(0).order().oficio()).isEqualTo("JC/1/2026");
        assertThat(group.men().get(0).order().issuedOn()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(group.men().get(0).order().dueOn()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(group.sessions())
                .extracting(SessionProposal::date)
                .containsExactly(SomeList.day(1), SomeList.day(2), SomeList.day(3), SomeList.day(4));
        assertThat(Reading.marks(group.men().get(0), 4)).containsExactly("PRESENT", "PRESENT", "ABSENT", "PRESENT");
    }

    @Test
    void session_columns_may_stand_in_any_order_and_are_numbered_by_their_heading() {
        SomeList list = new SomeList();
        Map<String, String> reversed = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(list.headings.keySet());
        Collections.reverse(keys);
        keys.forEach(key -> reversed.put(key, list.headings.getOrDefault(key, "")));
        list.headings.clear();
        list.headings.putAll(reversed);

        GroupProposal group = list.readGroup();

        assertThat(group.problems()).isEmpty();
        assertThat(group.sessions()).extracting(SessionProposal::number).startsWith(1, 2, 3);
    }

    @Test
    void a_session_on_or_before_the_one_before_it_is_reported_and_kept() {
        SomeList list = new SomeList();
        list.headings.put("s3", "S3 19/01");
        list.headings.put("s9", "S9 02/03");

        GroupProposal group = list.readGroup();

        assertThat(group.problems()).extracting(Problem::cell).containsExactly("N5", "T5");
        assertThat(group.sessions().get(2).date()).isEqualTo(LocalDate.of(2026, 1, 19));
        assertThat(group.men()).allSatisfy(man -> assertThat(man.verdict()).isEqualTo(Verdict.LOAD));
    }

    @Test
    void fewer_than_sixteen_sessions_leave_the_rest_of_the_marks_open() {
        SomeList list = new SomeList();
        for (int s = 9; s <= 16; s++) {
            list.headings.remove("s" + s);
        }

        GroupProposal group = list.readGroup();

        assertThat(group.sessions()).hasSize(8);
        assertThat(group.men().get(0).marks()).hasSize(16);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CECOVIM Tulum   Grupo 3/2026   Martes de 10:00 a 12:00|CECOVIM Tulum|3/2026|TUESDAY|10:00",
                "CENTRO: CECOVIM Cozumel  GRUPO: 11-2026  Horario: miércoles 16:30 hrs|CECOVIM Cozumel|11/2026|WEDNESDAY|16:30",
                "Gpo. 04/2026  CECOVIM Bacalar  sábados 9 a 11:30 h|CECOVIM Bacalar|04/2026|SATURDAY|09:00",
                "CECOVIM Playa del Carmen Grupo 02/2026 Viernes de 5 a 7:30 pm|CECOVIM Playa del Carmen|02/2026|FRIDAY|17:00",
                "Sede: Felipe Carrillo Puerto  Grupo No. 9/2026  Jueves 6:00 p.m. a 8:00 p.m.|Felipe Carrillo Puerto|9/2026|THURSDAY|18:00",
                "Facilita: Domingo Pérez  CECOVIM Tulum  Grupo 1/2026  Lunes 17:00|CECOVIM Tulum|1/2026|MONDAY|17:00",
                "CECOVIM Tulum  G-05/2026  Domingo de 8:30 a 11:00|CECOVIM Tulum|05/2026|SUNDAY|08:30",
                "CENTRO DE REEDUCACIÓN (CECOVIM) Tulum  Grupo 07/2026  Lun. 17:00 hrs|CECOVIM Tulum|07/2026|MONDAY|17:00",
                "CECOVIM Tulum  Grupo 5/26  Lunes de 11 a 1 pm|CECOVIM Tulum|5/26|MONDAY|11:00"
            })
    void titles_are_read_in_any_order(String title, String centre, String group, DayOfWeek weekday, LocalTime start) {
        SomeList list = new SomeList();
        list.titles.clear();
        list.titles.add(title);

        GroupDetails details = list.readGroup().details();

        assertThat(details.centre()).isEqualTo(centre);
        assertThat(details.group()).isEqualTo(group);
        assertThat(details.weekday()).isEqualTo(weekday);
        assertThat(details.startTime()).isEqualTo(start);
        assertThat(details.year()).isEqualTo(2026);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Corte al 26/01/2026",
                "Actualizado al 26/1/2026",
                "Fecha de corte: 26-ene-26",
                "Última actualización: lunes 26 de enero de 2026",
                "Información al 26 de enero de 2026",
                "Hasta el 26/01/2026",
                "ACTUALIZADA AL 26/01",
                "Al 26/01/2026",
                "Periodo: 12/01/2026 al 25/05/2026   Corte: 26/01/2026"
            })
    void the_cut_off_may_be_worded_in_many_ways(String words) {
        SomeList list = new SomeList();
        list.titles.set(2, words);

        assertThat(list.readGroup().details().cutOff()).isEqualTo(LocalDate.of(2026, 1, 26));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Del 12/01/2026 al 25/05/2026", "Inicio: 12/01/2026", "Facilita: Al Pérez"})
    void other_dates_are_no_cut_off(String words) {
        SomeList list = new SomeList();
        list.titles.set(2, words);

        assertThat(list.readGroup().details().cutOff()).isNull();
    }

    @Test
    void titles_right_above_the_heading_stay_titles() {
        SomeList list = new SomeList();
        List<List<@Nullable Object>> rows = list.rows();
        List<@Nullable Object> last = new ArrayList<>(Collections.nCopies(20, null));
        last.set(1, "Inicio: 12/01/2026");
        last.set(10, "Término: 27/04/2026");
        last.set(13, "Corte al 09/02/2026");
        last.set(17, "Impreso: 10/02/2026");
        rows.set(2, List.of());
        rows.set(3, last);

        GroupProposal group = new WorkbookReader()
                .read("x", new SomeWorkbook().sheet("L", rows).bytes())
                .groups()
                .get(0);

        assertThat(group.details().cutOff()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(group.men()).allSatisfy(man -> assertThat(man.problems()).isEmpty());
    }

    @Test
    void a_cut_off_may_be_a_date_cell_beside_its_label() {
        SomeList list = new SomeList();
        List<List<@Nullable Object>> rows = list.rows();
        rows.set(2, List.of("Corte al", new SomeWorkbook.Day(LocalDate.of(2026, 2, 9))));

        assertThat(new WorkbookReader()
                        .read("x", new SomeWorkbook().sheet("L", rows).bytes())
                        .groups()
                        .get(0)
                        .details()
                        .cutOff())
                .isEqualTo(LocalDate.of(2026, 2, 9));
    }

    @Test
    void the_name_of_the_sheet_may_carry_the_group() {
        SomeList list = new SomeList();
        list.titles.set(1, "Lunes de 17:00 a 19:30 h");

        WorkbookProposal proposal = new WorkbookReader()
                .read(
                        "x.xlsx",
                        new SomeWorkbook().sheet("Grupo 07-2026", list.rows()).bytes());

        assertThat(proposal.groups().get(0).details().group()).isEqualTo("07/2026");
        assertThat(proposal.groups().get(0).sessions().get(0).date()).isEqualTo(SomeList.day(1));
    }

    @Test
    void the_coordinator_may_correct_what_was_recognised() {
        SomeList list = new SomeList();
        list.headings.put("phone", "Localización");
        list.headings.put("s5", "Cinco");
        list.titles.set(1, "Lunes");
        GroupDetails details = new GroupDetails(null, "99/2026", null, LocalTime.of(8, 0), null, 2026);
        SheetMapping correction = new SheetMapping(
                false,
                5,
                5,
                Map.of("E", Field.PHONE, "F", Field.IGNORED),
                Map.of("P", new SheetMapping.SessionSlot(5, SomeList.day(5))),
                Map.of("F", MarkMeaning.EXCUSED),
                details);

        GroupProposal group = new WorkbookReader()
                .read("x.xlsx", list.xlsx(), Map.of("Lista", correction))
                .groups()
                .get(0);

        ManProposal man = group.men().get(1);
        assertThat(man.phone()).isEqualTo("9840001211");
        assertThat(man.order().oficio()).isNull();
        assertThat(Reading.marks(man, 5)).containsExactly("PRESENT", "EXCUSED", "EXCUSED", "PRESENT", "PRESENT");
        assertThat(group.details().group()).isEqualTo("99/2026");
        assertThat(group.details().weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(group.mapping().columns()).containsEntry("E", Confidence.GIVEN);
    }

    @Test
    void the_reported_mapping_handed_back_reads_the_same() {
        SomeList list = new SomeList();
        GroupProposal first = list.readGroup();

        GroupProposal again = new WorkbookReader()
                .read("lista.xlsx", list.xlsx(), Map.of("Lista", first.mapping().mapping()))
                .groups()
                .get(0);

        assertThat(again.men()).isEqualTo(first.men());
        assertThat(again.sessions()).isEqualTo(first.sessions());
        assertThat(again.details()).isEqualTo(first.details());
    }
}
