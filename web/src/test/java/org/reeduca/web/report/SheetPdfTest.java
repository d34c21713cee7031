package org.reeduca.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.web.faces.Shape;

/** The sheet as a file. */
class SheetPdfTest {

    @Test
    void sixteen_sessions_and_three_repeated_ones_are_one_page() throws IOException {
        assertThat(new PdfReader(keep("one-page", SomeSheet.some())).getNumberOfPages())
                .isEqualTo(1);
        assertThat(new PdfReader(keep("repeated", SomeSheet.some().withSessions(19))).getNumberOfPages())
                .isEqualTo(1);
    }

    @Test
    void everything_that_was_written_can_be_read() throws IOException {
        String text = read(SheetPdf.render(SomeSheet.some().text()));

        assertThat(text)
                .contains("Hoja de cumplimiento", "JOSÉ LUIS CRUZ MUÑOZ", "98/2025", "En riesgo de incumplir")
                .contains("con una más llega al límite de 3", "MX-CECOVIM-DEFAULT v1", "No es dictamen psicológico")
                .contains("Consultado por Lic. Pérez");
        for (int number = 1; number <= 16; number++) {
            assertThat(text).contains(number + " 19/01/2026");
        }
    }

    @Test
    void more_sessions_go_on_further_pages_that_say_whose_they_are() throws IOException {
        PdfReader file = new PdfReader(keep("long", SomeSheet.some().withSessions(60)));

        assertThat(file.getNumberOfPages()).isGreaterThan(1);
        assertThat(new PdfTextExtractor(file).getTextFromPage(2)).contains("30 19/01/2026");
    }

    @Test
    void a_running_head_and_the_number_of_the_page_are_decoration() throws IOException {
        PdfReader file =
                new PdfReader(SheetPdf.render(SomeSheet.some().withSessions(60).text()));

        assertThat(new PdfTextExtractor(file).getTextFromPage(2))
                .as("what is read aloud of a further page")
                .doesNotContain("Página 2", "Hoja de cumplimiento");
        assertThat(new String(file.getPageContent(2), StandardCharsets.ISO_8859_1))
                .contains("/Artifact BMC");
    }

    @Test
    void the_file_is_tagged_and_says_its_language_and_title() throws IOException {
        PdfReader file = new PdfReader(SheetPdf.render(SomeSheet.some().text()));

        assertThat(file.getCatalog().getAsString(PdfName.LANG)).hasToString("es-MX");
        assertThat(file.getCatalog().get(PdfName.STRUCTTREEROOT)).isNotNull();
        assertThat(file.getCatalog().getAsDict(PdfName.MARKINFO)).isNotNull();
        assertThat(file.getInfo()).containsEntry("Title", "Hoja de cumplimiento");
        assertThat(file.getInfo().values()).noneMatch(value -> value.contains("CRUZ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "#{7*7} ${7*7} {0} {}",
                "\u202Eמשה כהן\u202C",
                "محمد عبد الله",
                "王小明",
                "José \uD83D\uDE00 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\uD800 lone",
                "a\u0000b\r\nc\tde\u0301f",
                "   ",
                "%%EOF ) Tj ET endstream",
            })
    void whatever_somebody_typed_is_set_and_stops_nothing(String name) throws IOException {
        String text = read(SheetPdf.render(SomeSheet.some().of(name).text()));

        assertThat(text).contains("XAL-2026-0045", "No es dictamen");
        assertThat(text.replace("\n", " ")).contains(Typeface.REGULAR.printable(name));
    }

    @Test
    void a_name_without_end_is_broken_into_lines() throws IOException {
        byte[] file = keep("endless", SomeSheet.some().of("Ñ".repeat(260)));

        assertThat(new PdfReader(file).getNumberOfPages()).isEqualTo(1);
    }

    @Test
    void what_the_font_lacks_is_a_placeholder_and_what_is_not_seen_is_left_out() {
        assertThat(Typeface.REGULAR.printable("A\u202E王\u0007 \u00A0e\u0301")).isEqualTo("A\uFFFD é");
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void each_state_has_its_shape(Shape shape) throws IOException {
        String name = "shape-" + shape.name().toLowerCase(Locale.ROOT);

        assertThat(keep(name, SomeSheet.some().shaped(shape))).isNotEmpty();
    }

    private static String read(byte[] file) throws IOException {
        PdfReader reader = new PdfReader(file);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
        }
        return text.toString();
    }

    /** Leaves the file in {@code target/sheets} for whoever wants to look at it. */
    private static byte[] keep(String name, SomeSheet sheet) throws IOException {
        byte[] file = SheetPdf.render(sheet.text());
        Path folder = Files.createDirectories(Path.of("target", "sheets"));
        Files.write(folder.resolve(name + ".pdf"), file);
        return file;
    }
}
