package org.reeduca.attendance;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.reeduca.shared.Sha256;

/**
 * What stands on a printed roll to find its session again: twelve hexadecimal digits of the SHA-256 of its public reference. They say
 * nothing of a man, a group or a place to whoever finds the sheet, and nothing is kept for them.
 *
 * @param digits capital, without blanks
 */
public record PaperCode(String digits) {

    static final int LENGTH = 12;

    private static final int GROUP = 4;
    private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");

    /** The code of a session. */
    static PaperCode of(UUID session) {
        return new PaperCode(Sha256.of(session.toString()).substring(0, LENGTH).toUpperCase(Locale.ROOT));
    }

    /** A code as somebody typed it or a reader sent it; letters that look like digits are taken for them. */
    static Optional<PaperCode> typed(String text) {
        String digits = BETWEEN.matcher(text)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return DIGITS.matcher(digits).matches() ? Optional.of(new PaperCode(digits)) : Optional.empty();
    }

    /** In groups of four, for reading and typing. */
    public String spaced() {
        return digits.substring(0, GROUP) + " " + digits.substring(GROUP, 2 * GROUP) + " "
                + digits.substring(2 * GROUP);
    }
}
