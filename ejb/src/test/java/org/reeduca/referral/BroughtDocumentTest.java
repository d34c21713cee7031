package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reeduca.shared.BusinessRuleViolation;

/** What is kept of a file he brought. */
class BroughtDocumentTest {

    /** Points of a palette need a byte each as they come, and three once they are mixed to make the picture smaller. */
    @Test
    void a_picture_that_grows_too_large_when_it_is_drawn_anew_is_refused_with_a_sentence() throws IOException {
        byte[] came = noise(3200);
        assertThat(BroughtDocument.problems("nota.png", came)).isEmpty();

        assertThatThrownBy(() -> BroughtDocument.of("nota.png", came))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, rule -> {
                    assertThat(rule.code()).isEqualTo("referral.attachment-large");
                    assertThat(rule.arguments()).containsExactly(10);
                });
    }

    @Test
    void a_picture_that_stays_small_is_kept() throws IOException {
        assertThat(BroughtDocument.of("nota.png", noise(100)).kept().length).isBetween(1, NewAttachment.MOST_BYTES);
    }

    private static byte[] noise(int side) throws IOException {
        Random chance = new Random(7);
        byte[][] palette = new byte[3][256];
        for (byte[] colours : palette) {
            chance.nextBytes(colours);
        }
        byte[] points = new byte[side * side];
        chance.nextBytes(points);
        BufferedImage image = new BufferedImage(
                side,
                side,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, 256, palette[0], palette[1], palette[2]));
        image.getRaster().setDataElements(0, 0, side, side, points);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
