package org.reeduca.web.matrix;

import java.util.ArrayList;
import java.util.List;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixColumn;
import org.reeduca.matrix.MatrixRow;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.Csv;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** The matrix as a file for spreadsheets: a line for each man, words instead of signs, dates as machines read them. */
final class MatrixSheet {

    private final Messages messages;
    private final StandingWords words;

    MatrixSheet(Messages messages, StandingWords words) {
        this.messages = messages;
        this.words = words;
    }

    String of(Matrix matrix) {
        Csv csv = new Csv().line(head(matrix));
        matrix.rows().forEach(row -> csv.line(line(row)));
        return csv.line(foot(matrix)).toString();
    }

    private List<String> head(Matrix matrix) {
        List<String> cells = new ArrayList<>(
                List.of(messages.text("matrix.view.participant"), messages.text("matrix.export.file-number")));
        for (MatrixColumn column : matrix.columns()) {
            cells.add(messages.text(
                    "matrix.export.session", column.unit(), column.date().toString()));
        }
        cells.addAll(List.of(
                messages.text("matrix.view.extras"),
                messages.text("matrix.export.credited"),
                messages.text("matrix.export.due"),
                messages.text("matrix.view.state"),
                messages.text("matrix.export.reason")));
        return cells;
    }

    private List<String> line(MatrixRow row) {
        List<String> cells = new ArrayList<>(
                List.of(row.person().name().inLists(), row.person().fileNumber()));
        row.cells().forEach(box -> cells.add(said(box)));
        Standing standing = row.standing();
        cells.addAll(List.of(
                String.join("; ", row.extras().stream().map(this::extra).toList()),
                Integer.toString(row.credited()),
                Integer.toString(row.due()),
                standing == null ? "" : words.state(standing.evaluation().state()),
                standing == null ? "" : words.brief(standing)));
        return cells;
    }

    private List<String> foot(Matrix matrix) {
        List<String> cells = new ArrayList<>(List.of(messages.text("matrix.view.attendance"), ""));
        for (MatrixColumn column : matrix.columns()) {
            Integer percent = column.percent();
            cells.add(percent == null ? "" : messages.text("matrix.percent", percent));
        }
        cells.addAll(List.of("", "", "", "", ""));
        return cells;
    }

    private String said(SessionBox box) {
        String detail = words.detail(box);
        return detail.isEmpty() ? words.word(box) : messages.text("matrix.export.cell", words.word(box), detail);
    }

    private String extra(SessionBox box) {
        return messages.text("matrix.extra", box.unit(), box.cohortCode(), box.date(), words.word(box));
    }
}
