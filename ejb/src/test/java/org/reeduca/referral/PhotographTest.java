package org.reeduca.referral;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeduca.shared.BusinessRuleViolation;

/** What a camera wrote into a photograph does not stay in it, and the page stands upright. */
class PhotographTest {

    private static final String PLACE = "19.5438N 96.9102W";

    @Test
    void what_the_camera_wrote_is_gone() throws IOException {
        byte[] taken = taken(1, 40, 20);
        assertThat(new String(taken, ISO_8859_1)).contains("Exif").contains(PLACE);

        byte[] kept = Photograph.cleaned(taken, "jpeg");

        assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif").doesNotContain(PLACE);
        assertThat(read(kept).getWidth()).isEqualTo(40);
    }

    /** The corner that is stored top left is red: where it has to be seen for each way of holding a camera. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, 2, 2", "2, 40, 20, 37, 2", "3, 40, 20, 37, 17", "4, 40, 20, 2, 17",
        "5, 20, 40, 2, 2", "6, 20, 40, 17, 2", "7, 20, 40, 17, 37", "8, 20, 40, 2, 37"
    })
    void it_is_turned_as_it_was_held(int orientation, int width, int height, int redX, int redY) throws IOException {
        BufferedImage upright = read(Photograph.cleaned(taken(orientation, 40, 20), "jpeg"));

        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        Color corner = new Color(upright.getRGB(redX, redY));
        assertThat(corner.getRed()).isGreaterThan(150);
        assertThat(corner.getBlue()).isLessThan(120);
    }

    @Test
    void a_large_one_is_made_smaller() throws IOException {
        BufferedImage kept = read(Photograph.cleaned(taken(1, 4800, 1200), "jpeg"));

        assertThat(kept.getWidth()).isEqualTo(Photograph.LONGEST_SIDE);
        assertThat(kept.getHeight()).isEqualTo(600);
    }

    @Test
    void a_small_file_that_claims_to_be_huge_is_refused_before_it_is_read() throws IOException {
        byte[] bomb = png(10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThatThrownBy(() -> Photograph.cleaned(bomb, "png"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("justification.picture-large"));
    }

    /** Forty million points of sixteen bits in four colours are 320 MB; the largest photograph takes 150. */
    @Test
    void one_whose_points_are_deep_may_have_fewer() throws IOException {
        byte[] bomb = png(10, 10);
        ByteBuffer.wrap(bomb)
                .putInt(16, 8_000)
                .putInt(20, 5_000)
                .put(24, (byte) 16)
                .put(25, (byte) 6);

        assertThatThrownBy(() -> Photograph.cleaned(bomb, "png"))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, rule -> {
                    assertThat(rule.code()).isEqualTo("justification.picture-large");
                    assertThat(rule.arguments()).containsExactly(25L);
                });
    }

    @Test
    void one_that_is_cut_off_is_refused_with_a_sentence() throws IOException {
        byte[] cut = Arrays.copyOf(png(400, 400), 60);

        assertThatThrownBy(() -> Photograph.cleaned(cut, "png"))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("justification.picture-broken"));
    }

    /** Whoever writes a copy of it beside the memory finds no place for it here. */
    @Test
    void it_is_drawn_without_touching_the_disk(@TempDir Path temporary) throws IOException {
        byte[] jpeg = taken(1, 40, 20);
        byte[] png = png(40, 20);
        Path gone = Files.createDirectory(temporary.resolve("gone"));
        ImageIO.setCacheDirectory(gone.toFile());
        try {
            Files.delete(gone);

            assertThat(ImageIO.getUseCache()).isTrue();
            assertThat(Photograph.cleaned(jpeg, "jpeg")).isNotEmpty();
            assertThat(Photograph.cleaned(png, "png")).isNotEmpty();
        } finally {
            ImageIO.setCacheDirectory(null);
        }
    }

    @Test
    void notes_that_make_no_sense_are_upright() {
        byte[] nonsense = {
            (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 12, 'E', 'x', 'i', 'f', 0, 0, 1, 2, 3, 4
        };

        assertThat(ExifOrientation.of(nonsense)).isEqualTo(ExifOrientation.UPRIGHT);
        assertThat(ExifOrientation.of(new byte[0])).isEqualTo(ExifOrientation.UPRIGHT);
    }

    /** A JPEG as a telephone writes it: notes first, with how it was held and where. */
    private static byte[] taken(int orientation, int width, int height) throws IOException {
        byte[] plain = written(picture(width, height), "jpeg");
        byte[] place = PLACE.getBytes(ISO_8859_1);
        ByteBuffer notes = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length);
        notes.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (notes.capacity() - 2));
        notes.put("Exif\0\0".getBytes(ISO_8859_1)).put("MM".getBytes(ISO_8859_1));
        notes.putShort((short) 42).putInt(8).putShort((short) 1);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        notes.putInt(0).put(place);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(notes.array());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        return written(picture(width, height), "png");
    }

    /** Blue, with a red corner top left. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < 8 && y < 8 ? 0xFF0000 : 0x0000FF);
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
