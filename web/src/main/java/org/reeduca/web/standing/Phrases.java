package org.reeduca.web.standing;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.reeduca.web.faces.AllMessages;
import org.reeduca.web.faces.DateTexts;

/** The texts of the bundles in one language, with dates as tables write them. Plain Java, so that a printed sheet can use it. */
final class Phrases {

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTexts dates;

    Phrases(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(AllMessages.class.getName(), locale);
        this.dates = DateTexts.in(locale);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The text of the key with its arguments; null arguments are written as nothing. */
    String say(String key, @Nullable Object... args) {
        return new MessageFormat(texts.getString(key), locale)
                .format(Arrays.stream(args).map(this::written).toArray());
    }

    String date(LocalDate date) {
        return dates.table(date);
    }

    /** A word as it stands after a colon: {@code Falta} becomes {@code falta}. */
    String inside(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(locale) + word.substring(1);
    }

    String language() {
        return locale.getLanguage();
    }

    private Object written(@Nullable Object arg) {
        if (arg == null) {
            return "";
        }
        return arg instanceof LocalDate date ? date(date) : arg;
    }
}
