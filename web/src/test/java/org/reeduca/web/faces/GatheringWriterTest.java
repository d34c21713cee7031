package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GatheringWriterTest {

    private final List<Integer> sizes = new ArrayList<>();
    private final StringWriter received = new StringWriter() {
        @Override
        public void write(char[] text, int from, int count) {
            sizes.add(count);
            super.write(text, from, count);
        }
    };
    private final GatheringWriter writer = new GatheringWriter(received);

    @Test
    void many_small_pieces_arrive_as_few_large_ones() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            writer.write("<b>");
        }
        writer.flush();

        assertThat(received.toString()).isEqualTo("<b>".repeat(10_000));
        assertThat(sizes).hasSize(4);
    }

    @Test
    void text_of_any_kind_and_length_arrives_in_order() throws IOException {
        Random random = new Random(7);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            String piece = Character.toString('a' + i % 26).repeat(random.nextInt(i % 50 == 0 ? 20_000 : 60));
            expected.append(piece).append('ñ');
            if (i % 2 == 0) {
                writer.write(piece);
            } else {
                writer.write(piece.toCharArray(), 0, piece.length());
            }
            writer.write('ñ');
        }
        writer.close();

        assertThat(received.toString()).isEqualTo(expected.toString());
    }

    @Test
    void what_is_forgotten_never_arrives() throws IOException {
        writer.write("half a page");
        writer.forget();
        writer.write("the error page");
        writer.flush();

        assertThat(received.toString()).isEqualTo("the error page");
    }
}
