package org.reeduca.web.faces;

/** Makes text that came from outside fit for one line of a log. */
final class LogText {

    private static final int LIMIT = 200;

    private LogText() {}

    static String oneLine(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "_");
        return clean.length() > LIMIT ? clean.substring(0, LIMIT) : clean;
    }
}
