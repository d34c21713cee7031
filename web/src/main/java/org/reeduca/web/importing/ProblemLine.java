package org.reeduca.web.importing;

import org.jspecify.annotations.Nullable;
import org.reeduca.importing.Severity;

/**
 * One thing that is wrong, in words.
 *
 * @param row sheet row; 0 for the group as a whole
 * @param heading words over the column
 * @param sentence what is wrong and what to do
 */
public record ProblemLine(
        Severity severity,
        String sheet,
        int row,
        String man,
        String heading,
        @Nullable String cell,
        @Nullable String value,
        String sentence) {}
