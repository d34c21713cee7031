package org.reeduca.web.faces;

import java.util.Locale;

/** One cell of the attendance matrix as people read it: a sign that survives a black and white printer, and a word. */
public enum Mark {
    ATTENDED("✓"),
    LATE("R"),
    LEFT_EARLY("S"),
    ABSENT("✕"),
    EXCUSED("J"),
    MADE_UP("↻"),
    CANCELLED("–"),
    UNRECORDED("▫"),
    NOT_APPLICABLE("·");

    private final String sign;

    Mark(String sign) {
        this.sign = sign;
    }

    public String getSign() {
        return sign;
    }

    /** The name for style sheets: {@code left-early}. */
    public String getStyle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
