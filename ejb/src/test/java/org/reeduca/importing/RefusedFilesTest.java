package org.reeduca.importing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.importing.WorkbookRefused.Reason;

/** Every strange file gets a reason, never an accident. */
class RefusedFilesTest {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Test
    void an_empty_file_says_so() {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY_FILE);
        assertThat(reason(" \r\n\t\n".getBytes(UTF_8))).isEqualTo(Reason.EMPTY_FILE);
    }

    @Test
    void a_file_over_the_limit_is_not_opened() {
        byte[] large = new byte[ReadingLimits.STANDARD.uploadBytes() + 1];
        Arrays.fill(large, (byte) 'a');

        WorkbookRefused refused = refusal(large);

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(refused.arguments()).containsExactly(10);
    }

    @Test
    void pictures_documents_and_programs_are_no_workbooks_whatever_their_name() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

        assertThat(reason(png)).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason("%PDF-1.7 algo".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason("{\\rtf1 algo}".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(new byte[] {'M', 'Z', 0, 1, 2, 3})).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason("<svg xmlns='x'/>".getBytes(UTF_8))).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void old_excel_protected_excel_and_other_compound_files_are_told_apart() {
        assertThat(reason(compound("Workbook"))).isEqualTo(Reason.OLD_EXCEL);
        assertThat(reason(compound("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason(compound("WordDocument"))).isEqualTo(Reason.NOT_A_WORKBOOK);
    }

    @Test
    void a_web_page_saved_as_xls_is_old_excel() {
        assertThat(reason("<html><table><tr><td>x</table>".getBytes(UTF_8))).isEqualTo(Reason.OLD_EXCEL);
        assertThat(reason("<?xml version='1.0'?><Workbook/>".getBytes(UTF_8))).isEqualTo(Reason.OLD_EXCEL);
    }

    @Test
    void macros_are_refused_by_their_part_and_by_their_declared_type() {
        byte[] withPart = new SomeWorkbook()
                .sheet("Lista", new SomeList().rows())
                .part("xl/vbaProject.bin", new byte[] {1, 2, 3})
                .bytes();
        byte[] withType = new SomeWorkbook()
                .sheet("Lista", new SomeList().rows())
                .type("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .bytes();

        assertThat(reason(withPart)).isEqualTo(Reason.MACROS);
        assertThat(reason(withType)).isEqualTo(Reason.MACROS);
    }

    @Test
    void other_zips_are_named_for_what_they_are() {
        assertThat(reason(SomeWorkbook.zip(Map.of("hola.txt", "hola".getBytes(UTF_8)))))
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(SomeWorkbook.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8)))))
                .isEqualTo(Reason.OPEN_DOCUMENT);
        assertThat(reason(SomeWorkbook.zip(Map.of("[Content_Types].xml", types("wordprocessingml.document.main")))))
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(SomeWorkbook.zip(Map.of(
                        "[Content_Types].xml",
                        types("ms-excel.sheet.binary.macroEnabled.main"),
                        "xl/workbook.bin",
                        new byte[] {1}))))
                .isEqualTo(Reason.BINARY_EXCEL);
    }

    @Test
    void a_zip_bomb_stops_at_the_limit() {
        byte[] zeros = new byte[20 * 1024 * 1024];
        byte[] bomb = new SomeWorkbook()
                .sheet("Lista", new SomeList().rows())
                .part("xl/media/bomb.xml", zeros)
                .bytes();

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reason(bomb)).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void thousands_of_parts_are_a_bomb_too() {
        SomeWorkbook workbook = new SomeWorkbook().sheet("Lista", new SomeList().rows());
        for (int i = 0; i < 1_200; i++) {
            workbook.part("xl/x" + i + ".xml", new byte[] {'a'});
        }

        assertThat(reason(workbook.bytes())).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void document_types_and_outside_entities_are_never_resolved() {
        String xxe = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + "<worksheet xmlns='" + SomeWorkbook.MAIN + "'><sheetData><row r='1'>"
                + "<c r='A1' t='inlineStr'><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        byte[] attack = new SomeWorkbook()
                .sheet("Lista", new SomeList().rows())
                .part("xl/worksheets/sheet1.xml", xxe.getBytes(UTF_8))
                .bytes();

        assertThat(reason(attack)).isIn(Reason.UNSAFE_XML, Reason.DAMAGED);
        String laughs =
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ja'><!ENTITY b '&a;&a;&a;&a;&a;'>]><sst>&b;</sst>";
        byte[] billion = new SomeWorkbook()
                .sheet("Lista", new SomeList().rows())
                .part("xl/styles.xml", laughs.getBytes(UTF_8))
                .bytes();
        assertThat(reason(billion)).isIn(Reason.UNSAFE_XML, Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r='1'><c r='A1'>",
                "no es xml",
                "<worksheet/>",
                "<worksheet><sheetData><row r='99999999'><c r='A1'/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='ZZZZZZZZ1' t='n'><v>1</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>77</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1'><v>doce</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r='1'><c r='A1'><v>1E999999999</v></c></row></sheetData></worksheet>"
            })
    void a_broken_sheet_is_damaged(String xml) {
        assertThat(reason(new SomeWorkbook().sheetXml("Lista", xml).bytes())).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_truncated_or_garbled_workbook_never_causes_an_accident() {
        byte[] good = new SomeList().xlsx();
        Random random = new Random(16);
        for (int i = 0; i < 150; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int k = 0; k < 3 && bad.length > 0; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                new WorkbookReader().read("x.xlsx", bad);
            } catch (WorkbookRefused refused) {
                assertThat(refused.code()).startsWith("importing.refused.");
            }
        }
    }

    @Test
    void a_sheet_without_a_list_has_no_group() {
        byte[] empty = new SomeWorkbook().sheet("Hoja1", List.of()).bytes();
        byte[] other = new SomeWorkbook()
                .sheet("Gastos", List.of(List.of("Concepto", "Importe"), List.of("Papel", 120)))
                .bytes();

        assertThat(reason(empty)).isEqualTo(Reason.NO_GROUP_FOUND);
        assertThat(reason(other)).isEqualTo(Reason.NO_GROUP_FOUND);
        assertThat(reason("hola, mundo\nadiós".getBytes(UTF_8))).isEqualTo(Reason.NO_GROUP_FOUND);
    }

    @Test
    void a_huge_sheet_is_refused_before_memory_runs_out() {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            csv.append("a,b,c\n");
        }

        assertThat(reason(csv.toString().getBytes(UTF_8))).isEqualTo(Reason.TOO_MANY_CELLS);
        String cell = "x".repeat(40_000);
        assertThat(reason(cell.getBytes(UTF_8))).isEqualTo(Reason.TOO_MANY_CELLS);
    }

    @Test
    void more_sheets_than_groups_a_centre_can_have_are_refused() {
        SomeWorkbook workbook = new SomeWorkbook();
        for (int i = 0; i <= ReadingLimits.STANDARD.sheets(); i++) {
            workbook.sheet("H" + i, List.of());
        }

        assertThat(reason(workbook.bytes())).isEqualTo(Reason.TOO_MANY_SHEETS);
    }

    @Test
    void five_thousand_rows_are_read() {
        SomeList list = new SomeList();
        for (int i = 0; i < 5_000; i++) {
            String born = "%02d%02d%02d".formatted(50 + i % 45, 1 + i % 12, 1 + i % 28);
            list.man(
                    "Prueba " + (char) ('A' + i % 26) + ", Hombre " + i,
                    "PXPH" + born + "HQRXXX" + i % 10,
                    "A A A A A");
        }

        assertThat(list.readGroup().men()).hasSize(5_003);
    }

    private static byte[] compound(String stream) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(OLE);
        out.writeBytes(new byte[500]);
        out.writeBytes(stream.getBytes(UTF_16LE));
        return out.toByteArray();
    }

    private static byte[] types(String type) {
        return ("<Types><Override PartName='/x' ContentType='application/vnd." + type + "+xml'/></Types>")
                .getBytes(ISO_8859_1);
    }

    private static Reason reason(byte[] content) {
        return refusal(content).reason();
    }

    private static WorkbookRefused refusal(byte[] content) {
        WorkbookRefused refused =
                catchThrowableOfType(WorkbookRefused.class, () -> new WorkbookReader().read("lista.xlsx", content));
        assertThat(refused).isNotNull();
        return refused;
    }
}
