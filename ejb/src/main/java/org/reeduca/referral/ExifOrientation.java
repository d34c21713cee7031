package org.reeduca.referral;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held: the one thing of its notes that is needed before they are dropped. Tag 0x0112 of the first
 * directory (Exif 2.32, 4.6.4 A); anything that cannot be read is upright.
 */
enum ExifOrientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    MIRRORED_UPSIDE_DOWN(false),
    MIRRORED_LEFT(true),
    RIGHT(true),
    MIRRORED_RIGHT(true),
    LEFT(true);

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final short TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int HEADER = 6;
    private static final String EXIF = "Exif\0\0";

    private final boolean swapsSides;

    ExifOrientation(boolean swapsSides) {
        this.swapsSides = swapsSides;
    }

    /** Whether width and height change places. */
    boolean swapsSides() {
        return swapsSides;
    }

    /**
     * What turns the stored picture upright.
     *
     * @param width and {@code height} of the stored picture, in points of the drawn one
     */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    /** The orientation of a JPEG; upright for anything else. */
    static ExifOrientation of(byte[] content) {
        int at = 2;
        while (at + 4 <= content.length && (content[at] & 0xFF) == 0xFF) {
            int marker = content[at + 1] & 0xFF;
            int length = ((content[at + 2] & 0xFF) << 8) | (content[at + 3] & 0xFF);
            if (marker == START_OF_SCAN || length < 2 || at + 2 + length > content.length) {
                return UPRIGHT;
            }
            if (marker == APP1 && begins(content, at + 4, length - 2)) {
                return ofDirectory(ByteBuffer.wrap(content, at + 4 + HEADER, length - 2 - HEADER)
                        .slice());
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static boolean begins(byte[] content, int at, int length) {
        return length > HEADER && new String(content, at, HEADER, StandardCharsets.ISO_8859_1).equals(EXIF);
    }

    private static ExifOrientation ofDirectory(ByteBuffer tiff) {
        if (tiff.remaining() < 10) {
            return UPRIGHT;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 0 || first > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(first) & 0xFFFF;
        for (int i = 0; i < entries && first + 2 + (i + 1) * ENTRY <= tiff.limit(); i++) {
            int entry = first + 2 + i * ENTRY;
            if (tiff.getShort(entry) == TAG) {
                return ofCode(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    private static ExifOrientation ofCode(int code) {
        return code >= 1 && code <= values().length ? values()[code - 1] : UPRIGHT;
    }
}
