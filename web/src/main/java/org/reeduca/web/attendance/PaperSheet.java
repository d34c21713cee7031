package org.reeduca.web.attendance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.FullName;

/**
 * One sheet of a printed roll.
 *
 * @param number from 1
 */
public record PaperSheet(int number, List<Line> lines) {

    /** Rows of 11 mm that fit below the heading, on A4 as on letter. */
    static final int ROWS = 15;

    /** Empty rows behind the last man, for whoever is on no list. */
    static final int EMPTY = 2;

    /**
     * One row.
     *
     * @param name null for an empty one
     */
    public record Line(int number, @Nullable String name) {}

    /** The sheets for so many men; there is one at least. */
    static List<PaperSheet> of(List<FullName> men) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < men.size() + EMPTY; i++) {
            lines.add(new Line(i + 1, i < men.size() ? men.get(i).inLists() : null));
        }
        List<PaperSheet> sheets = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += ROWS) {
            sheets.add(new PaperSheet(
                    sheets.size() + 1, List.copyOf(lines.subList(from, Math.min(lines.size(), from + ROWS)))));
        }
        return sheets;
    }
}
