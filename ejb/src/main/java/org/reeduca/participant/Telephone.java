package org.reeduca.participant;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in international form (ITU-T E.164): a plus sign and 8 to 15 figures.
 *
 * <p>In Mexico a number has ten figures since 3 August 2019; what people still dial before them (044, 045, 01, and the 1
 * of +52 1) is left out.
 *
 * @param number as in {@code +525512345678}
 */
public record Telephone(String number) {

    private static final Pattern FORM = Pattern.compile("\\+\\d{8,15}");
    private static final Pattern WRITING = Pattern.compile("[\\s().-]+");
    private static final Pattern NATIONAL = Pattern.compile("(?:044|045|01)?(\\d{10})");
    private static final Pattern MEXICAN = Pattern.compile("(?:\\+|00)?521?(\\d{10})");
    private static final Pattern FOREIGN = Pattern.compile("(?:\\+|00)([1-9]\\d{7,14})");

    /** Guards the promise of the type; use {@link #parse} for what was typed. */
    public Telephone {
        if (!FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("not a telephone number in E.164 form");
        }
    }

    /** Reads a typed number; spaces, dashes, dots and brackets do not matter. Empty when it is none. */
    public static Optional<Telephone> parse(String typed) {
        String bare = WRITING.matcher(typed).replaceAll("");
        return first(NATIONAL, bare, "+52")
                .or(() -> first(MEXICAN, bare, "+52"))
                .or(() -> bare.startsWith("+52") || bare.startsWith("0052")
                        ? Optional.empty()
                        : first(FOREIGN, bare, "+"));
    }

    private static Optional<Telephone> first(Pattern pattern, String bare, String prefix) {
        var matcher = pattern.matcher(bare);
        return matcher.matches() ? Optional.of(new Telephone(prefix + matcher.group(1))) : Optional.empty();
    }
}
