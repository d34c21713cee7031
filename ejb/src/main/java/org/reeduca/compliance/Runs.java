package org.reeduca.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Unexcused absences in a row; made by handing over the outcomes that matter, in order. */
final class Runs {

    private List<JudgedSession> open = new ArrayList<>();
    private final List<List<JudgedSession>> all = new ArrayList<>();

    /** An unexcused absence: the row grows. */
    void grow(JudgedSession absence) {
        if (open.isEmpty()) {
            all.add(open);
        }
        open.add(absence);
    }

    /** Any other outcome that is not stepped over: the row ends. */
    void stop() {
        open = new ArrayList<>();
    }

    /** The row that reaches up to the last due session; empty when there is none. */
    List<JudgedSession> current() {
        return List.copyOf(open);
    }

    /** The longest row, the earliest of those of equal length; empty when there is none. */
    List<JudgedSession> longest() {
        List<JudgedSession> longest = List.of();
        for (List<JudgedSession> run : all) {
            longest = run.size() > longest.size() ? run : longest;
        }
        return List.copyOf(longest);
    }

    /** The absence with which a row first had so many members, 1 or more. */
    Optional<JudgedSession> firstToReach(int length) {
        return all.stream()
                .filter(run -> run.size() >= length)
                .map(run -> run.get(length - 1))
                .findFirst();
    }
}
