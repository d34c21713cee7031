package org.reeduca.web.faces;

import java.util.Locale;

/** The four answers to "does he comply?", told apart by shape before colour. */
public enum Shape {
    GOOD("●"),
    RISK("▲"),
    BREACH("■"),
    NONE("○");

    private final String sign;

    Shape(String sign) {
        this.sign = sign;
    }

    public String getSign() {
        return sign;
    }

    public String getStyle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
