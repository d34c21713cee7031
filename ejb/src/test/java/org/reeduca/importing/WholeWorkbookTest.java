package org.reeduca.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several sheets, the same man or oficio twice, and the same list saved as text. */
class WholeWorkbookTest {

    @Test
    void each_sheet_with_a_list_is_a_group() {
        SomeList second = other();
        second.titles.set(1, "Grupo 08/2026   Martes de 10:00 a 12:30 h");
        byte[] workbook = new SomeWorkbook()
                .sheet("Instrucciones", List.of(List.of("Llene una hoja por grupo")))
                .sheet("G7", new SomeList().rows())
                .sheet("G8", second.rows())
                .sheet("Vacía", List.of())
                .bytes();

        WorkbookProposal proposal = new WorkbookReader().read("x.xlsx", workbook);

        assertThat(proposal.groups())
                .extracting(group -> group.details().group())
                .containsExactly("07/2026", "08/2026");
        assertThat(proposal.otherSheets()).containsExactly("Instrucciones", "Vacía");
        assertThat(proposal.totals()).isEqualTo(new WorkbookProposal.Totals(4, 0, 0));
    }

    @Test
    void a_hidden_sheet_is_read_only_on_request() {
        byte[] workbook = new SomeWorkbook()
                .sheet("G7", new SomeList().rows())
                .sheet("Vieja", other().rows())
                .hide("Vieja")
                .bytes();

        assertThat(new WorkbookReader().read("x", workbook).groups()).hasSize(1);
        assertThat(new WorkbookReader()
                        .read("x", workbook, Map.of("Vieja", SheetMapping.RECOGNISE))
                        .groups())
                .hasSize(2);
    }

    @Test
    void the_same_curp_on_another_sheet_warns_the_first_and_refuses_the_later() {
        SomeList second = other();
        second.men.get(0).put("curp", "MOCA850312HQRXXX08");

        WorkbookProposal proposal = twoSheets(new SomeList(), second);

        assertThat(Reading.codes(proposal.groups().get(0).men().get(0))).containsExactly("DUPLICATE_PERSON/warning");
        assertThat(Reading.codes(proposal.groups().get(1).men().get(0))).containsExactly("DUPLICATE_PERSON/error");
        assertThat(proposal.groups().get(1).men().get(0).problems().get(0).arguments())
                .containsExactly("Uno!6");
    }

    @Test
    void the_same_name_and_birth_date_is_the_same_person_without_regard_to_capitals_and_accents() {
        SomeList list = new SomeList();
        Map<String, @Nullable Object> twin = list.man("MORENO CANUL, ALVARO", "XXXX850312HQRXXX0", "A A A A A");
        twin.put("curp", null);
        twin.put("birth", "12/03/1985");

        GroupProposal group = list.readGroup();

        assertThat(Reading.places(group.men().get(0))).containsExactly("DUPLICATE_PERSON@B6");
        assertThat(Reading.codes(group.men().get(3))).containsExactly("DUPLICATE_PERSON/error", "CURP_MISSING/warning");
    }

    @Test
    void the_third_time_is_an_error_like_the_second() {
        SomeList list = new SomeList();
        list.man("Uno Más, Álvaro", "MOCA850312HQRXXX0", "A A A A A");
        list.man("Otro Más, Álvaro", "MOCA850312HQRXXX0", "A A A A A");

        GroupProposal group = list.readGroup();

        assertThat(Reading.codes(group.men().get(0))).containsExactly("DUPLICATE_PERSON/warning");
        assertThat(Reading.codes(group.men().get(3))).containsExactly("DUPLICATE_PERSON/error");
        assertThat(Reading.codes(group.men().get(4))).containsExactly("DUPLICATE_PERSON/error");
    }

    @Test
    void the_same_name_with_another_birth_date_is_another_man() {
        SomeList list = new SomeList();
        list.man("Moreno Canul, Álvaro", "MOCA860312HQRXXX0", "A A A A A");

        assertThat(list.read().totals().load()).isEqualTo(4);
    }

    @Test
    void the_same_words_instead_of_a_curp_make_nobody_a_duplicate() {
        SomeList list = new SomeList();
        list.men.forEach(man -> man.put("curp", "EN TRÁMITE"));

        assertThat(list.readGroup().men())
                .allSatisfy(man -> assertThat(Reading.codes(man)).containsExactly("CURP_FORMAT/error"));
    }

    @Test
    void the_same_oficio_with_another_causa_warns_on_each_row() {
        SomeList list = new SomeList();
        list.men.get(1).put("oficio", "jc/100/2026 ");

        GroupProposal group = list.readGroup();

        assertThat(Reading.places(group.men().get(0))).containsExactly("OFICIO_DUPLICATED@F6");
        assertThat(Reading.places(group.men().get(1))).containsExactly("OFICIO_DUPLICATED@F7");
    }

    @Test
    void the_same_oficio_with_the_same_causa_is_fine() {
        SomeList list = new SomeList();
        list.men.get(1).put("oficio", "JC/100/2026");
        list.men.get(1).put("causa", "CP-0/2025\u00A0");

        assertThat(list.read().totals().load()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void text_is_read_with_any_separator_and_in_any_usual_encoding(String separator) {
        SomeList list = new SomeList();
        list.men.get(0).put("obs", "dijo: \"ya; mañana, sí\"\nbaja");
        List<ManProposal> expected = new WorkbookReader()
                .read("x.csv", list.csv(separator, StandardCharsets.UTF_8))
                .groups()
                .get(0)
                .men();

        assertThat(expected.get(0).observations()).isEqualTo("dijo: \"ya; mañana, sí\"\nbaja");
        assertThat(expected).allSatisfy(man -> assertThat(man.problems()).isEmpty());
        for (byte[] bytes : List.of(
                list.csv(separator, Charset.forName("windows-1252")),
                list.csv(separator, StandardCharsets.UTF_16),
                concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, list.csv(separator, StandardCharsets.UTF_16LE)),
                concat(
                        new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                        list.csv(separator, StandardCharsets.UTF_8)))) {
            assertThat(new WorkbookReader().read("x.csv", bytes).groups().get(0).men())
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_text_reads_like_the_workbook_it_was_saved_from() {
        SomeList list = new SomeList();
        WorkbookProposal text = new WorkbookReader().read("Lista.csv", list.csv(";", StandardCharsets.UTF_8));

        assertThat(text.groups().get(0).men()).isEqualTo(list.readGroup().men());
        assertThat(text.groups().get(0).sessions()).isEqualTo(list.readGroup().sessions());
    }

    @Test
    void the_hint_of_the_separator_is_no_row() {
        SomeList list = new SomeList();
        byte[] bytes = concat("sep=;\r\n".getBytes(StandardCharsets.UTF_8), list.csv(";", StandardCharsets.UTF_8));

        assertThat(new WorkbookReader()
                        .read("x.csv", bytes)
                        .groups()
                        .get(0)
                        .men()
                        .get(0)
                        .row())
                .isEqualTo(6);
    }

    @Test
    void reading_twice_gives_the_same() {
        byte[] workbook = new SomeList().xlsx();

        assertThat(new WorkbookReader().read("x", workbook)).isEqualTo(new WorkbookReader().read("x", workbook));
    }

    @Test
    void shared_strings_rich_text_phonetics_and_escapes_are_put_together() {
        String strings =
                "<sst xmlns='" + SomeWorkbook.MAIN + "'><si><r><rPr><b/></rPr><t>Moreno </t></r><r><t>Canul, </t></r>"
                        + "<r><t xml:space='preserve'>Álvaro_x000A_José</t></r><rPh sb='0' eb='1'><t>モレノ</t></rPh></si></sst>";
        SomeList list = new SomeList();
        list.men.get(0).put("name", new SomeWorkbook.Xml("t='s'", "<v>0</v>"));
        String links =
                "<Relationships><Relationship Id='rId1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' "
                        + "Target='/xl/worksheets/sheet1.xml'/><Relationship Id='rId2' Type='x/sharedStrings' Target='otros.xml'/></Relationships>";
        byte[] workbook = new SomeWorkbook()
                .sheet("L", list.rows())
                .part("xl/otros.xml", strings.getBytes(StandardCharsets.UTF_8))
                .part("xl/_rels/workbook.xml.rels", links.getBytes(StandardCharsets.UTF_8))
                .bytes();

        assertThat(Reading.name(new WorkbookReader()
                        .read("x", workbook)
                        .groups()
                        .get(0)
                        .men()
                        .get(0)))
                .isEqualTo("Álvaro José|Moreno|Canul");
    }

    private static SomeList other() {
        SomeList list = new SomeList();
        list.men.clear();
        list.man("Hoil Solís, Martín", "HOSM821017HVZXXX0", "A A A A A").put("oficio", "JC/900/2026");
        return list;
    }

    private static WorkbookProposal twoSheets(SomeList one, SomeList two) {
        return new WorkbookReader()
                .read(
                        "x.xlsx",
                        new SomeWorkbook()
                                .sheet("Uno", one.rows())
                                .sheet("Dos", two.rows())
                                .bytes());
    }

    private static byte[] concat(byte[] one, byte[] two) {
        List<Byte> all = new ArrayList<>();
        for (byte b : one) {
            all.add(b);
        }
        for (byte b : two) {
            all.add(b);
        }
        byte[] bytes = new byte[all.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = all.get(i);
        }
        return bytes;
    }
}
