package org.reeduca.web.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.web.faces.Deed;

/**
 * A button beside a line of a list: what is to be done, to which line, at which revision it was seen, as in {@code
 * end:3:1}.
 */
record LineDeed(String what, int line, int revision) {

    private static final Pattern FORM = Pattern.compile("([a-z-]+):(\\d{1,4}):(\\d{1,4})");

    /** The button that was pressed; null unless the form was posted with one. */
    static @Nullable LineDeed of(HttpServletRequest request) {
        return of(Deed.of(request));
    }

    static @Nullable LineDeed of(String value) {
        Matcher deed = FORM.matcher(value);
        return deed.matches()
                ? new LineDeed(deed.group(1), Integer.parseInt(deed.group(2)), Integer.parseInt(deed.group(3)))
                : null;
    }
}
