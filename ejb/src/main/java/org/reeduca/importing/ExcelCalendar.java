package org.reeduca.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days as Excel counts them: from 1 January 1900 with a 29 February 1900 that never was, or from 1 January 1904 in
 * workbooks born on an old Macintosh.
 */
enum ExcelCalendar {
    FROM_1900,
    FROM_1904;

    /** The day that Excel counts although 1900 was no leap year. */
    private static final int PHANTOM = 60;

    private static final LocalDate BEFORE_PHANTOM = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_PHANTOM = LocalDate.of(1899, 12, 30);
    private static final LocalDate MACINTOSH = LocalDate.of(1904, 1, 1);

    /** 31 December 9999. */
    private static final int LAST = 2_958_465;

    private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(24 * 60);

    /** The day of a serial number, whose fraction is the hour; null when the calendar has no such day. */
    @Nullable
    LocalDate day(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return null;
        }
        int days = serial.setScale(0, RoundingMode.FLOOR).intValueExact();
        if (this == FROM_1904) {
            return MACINTOSH.plusDays(days);
        }
        if (days == PHANTOM || days == 0) {
            return null;
        }
        return (days < PHANTOM ? BEFORE_PHANTOM : AFTER_PHANTOM).plusDays(days);
    }

    /** {@code 17:00} for 0.7083. */
    static String hour(BigDecimal serial) {
        BigDecimal fraction = serial.subtract(serial.setScale(0, RoundingMode.FLOOR));
        int minutes = fraction.multiply(MINUTES_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60 % 24, minutes % 60);
    }
}
