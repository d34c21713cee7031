package org.reeduca.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong in one place of a list.
 *
 * @param code what
 * @param severity how much it weighs
 * @param column column letters; null when the list has no such column
 * @param cell reference such as {@code E9}; null when the list has no such column
 * @param value what is typed there; null when nothing is
 * @param arguments values for the sentence, see {@link ProblemCode}; dates as dd/mm/yyyy
 */
public record Problem(
        ProblemCode code,
        Severity severity,
        @Nullable String column,
        @Nullable String cell,
        @Nullable String value,
        List<String> arguments) {

    /** Arguments are copied. */
    public Problem {
        arguments = List.copyOf(arguments);
    }
}
