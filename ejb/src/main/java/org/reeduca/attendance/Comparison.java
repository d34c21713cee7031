package org.reeduca.attendance;

import java.time.Instant;
import java.util.List;

/**
 * A list that was recorded, against the same list as somebody else typed it again.
 *
 * @param typedBy who typed it again
 * @param men in the order of the roll
 */
public record Comparison(String typedBy, Instant typedAt, List<ComparedMan> men) {

    /** Men of whom somebody has to decide. */
    public List<ComparedMan> differences() {
        return men.stream().filter(ComparedMan::open).toList();
    }

    /** Men of whom the entries differed and nobody has to decide any more. */
    public List<ComparedMan> settled() {
        return men.stream().filter(man -> !man.confirmed() && !man.open()).toList();
    }

    /** How many marks the paper confirmed. */
    public int confirmed() {
        return (int) men.stream().filter(ComparedMan::confirmed).count();
    }
}
