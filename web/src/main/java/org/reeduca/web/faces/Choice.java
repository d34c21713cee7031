package org.reeduca.web.faces;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads parameters of an address. What nobody can have meant is as if it were not there. */
public final class Choice {

    private static final int LONGEST_NUMBER = 6;

    private Choice() {}

    public static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String name, @Nullable E otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    public static <E extends Enum<E>> E orElse(Class<E> type, @Nullable String name, E otherwise) {
        return Objects.requireNonNull(of(type, name, otherwise));
    }

    public static int number(@Nullable String text, int otherwise) {
        return text != null && text.length() <= LONGEST_NUMBER && text.matches("[0-9]+")
                ? Integer.parseInt(text)
                : otherwise;
    }
}
