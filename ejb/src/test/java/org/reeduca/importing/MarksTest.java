package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.importing.SessionProposal.State;

/** Legends of many centres, what their signs become, and which sessions have been. */
class MarksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A = asistencia, F = falta, FJ = falta justificada, R = retardo (minutos), S = suspendida",
                "A=asistencia F=falta FJ=falta justificada R=retardo S=suspendida",
                "A: asistencia; F: falta; FJ: falta justificada; R: retardo; S: sesión suspendida",
                "A = asistencia\nF = falta\nFJ = falta justificada\nR = retardo\nS = suspendida",
                "A.- Asistencia, F.- Falta, F.J.- Falta justificada, R.- Retardo, S.- Suspendida",
                "Claves: A = Asistió | F = Faltó | FJ = Faltó con justificante | R y minutos = Retardo | S = No hubo sesión",
                "A → asistencia • F → inasistencia • FJ → inasistencia justificada • R → llegó tarde • S → inhábil",
                "Asistencia = A, Falta = F, Falta justificada = FJ, Retardo = R, Suspendida = S",
                "Asistencia (A), Falta (F), Falta justificada (FJ), Retardo (R), Suspendida (S)",
                "(A) asistencia (F) falta (FJ) justificada (R) retardo (S) suspendida",
                "A - asistencia, F - falta, FJ - falta justificada, R - retardo, S - suspendida",
                "A asistencia, F falta, FJ falta justificada, R retardo, S suspendida",
                "a = ASISTENCIA / f = FALTA / fj = JUSTIFICADA / r = RETARDO / s = SUSPENDIDA",
                "Simbología A = asistencia   F = falta injustificada   F.J. = falta justificada   R + min = retardo   S = festivo"
            })
    void a_legend_may_be_written_in_many_ways(String legend) {
        SomeList list = new SomeList().legend(legend).allMarks("A a A.  A F", "fj F.J. R R 20' R-7", "A A A A A");
        list.allMarks("A a A. a\u00A0 F", "fj F.J. R r20' R-7", "S s S S S");

        List<ManProposal> men = list.readGroup().men();

        assertThat(Reading.marks(men.get(0), 5)).containsExactly("PRESENT", "PRESENT", "PRESENT", "PRESENT", "ABSENT");
        assertThat(Reading.marks(men.get(1), 5)).containsExactly("EXCUSED", "EXCUSED", "LATE", "LATE:20", "LATE:7");
        assertThat(Reading.marks(men.get(2), 2)).containsExactly("CANCELLED", "CANCELLED");
    }

    @Test
    void each_centre_gives_its_own_meaning_to_the_same_letters() {
        SomeList list = new SomeList()
                .legend(List.of(
                        Arrays.asList(null, "SIMBOLOGÍA"),
                        Arrays.asList(null, "P", "presente"),
                        Arrays.asList(null, "A", "ausente"),
                        Arrays.asList(null, "F", "día festivo"),
                        Arrays.asList(null, "T o T##", "llegó tarde"),
                        Arrays.asList(null, "S", "sí justificó (permiso)"),
                        Arrays.asList(null, "N/A", "no aplica")))
                .allMarks("P A T T12 S", "p F n/a P .P", "P P P X P");

        List<ManProposal> men = list.readGroup().men();

        assertThat(Reading.marks(men.get(0), 5)).containsExactly("PRESENT", "ABSENT", "LATE", "LATE:12", "EXCUSED");
        assertThat(Reading.marks(men.get(1), 5))
                .containsExactly("PRESENT", "CANCELLED", "NOT_YET", "PRESENT", "PRESENT");
        assertThat(Reading.codes(men.get(2))).containsExactly("MARK_UNKNOWN/error");
        assertThat(men.get(2).counts()).isEqualTo(new ManProposal.Counts(4, 0, 0, 0));
    }

    @Test
    void a_legend_may_share_its_rows_with_signatures() {
        SomeList list = new SomeList()
                .legend(List.of(
                        Arrays.asList(null, "A", "asistencia", null, "Elaboró: la coordinación"),
                        Arrays.asList(null, "F", "falta", null, "Vo. Bo."),
                        Arrays.asList(null, "FJ", "justificada", "Firma"),
                        Arrays.asList(null, "Rmm", "retardo", "Firma")));

        assertThat(list.read().totals().load()).isEqualTo(3);
    }

    @Test
    void ones_and_zeros_may_be_marks_and_are_not_a_line_of_totals() {
        SomeList list = new SomeList()
                .legend(List.of(
                        Arrays.asList(null, "TOTAL"),
                        Arrays.asList(null, "1", "asistencia"),
                        Arrays.asList(null, 0, "inasistencia")));
        list.men.forEach(man -> {
            SomeList.marks(man, "1 0 1 1 1");
            man.put("s3", 1);
            man.put("s2", 0);
        });

        GroupProposal group = list.readGroup();

        assertThat(group.men()).hasSize(3);
        assertThat(Reading.marks(group.men().get(2), 5))
                .containsExactly("PRESENT", "ABSENT", "PRESENT", "PRESENT", "PRESENT");
        assertThat(group.men().get(2).problems()).isEmpty();
    }

    @Test
    void without_a_legend_no_sign_is_guessed() {
        GroupProposal group = new SomeList().legend("Elaboró: la coordinación").readGroup();

        assertThat(group.notices()).extracting(Notice::code).contains(Notice.Code.LEGEND_NOT_FOUND);
        assertThat(Reading.codes(group.men().get(0))).hasSize(5).containsOnly("MARK_UNKNOWN/error");
        assertThat(group.mapping().legend()).isEqualTo(Confidence.MISSING);
    }

    @Test
    void a_legend_on_a_sheet_of_its_own_serves_the_workbook() {
        SomeList list = new SomeList().legend("");
        byte[] workbook = new SomeWorkbook()
                .sheet("Lista", list.rows())
                .sheet(
                        "Claves",
                        List.of(
                                List.of("A", "asistencia"),
                                List.of("F", "falta"),
                                List.of("FJ", "justificada"),
                                List.of("R", "retardo")))
                .bytes();

        WorkbookProposal proposal = new WorkbookReader().read("x.xlsx", workbook);

        assertThat(proposal.totals().load()).isEqualTo(3);
        assertThat(proposal.otherSheets()).containsExactly("Claves");
    }

    @Test
    void a_legend_may_stand_above_the_heading() {
        SomeList list = new SomeList().legend("");
        list.titles.add("A = asistencia, F = falta, FJ = justificada, R = retardo");

        assertThat(list.read().totals().load()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "R16, LATE:16",
        "R 28', LATE:28",
        "R-16, LATE:16",
        "r 18, LATE:18",
        "R 16 min, LATE:16",
        "R 16 min., LATE:16",
        "R(5), LATE:5",
        "R:45, LATE:45",
        "R 9 minutos, LATE:9",
        "R 20’, LATE:20",
        "R.15, LATE:15",
        "R120, LATE:120",
        "R, LATE",
        "–, NOT_YET",
        "' - ', NOT_YET",
        "f.j., EXCUSED",
        "F J, EXCUSED",
        "R1234, null",
        "R1.5, null",
        "Rx, null",
        "P?, null",
        "✔, null",
        "A A, null",
        "?, null"
    })
    void a_sign_is_read_to_the_letter_of_the_legend(String sign, String expected) {
        SomeList list = new SomeList();
        list.men.get(0).put("s2", sign);

        assertThat(Reading.marks(list.readGroup().men().get(0), 2).get(1)).isEqualTo(expected);
    }

    @Test
    void a_cell_in_error_or_a_truth_value_is_no_known_mark() {
        SomeList list = new SomeList();
        list.men.get(0).put("s2", new SomeWorkbook.Xml("t='e'", "<v>#N/A</v>"));
        list.men.get(1).put("s2", new SomeWorkbook.Xml("t='b'", "<v>1</v>"));

        assertThat(Reading.places(list.readGroup().men().get(0))).containsExactly("MARK_UNKNOWN@M6");
        assertThat(Reading.places(list.readGroup().men().get(1))).containsExactly("MARK_UNKNOWN@M7");
    }

    @Test
    void marks_after_the_cut_off_are_left_out_with_a_warning() {
        SomeList list = new SomeList();
        list.men.get(0).put("s8", "A");
        list.men.get(0).put("s9", "-");

        ManProposal man = list.readGroup().men().get(0);

        assertThat(Reading.places(man)).containsExactly("MARK_AFTER_LAST_HELD@S6");
        assertThat(man.counts().present()).isEqualTo(5);
        assertThat(man.marks().get(7)).isEqualTo(Mark.NOT_YET);
    }

    @Test
    void an_empty_cell_in_a_held_session_is_never_taken_for_an_absence() {
        SomeList list = new SomeList().allMarks("A _ A \u00A0 A");

        ManProposal man = list.readGroup().men().get(0);

        assertThat(Reading.places(man))
                .containsExactly("MARK_BLANK_IN_HELD_SESSION@M6", "MARK_BLANK_IN_HELD_SESSION@O6");
        assertThat(man.counts().unexcused()).isZero();
        assertThat(man.verdict()).isEqualTo(Verdict.LOAD_WITH_WARNINGS);
    }

    @Test
    void without_a_cut_off_a_session_is_held_when_half_of_the_men_have_a_mark() {
        SomeList list = new SomeList().allMarks("A A A A A A", "A F FJ A A", "A A R15 A - -");
        list.man("Xool Balam, Noé", "XOBN800101HQRXXX0", "A A A A _ _");
        list.titles.remove(2);

        GroupProposal group = list.readGroup();

        assertThat(group.details().cutOff()).isNull();
        assertThat(group.sessions())
                .extracting(SessionProposal::state)
                .startsWith(State.HELD, State.HELD, State.HELD, State.HELD, State.HELD, State.PLANNED);
        assertThat(Reading.places(group.men().get(0))).containsExactly("MARK_AFTER_LAST_HELD@Q5");
        assertThat(Reading.places(group.men().get(3))).containsExactly("MARK_BLANK_IN_HELD_SESSION@P8");
    }

    @Test
    void a_session_is_cancelled_when_most_rows_say_so() {
        SomeList list = new SomeList().allMarks("A S S A A", "A S F A A", "A A - A A");

        GroupProposal group = list.readGroup();

        assertThat(group.sessions())
                .extracting(SessionProposal::state)
                .startsWith(State.HELD, State.CANCELLED, State.HELD);
        assertThat(Reading.marks(group.men().get(0), 3)).containsExactly("PRESENT", "CANCELLED", "CANCELLED");
        assertThat(group.men()).allSatisfy(man -> assertThat(man.problems()).isEmpty());
    }

    @Test
    void a_suspended_session_after_the_cut_off_stays_suspended() {
        SomeList list = new SomeList();
        list.men.forEach(man -> man.put("s12", "S"));

        GroupProposal group = list.readGroup();

        assertThat(group.sessions().get(11).state()).isEqualTo(State.CANCELLED);
        assertThat(group.men().get(0).problems()).isEmpty();
    }

    @Test
    void marks_beyond_session_sixteen_are_left_out_with_a_warning() {
        SomeList list = new SomeList();
        list.headings.put("s17", "S17");
        list.headings.put("s18", "S18 11/05");
        list.men.get(0).put("s17", "A");
        list.men.get(0).put("s18", "-");
        list.men.get(1).put("s18", "Q");

        GroupProposal group = list.readGroup();

        assertThat(group.sessions()).hasSize(16);
        assertThat(Reading.codes(group.men().get(0))).containsExactly("MARKS_EXCEED_SESSIONS/warning");
        assertThat(Reading.codes(group.men().get(1))).containsExactly("MARKS_EXCEED_SESSIONS/warning");
        assertThat(group.men().get(0).marks()).hasSize(16);
    }

    @Test
    void a_total_that_contradicts_the_marks_is_only_a_warning() {
        SomeList list = new SomeList();
        list.headings.put("just", "Just.");
        list.men.get(0).put("attended", 5);
        list.men.get(0).put("absent", "0");
        list.men.get(1).put("attended", new SomeWorkbook.Formula("COUNTIF(L7:AA7,\"A\")", "4"));
        list.men.get(1).put("absent", new SomeWorkbook.Formula("COUNTIF(L7:AA7,\"F\")", "1"));
        list.men.get(1).put("just", 2);
        list.men.get(2).put("attended", new SomeWorkbook.Formula("SUM(1)", null));

        GroupProposal group = list.readGroup();

        assertThat(group.men().get(0).problems()).isEmpty();
        assertThat(Reading.places(group.men().get(1))).containsExactly("TOTALS_MISMATCH@AC7", "TOTALS_MISMATCH@AE7");
        assertThat(group.men().get(1).problems().get(0).arguments()).containsExactly("3");
        assertThat(group.men().get(2).problems()).isEmpty();
    }

    @Test
    void rows_that_are_no_men_are_left_aside() {
        SomeList list = new SomeList();
        List<List<@Nullable Object>> rows = list.rows();
        List<@Nullable Object> slot = new ArrayList<>(Collections.nCopies(list.headings.size(), null));
        slot.set(0, 4);
        slot.set(28, new SomeWorkbook.Formula("COUNTIF(L9:AA9,\"A\")", "0"));
        List<@Nullable Object> totals = new ArrayList<>(Collections.nCopies(list.headings.size(), null));
        totals.set(2, "TOTAL DE FALTAS");
        totals.set(11, 0);
        totals.set(12, 1);
        rows.add(7, List.of());
        rows.add(8, new ArrayList<>(rows.get(4)));
        rows.add(9, Arrays.asList(null, "BAJAS"));
        rows.add(11, slot);
        rows.add(12, totals);
        rows.add(List.of("No hubo sesión el 2 de febrero (inhábil)"));
        rows.add(Arrays.asList(null, "Elaboró: Nora Xacur", null, "Vo. Bo."));

        GroupProposal group = new WorkbookReader()
                .read("x.xlsx", new SomeWorkbook().sheet("Lista", rows).bytes())
                .groups()
                .get(0);

        assertThat(group.men()).extracting(ManProposal::row).containsExactly(6, 7, 11);
    }

    @Test
    void a_row_with_data_and_no_name_is_a_man_without_name() {
        SomeList list = new SomeList();
        list.men.get(1).put("name", "\u00A0 ");
        Map<String, @Nullable Object> last = list.man("", "XOBN800101HQRXXX0", "A A A A A");
        last.put("name", null);

        GroupProposal group = list.readGroup();

        assertThat(Reading.codes(group.men().get(1))).containsExactly("NAME_MISSING/error");
        assertThat(Reading.places(group.men().get(3))).containsExactly("NAME_MISSING@B9");
        assertThat(group.men().get(3).name()).isEqualTo(new ManProposal.Name(null, null, null));
    }
}
