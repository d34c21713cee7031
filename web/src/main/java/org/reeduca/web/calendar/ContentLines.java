package org.reeduca.web.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of iCalendar as RFC 5545, section 3.1, wants them: ended by CR LF, and none longer than 75 octets of UTF-8. A longer
 * one goes on after a line break and a space, never in the middle of a character.
 */
final class ContentLines {

    /** Octets of a line without its end. */
    static final int LONGEST = 75;

    private static final String END = "\r\n";

    private final StringBuilder written = new StringBuilder();

    /**
     * A line whose value is written as it is: dates, numbers, names of the standard.
     *
     * @param name name with its parameters, such as {@code DTSTART;TZID=America/Mexico_City}
     */
    ContentLines add(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    /** A line whose value is text that somebody may have typed. */
    ContentLines text(String name, String value) {
        return add(name, escape(value));
    }

    /**
     * Text with the signs that have a meaning in iCalendar taken out of it: backslash, semicolon, comma and line breaks
     * (section 3.3.11). Other control characters have no place in a calendar and are left out.
     */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < lines.length(); i++) {
            char sign = lines.charAt(i);
            switch (sign) {
                case '\\', ';', ',' -> escaped.append('\\').append(sign);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(sign) || sign == '\t') {
                        escaped.append(sign);
                    }
                }
            }
        }
        return escaped.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int sign = line.codePointAt(i);
            String one = Character.toString(sign);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST) {
                written.append(END).append(' ');
                octets = 1;
            }
            written.append(one);
            octets += more;
            i += Character.charCount(sign);
        }
        written.append(END);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
