package org.reeduca.web.matrix;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.matrix.MatrixRow;
import org.reeduca.standing.Box;
import org.reeduca.standing.Light;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.Shape;
import org.reeduca.web.standing.StandingWords;

/**
 * One man in the matrix, in words.
 *
 * @param shape sign of his state
 * @param state its shortest word, empty for a man without an order
 * @param word the same in full
 * @param reason why, in a few words
 */
public record MatrixLine(
        MatrixRow row, List<Cell> cells, List<Cell> extras, Shape shape, String state, String word, String reason) {

    /**
     * One cell.
     *
     * @param style one letter for the style sheet, which draws the sign
     * @param text what is heard
     * @param detail minutes and make-up, empty when there is nothing to say
     * @param key what the details are asked with, null where nothing is recorded
     */
    public record Cell(
            SessionBox box,
            String style,
            String text,
            String detail,
            @Nullable String key) {}

    /** The cells whose day has come: there is nothing to read about the others. */
    public List<Cell> told() {
        return cells.stream().filter(cell -> cell.box().past()).toList();
    }

    /** How many sessions are still to come. */
    public int ahead() {
        return cells.size() - told().size();
    }

    private static final int SHORT_REF = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    static MatrixLine of(MatrixRow row, StandingWords words) {
        String man = row.person().ref().toString().substring(0, SHORT_REF);
        Standing standing = row.standing();
        return new MatrixLine(
                row,
                row.cells().stream().map(box -> cell(box, man, words)).toList(),
                row.extras().stream().map(box -> cell(box, man, words)).toList(),
                standing == null ? Shape.NONE : words.shape(standing.light()),
                standing == null ? "" : shortest(standing, words),
                standing == null ? "" : words.state(standing.evaluation().state()),
                standing == null ? "" : words.brief(standing));
    }

    /** In a narrow column the light says enough, unless it has nothing to say. */
    private static String shortest(Standing standing, StandingWords words) {
        return standing.light() == Light.NO_DATA
                ? words.state(standing.evaluation().state())
                : words.light(standing.light());
    }

    private static Cell cell(SessionBox box, String man, StandingWords words) {
        return new Cell(
                box,
                style(box.box()),
                words.cell(box),
                words.detail(box),
                recorded(box.box()) ? man + DAY.format(box.date()) : null);
    }

    private static String style(Box box) {
        return switch (box) {
            case ATTENDED -> "a";
            case LATE -> "r";
            case LEFT_EARLY -> "s";
            case ABSENT -> "f";
            case EXCUSED -> "j";
            case MADE_UP -> "p";
            case CANCELLED -> "c";
            case UNRECORDED -> "n";
            case NOT_DUE -> "x";
        };
    }

    private static boolean recorded(Box box) {
        return box != Box.UNRECORDED && box != Box.NOT_DUE && box != Box.CANCELLED;
    }
}
