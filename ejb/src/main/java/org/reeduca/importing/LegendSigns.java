package org.reeduca.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The signs that one entry of a legend explains together: «✓ o /», «J, FJ», «R y minutos», «R ##».
 */
final class LegendSigns {

    /** Stands for a bare number, where the number itself is the minutes of lateness. */
    static final String ANY_NUMBER = "##";

    private static final Pattern MINUTES = Pattern.compile(
            "(?iu)\\s*(?:\\(|\\+|\\by\\b|\\bmas\\b|\\bmás\\b|\\bcon\\b|\\bseguid[oa] de\\b)?\\s*(?:los |el |n[uú]mero de |no\\. de )*"
                    + "(?:minutos?|mins?\\b\\.?|#+|n[uú]mero)['’]?\\)?\\s*$");
    private static final Pattern ALONE = Pattern.compile("(?iu)(?:n[uú]mero|minutos?|#+|n[uú]mero de minutos)");
    private static final Pattern ALTERNATIVES =
            Pattern.compile("\\s*,\\s*|\\s+(?:o|ó|u|y|e|bien)\\s+|\\s*[\"“”«»]\\s*|\\s{2,}");

    private LegendSigns() {}

    /** Signs in the form in which marks are compared. */
    static List<String> of(String typed) {
        String text = typed.strip();
        if (ALONE.matcher(text).matches()) {
            return List.of(ANY_NUMBER);
        }
        String bare = MINUTES.matcher(text).replaceFirst("");
        List<String> signs = new ArrayList<>();
        for (String alternative : ALTERNATIVES.split(bare.isBlank() ? text : bare, -1)) {
            String sign = Signs.tidy(alternative);
            sign = sign.length() > 2 && sign.startsWith("(") && sign.endsWith(")")
                    ? sign.substring(1, sign.length() - 1)
                    : sign;
            if (!sign.isEmpty() && !signs.contains(sign)) {
                signs.add(sign);
            }
        }
        return signs;
    }

    /** The parts of «J/FJ»; empty when the slash is itself the sign. */
    static List<String> slashed(String sign) {
        String[] parts = sign.split("/", -1);
        return parts.length < 2 || java.util.Arrays.stream(parts).anyMatch(String::isEmpty)
                ? List.of()
                : List.of(parts);
    }
}
