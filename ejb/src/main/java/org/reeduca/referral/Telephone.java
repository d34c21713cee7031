package org.reeduca.referral;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephones as offices write them, kept in E.164 form. Ten digits are a number of Mexico. */
final class Telephone {

    private static final Pattern BESIDE_DIGITS = Pattern.compile("[\\s().-]");
    private static final Pattern NATIONAL = Pattern.compile("[0-9]{10}");
    private static final Pattern E164 = Pattern.compile("\\+[0-9]{8,15}");
    private static final String MEXICO = "+52";

    private Telephone() {}

    /** The E.164 form; empty when the text cannot be a telephone. */
    static Optional<String> parse(String typed) {
        String digits = BESIDE_DIGITS.matcher(typed).replaceAll("");
        String number = NATIONAL.matcher(digits).matches() ? MEXICO + digits : digits;
        return E164.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** The E.164 form of a text that was checked; null for none. */
    static @Nullable String stored(@Nullable String checked) {
        return checked == null ? null : parse(checked).orElseThrow();
    }
}
