package org.reeduca.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void a_line_ends_with_cr_lf() {
        assertThat(new ContentLines().add("VERSION", "2.0").toString()).isEqualTo("VERSION:2.0\r\n");
    }

    @Test
    void seventy_five_octets_stay_on_one_line_and_one_more_goes_on_the_next() {
        String value = "x".repeat(ContentLines.LONGEST - "A:".length());

        assertThat(new ContentLines().add("A", value).toString()).isEqualTo("A:" + value + "\r\n");
        assertThat(new ContentLines().add("A", value + "y").toString()).isEqualTo("A:" + value + "\r\n y\r\n");
    }

    @Test
    void the_space_that_continues_a_line_is_one_of_its_octets() {
        String folded = new ContentLines().add("A", "x".repeat(300)).toString();

        assertThat(folded.split("\r\n"))
                .allSatisfy(line -> assertThat(octets(line)).isLessThanOrEqualTo(ContentLines.LONGEST))
                .hasSize(5);
        assertThat(folded.split("\r\n")[1]).hasSize(ContentLines.LONGEST).startsWith(" ");
    }

    @Test
    void a_character_of_several_octets_is_never_cut() {
        for (int before = 60; before < 80; before++) {
            String value = "x".repeat(before) + "ñ·€😀ñ";
            String folded = new ContentLines().add("A", value).toString();

            assertThat(folded.split("\r\n"))
                    .allSatisfy(line -> assertThat(octets(line)).isLessThanOrEqualTo(ContentLines.LONGEST));
            assertThat(unfold(folded)).isEqualTo("A:" + value + "\r\n");
            assertThat(folded).doesNotContain("\uFFFD");
        }
    }

    @Test
    void whatever_is_written_can_be_read_again() {
        Random random = new Random(7);
        String signs = "aé😀\\;,:\n\" ñ€·";
        int[] points = signs.codePoints().toArray();
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(200), 0, points.length).forEach(i -> text.appendCodePoint(points[i]));

            String line = new ContentLines().text("SUMMARY", text.toString()).toString();

            String value = unfold(line).replaceFirst("\r\n$", "").substring("SUMMARY:".length());
            assertThat(value).doesNotContain("\n").doesNotContain("\r");
            assertThat(unescape(value)).isEqualTo(text.toString());
        }
    }

    @Test
    void signs_with_a_meaning_are_taken_out_of_text_and_of_text_only() {
        assertThat(ContentLines.escape("a\\b;c,d\ne\r\nf\rg:h\"")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nf\\ng:h\"");
        assertThat(new ContentLines().add("X", "a;b,c").toString()).isEqualTo("X:a;b,c\r\n");
    }

    @Test
    void control_characters_have_no_place_in_a_calendar() {
        assertThat(ContentLines.escape("a\u0000b\u0007c\td")).isEqualTo("abc\td");
    }

    @Test
    void typed_text_cannot_begin_a_line_of_its_own() {
        String line = new ContentLines().text("SUMMARY", "x\r\nBEGIN:VALARM").toString();

        assertThat(line).isEqualTo("SUMMARY:x\\nBEGIN:VALARM\r\n");
    }

    private static int octets(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String unfold(String lines) {
        return lines.replace("\r\n ", "");
    }

    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char sign = value.charAt(i);
            if (sign == '\\') {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(sign);
            }
        }
        return text.toString();
    }
}
