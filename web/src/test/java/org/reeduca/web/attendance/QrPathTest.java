package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPathTest {

    private static final String CODE = "4F0A91BC07DE";
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int DOTS = 8;

    @Test
    void a_reader_reads_from_the_drawing_what_was_put_into_it_and_nothing_else() throws ReaderException {
        assertThat(read(QrPath.of(CODE))).isEqualTo(CODE);
    }

    @Test
    void the_quiet_zone_around_it_stays_white() {
        QrPath qr = QrPath.of(CODE);
        Matcher bar = BAR.matcher(qr.path());

        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1));
            assertThat(x).isGreaterThanOrEqualTo(4);
            assertThat(x + Integer.parseInt(bar.group(3))).isLessThanOrEqualTo(qr.size() - 4);
        }
        assertThat(qr.viewBox()).isEqualTo("0 0 29 29");
    }

    @Test
    void the_drawing_is_small_enough_for_each_sheet() {
        assertThat(QrPath.of(CODE).path().length()).isLessThan(4000);
    }

    private static String read(QrPath qr) throws ReaderException {
        int width = qr.size() * DOTS;
        int[] pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher bar = BAR.matcher(qr.path());
        while (bar.find()) {
            int x = Integer.parseInt(bar.group(1));
            int y = Integer.parseInt(bar.group(2));
            for (int row = y * DOTS; row < (y + 1) * DOTS; row++) {
                Arrays.fill(
                        pixels, row * width + x * DOTS, row * width + (x + Integer.parseInt(bar.group(3))) * DOTS, 0);
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels))))
                .getText();
    }
}
