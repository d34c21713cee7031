package org.reeduca.referral;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A photograph of a document as it may be kept: drawn anew, upright, so that nothing the camera wrote into the file stays -
 * place, time, telephone, preview - and nothing hidden behind the picture either. It is drawn in memory: what {@link ImageIO}
 * makes by itself keeps a copy in the directory for temporary files, where nothing encrypts it.
 */
final class Photograph {

    /** More points than any telephone takes; a small file that claims more is there to fill the memory. */
    static final long MOST_POINTS = 50_000_000;

    /** Bits of a point as telephones and scanners write them; of a picture with more there may be fewer points. */
    private static final int USUAL_DEPTH = 32;

    /** Longest side that is kept: an A4 page stays readable. */
    static final int LONGEST_SIDE = 2400;

    private static final float QUALITY = 0.85f;

    private Photograph() {}

    /**
     * The picture without anything but the picture.
     *
     * @param format {@code jpeg} or {@code png}, as {@link ImageIO} names them
     * @throws BusinessRuleViolation {@code justification.picture-broken} or {@code justification.picture-large}
     */
    static byte[] cleaned(byte[] content, String format) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long most = MOST_POINTS * USUAL_DEPTH / Math.max(USUAL_DEPTH, depth(reader));
                if ((long) reader.getWidth(0) * reader.getHeight(0) > most) {
                    throw new BusinessRuleViolation("justification.picture-large", most / 1_000_000);
                }
                return written(upright(reader.read(0), ExifOrientation.of(content)), format);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw (BusinessRuleViolation) new BusinessRuleViolation("justification.picture-broken").initCause(e);
        }
    }

    /** Bits that a point takes in memory; nothing of the picture is read for it. */
    private static int depth(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext() ? types.next().getColorModel().getPixelSize() : USUAL_DEPTH;
    }

    /** Turned as it was held, and not larger than {@link #LONGEST_SIDE}. */
    private static BufferedImage upright(BufferedImage read, ExifOrientation orientation) {
        double scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean lying = orientation.swapsSides();
        BufferedImage drawn =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(
                java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setBackground(java.awt.Color.WHITE);
        graphics.clearRect(0, 0, drawn.getWidth(), drawn.getHeight());
        AffineTransform turn = orientation.transform(width, height);
        turn.scale(scale, scale);
        graphics.drawImage(read, turn, null);
        graphics.dispose();
        return drawn;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
