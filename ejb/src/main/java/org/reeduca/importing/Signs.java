package org.reeduca.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which signs are compared: capitals, stops and blanks do not matter, all dashes are one. */
final class Signs {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF\\uFE0E\\uFE0F]+");
    private static final Pattern STOPS = Pattern.compile("(?<!\\d)[.]|[.](?!\\d)");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—―−]");

    private Signs() {}

    static String tidy(String typed) {
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        String dashed = DASHES.matcher(composed).replaceAll("-");
        return STOPS.matcher(BLANKS.matcher(dashed).replaceAll("")).replaceAll("");
    }
}
