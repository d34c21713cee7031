package org.reeduca.web.attendance;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code as the path of a drawing in the page: one unit for each module, the quiet zone around it included. No picture is
 * made or fetched, and a printer draws it as sharp as it can.
 *
 * @param size units of its width and height
 * @param path for the attribute {@code d}
 */
public record QrPath(int size, String path) {

    /** Modules that stay white around a code, as its standard asks. */
    private static final int QUIET_ZONE = 4;

    /** The code of a short text; it can be read with a seventh of it dirty. */
    static QrPath of(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            return new QrPath(modules.getWidth(), path(modules));
        } catch (WriterException e) {
            throw new IllegalArgumentException("No QR code holds this", e);
        }
    }

    /** Each row as rectangles of one unit's height over its dark modules. */
    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y);
                    path.append('h')
                            .append(x - from)
                            .append("v1h")
                            .append(from - x)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    /** For the attribute of that name. */
    public String viewBox() {
        return "0 0 " + size + " " + size;
    }
}
