package org.reeduca.web.matrix;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixColumn;
import org.reeduca.matrix.MatrixService;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.StandingWords;

/** The matrix of one group, as a table or as a list. */
@Named
@RequestScoped
public class MatrixPage {

    @Inject
    private MatrixService matrices;

    @Inject
    private StandingWords words;

    @Inject
    private Messages messages;

    @Inject
    private Dates dates;

    private @Nullable String cohort;
    private @Nullable String view;
    private @Nullable Matrix matrix;
    private @Nullable List<MatrixLine> lines;

    /** Loads the matrix; a group that does not exist or is not the caller's is not found. */
    public void open() {
        getMatrix();
    }

    public Matrix getMatrix() {
        Matrix found = matrix;
        if (found == null) {
            found = matrices.openMatrix(PublicRef.parse(cohort));
            matrix = found;
        }
        return found;
    }

    /** The men with the words of their cells. */
    public List<MatrixLine> getLines() {
        List<MatrixLine> made = lines;
        if (made == null) {
            made = getMatrix().rows().stream()
                    .map(row -> MatrixLine.of(row, words))
                    .toList();
            lines = made;
        }
        return made;
    }

    public List<Box> getLegend() {
        return Arrays.asList(Box.values());
    }

    /** Whether somebody was marked in a session of another group, so that a column tells of it. */
    public boolean isExtras() {
        return getMatrix().rows().stream().anyMatch(row -> !row.extras().isEmpty());
    }

    public boolean isList() {
        return "list".equals(view);
    }

    /** Whether the list of a session can be opened: it was held or is due today. */
    public boolean rollOpen(MatrixColumn column) {
        LocalDate today = getMatrix().asOf();
        return !column.date().isAfter(today);
    }

    /** The day under the number of a session: {@code 26 ene}. */
    public String day(MatrixColumn column) {
        String date = dates.table(column.date());
        return date.substring(0, date.lastIndexOf(' '));
    }

    /** How many of a hundred came; empty while nobody is recorded. */
    public String percent(MatrixColumn column) {
        Integer percent = column.percent();
        return percent == null ? "" : messages.text("matrix.percent", percent);
    }

    /** A session elsewhere in words. */
    public String extra(MatrixLine.Cell cell) {
        SessionBox box = cell.box();
        return messages.text("matrix.extra", box.unit(), box.cohortCode(), box.date(), words.word(box));
    }

    public @Nullable String getCohort() {
        return cohort;
    }

    public void setCohort(@Nullable String cohort) {
        this.cohort = cohort;
    }

    public @Nullable String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }
}
