package org.reeduca.web.faces;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the interface: Spanish of Mexico, which is also the answer to every doubt, and English. */
public final class Languages {

    public static final Locale SPANISH = Locale.forLanguageTag("es-MX");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> ALL = List.of(SPANISH, ENGLISH);

    private Languages() {}

    /** The supported language a tag stands for; whatever else is asked for, {@code null} included, is Spanish. */
    public static Locale of(@Nullable String tag) {
        return isEnglish(tag == null ? SPANISH : Locale.forLanguageTag(tag)) ? ENGLISH : SPANISH;
    }

    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage());
    }
}
