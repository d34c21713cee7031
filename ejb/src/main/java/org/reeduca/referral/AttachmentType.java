package org.reeduca.referral;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file beside an order may be: known by how its bytes begin, never by its name alone. */
public enum AttachmentType {
    PDF("application/pdf"),
    JPEG("image/jpeg"),
    PNG("image/png"),
    TIFF("image/tiff");

    private final String mediaType;

    AttachmentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type that was stored. */
    public static AttachmentType stored(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /** What the bytes are; empty for anything else. */
    static Optional<AttachmentType> ofContent(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    /** What the name says it is, by its ending; empty for anything else. */
    static Optional<AttachmentType> ofName(String fileName) {
        String ending =
                fileName.substring(fileName.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "pdf" -> Optional.of(PDF);
            case "jpg", "jpeg" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "tif", "tiff" -> Optional.of(TIFF);
            default -> Optional.empty();
        };
    }

    private boolean begins(byte[] content) {
        return switch (this) {
            case PDF -> has(content, '%', 'P', 'D', 'F', '-');
            case JPEG -> has(content, 0xFF, 0xD8, 0xFF);
            case PNG -> has(content, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case TIFF -> has(content, 'I', 'I', 42, 0) || has(content, 'M', 'M', 0, 42);
        };
    }

    private static boolean has(byte[] content, int... beginning) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }
}
