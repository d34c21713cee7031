package org.reeduca.web.faces;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of comma separated values that no spreadsheet takes for a formula: a cell that begins with a character a
 * spreadsheet would execute is preceded by an apostrophe.
 */
public final class Csv {

    private static final Pattern EXECUTED =
            Pattern.compile("^\\s*[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    public Csv line(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(joining(","))).append("\r\n");
        return this;
    }

    public static String cell(String value) {
        boolean leading = !value.isEmpty() && (value.charAt(0) == '\t' || value.charAt(0) == '\r');
        String safe = leading || EXECUTED.matcher(value).matches() ? "'" + value : value;
        return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
