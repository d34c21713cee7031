package org.reeduca.importing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Short ways to say in a test what was read. */
final class Reading {

    private Reading() {}

    /** {@code CODE/severity} of each problem, from left to right. */
    static List<String> codes(ManProposal man) {
        return man.problems().stream()
                .map(problem -> problem.code() + "/" + problem.severity().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** {@code CODE@cell} of each problem. */
    static List<String> places(ManProposal man) {
        return man.problems().stream()
                .map(problem -> problem.code() + "@" + problem.cell())
                .toList();
    }

    static List<String> marks(ManProposal man, int first) {
        return man.marks().subList(0, first).stream().map(Reading::code).toList();
    }

    private static String code(@Nullable Mark mark) {
        return mark == null ? "null" : mark.code();
    }

    static String name(ManProposal man) {
        return man.name().given() + "|" + man.name().first() + "|" + man.name().second();
    }
}
