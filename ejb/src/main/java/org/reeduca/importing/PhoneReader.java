package org.reeduca.importing;

import org.jspecify.annotations.Nullable;

/** Telephone numbers of Mexico: ten figures since 2019; what people still dial before them (+52, 1, 044, 045, 01) goes. */
final class PhoneReader {

    private static final int LENGTH = 10;

    private PhoneReader() {}

    /** The last ten figures of the text; null when it has fewer. */
    static @Nullable String read(String typed) {
        String digits = typed.strip().replaceFirst("^(\\d+)\\.0+$", "$1").replaceAll("[^0-9]", "");
        return digits.length() < LENGTH ? null : digits.substring(digits.length() - LENGTH);
    }
}
