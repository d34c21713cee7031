package org.reeduca.importing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers as a workbook stores them and as a person types them. */
final class Numbers {

    private static final int LONGEST = 40;
    private static final int LARGEST_EXPONENT = 400;

    private Numbers() {}

    /** A stored number, {@code 9.98E9} included; null when it is none. */
    static @Nullable BigDecimal parse(String stored) {
        if (stored.length() > LONGEST || !stored.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(stored);
        return Math.abs(number.scale()) > LARGEST_EXPONENT ? null : number;
    }

    /** Without exponent and without trailing zeros: {@code 9980009537}. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The whole number in a cell, stored or typed («14», «14.0»); null when there is none. */
    static @Nullable Integer whole(Cell cell) {
        String text = cell.text().strip();
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.TIME || !text.matches("-?\\d{1,9}(\\.0+)?")) {
            return null;
        }
        return Integer.parseInt(text.replaceFirst("\\.0+$", ""));
    }
}
