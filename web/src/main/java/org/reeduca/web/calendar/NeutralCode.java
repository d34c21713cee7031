package org.reeduca.web.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be told of a group's code outside the application. Centres type codes as they like, and a calendar is shown on
 * telephones in buses: only the part with figures is told, with at most three letters before it.
 */
final class NeutralCode {

    private static final Pattern TOLD = Pattern.compile("(?<!\\p{L})(?:\\p{L}{1,3}[-/. ]?)?\\d[\\d\\-/.]*(?!\\p{L})");

    private NeutralCode() {}

    /** {@code 2026-01} of {@code Hombres 2026-01}; empty when nothing in it is neutral. */
    static String of(String code) {
        Matcher told = TOLD.matcher(code);
        return told.find() ? told.group().replaceAll("[-/.]+$", "") : "";
    }
}
