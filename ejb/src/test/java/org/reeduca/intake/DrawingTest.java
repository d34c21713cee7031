package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What counts as a drawn signature, and what is made of it. */
class DrawingTest {

    private static final String NAME = "[[100,100,300,200,100,200],[400,150]]";

    @Test
    void strokes_are_read_as_whole_numbers_and_written_the_same() {
        Drawing drawing = Drawing.read(NAME).orElseThrow();
        assertThat(drawing.strokes()).containsExactly(List.of(100, 100, 300, 200, 100, 200), List.of(400, 150));
        assertThat(drawing.text()).isEqualTo(NAME);
        assertThat(Drawing.read("[[0100,0050,900,50]]").orElseThrow().text()).isEqualTo("[[100,50,900,50]]");
        assertThat(Drawing.fault(NAME)).isEmpty();
    }

    @Test
    void a_picture_is_made_of_the_numbers_and_of_nothing_else() {
        assertThat(Drawing.read(NAME).orElseThrow().path()).isEqualTo("M100 100L300 200L100 200M400 150h0");
        assertThat(Drawing.read(NAME).orElseThrow().viewBox()).isEqualTo("0 0 1000 300");
    }

    @Test
    void whatever_is_no_list_of_points_on_the_field_is_unreadable() {
        for (String text : List.of(
                "x",
                "[[]]",
                "[[1]]",
                "[[1,2,3]]",
                "[[1,2],3]",
                "[[1,2],[]]",
                "[[-1,2]]",
                "[[1.5,2]]",
                "[[1001,2]]",
                "[[1,301]]",
                "[[1, 2]]",
                "[[1,2]]]",
                "[[[1,2]]]",
                "[[1,2]]\"><script>",
                "[[99999999999,1]]",
                "{\"a\":[[1,2]]}")) {
            assertThat(Drawing.fault(text)).as(text).contains("intake.drawing-unreadable");
        }
    }

    @Test
    void nothing_drawn_and_a_dot_or_a_dash_are_no_signature() {
        assertThat(Drawing.fault("")).contains("intake.drawing-empty");
        assertThat(Drawing.fault("[]")).contains("intake.drawing-empty");
        assertThat(Drawing.fault("[[500,150]]")).contains("intake.drawing-faint");
        assertThat(Drawing.fault("[[100,150,249,150]]")).contains("intake.drawing-faint");
        assertThat(Drawing.fault("[[100,150,250,150]]")).isEmpty();
        assertThat(Drawing.fault("[[100,100,149,100,100,100,149,100,100,100]]"))
                .as("much ink on one spot")
                .contains("intake.drawing-faint");
    }

    @Test
    void strokes_points_and_length_are_bounded() {
        assertThat(Drawing.fault(strokes(Drawing.MOST_STROKES, "0,0,200,0"))).isEmpty();
        assertThat(Drawing.fault(strokes(Drawing.MOST_STROKES + 1, "0,0,200,0")))
                .contains("intake.drawing-large");
        assertThat(Drawing.fault(points(Drawing.MOST_POINTS))).isEmpty();
        assertThat(Drawing.fault(points(Drawing.MOST_POINTS + 1))).contains("intake.drawing-large");
        assertThat(Drawing.fault("[".repeat(Drawing.LONGEST + 1))).contains("intake.drawing-large");
    }

    @Test
    void a_paper_is_told_from_another_one_by_every_part_of_it() {
        PaperText text = new PaperText(Signed.Paper.CONSENT, 1, "es", "Título", "Uno.\n\nDos.", true, false);
        assertThat(text.fingerprint())
                .as("what the database computes with SHA2(CONCAT_WS)")
                .isEqualTo(org.reeduca.shared.Sha256.of("CONSENT\n1\nes\nTítulo\nUno.\n\nDos."));
        assertThat(List.of(
                        new PaperText(Signed.Paper.PRIVACY, 1, "es", "Título", "Uno.\n\nDos.", true, false),
                        new PaperText(Signed.Paper.CONSENT, 2, "es", "Título", "Uno.\n\nDos.", true, false),
                        new PaperText(Signed.Paper.CONSENT, 1, "en", "Título", "Uno.\n\nDos.", true, false),
                        new PaperText(Signed.Paper.CONSENT, 1, "es", "Titulo", "Uno.\n\nDos.", true, false),
                        new PaperText(Signed.Paper.CONSENT, 1, "es", "Título", "Uno.\n\nTres.", true, false)))
                .noneMatch(other -> other.fingerprint().equals(text.fingerprint()));
    }

    private static String strokes(int count, String stroke) {
        return "[" + String.join(",", Collections.nCopies(count, "[" + stroke + "]")) + "]";
    }

    private static String points(int count) {
        return "[["
                + IntStream.range(0, count)
                        .mapToObj(i -> (i % 2 == 0 ? 0 : 90) + ",7")
                        .collect(Collectors.joining(","))
                + "]]";
    }
}
