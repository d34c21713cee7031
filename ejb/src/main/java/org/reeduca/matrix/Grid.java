package org.reeduca.matrix;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Outcome;
import org.reeduca.matrix.MatrixRepository.Header;
import org.reeduca.standing.Box;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** Lays the boxes of the men under the sessions of their group. Plain Java. */
final class Grid {

    private final List<MatrixColumn> sessions;
    private final LocalDate asOf;

    Grid(List<MatrixColumn> sessions, LocalDate asOf) {
        this.sessions = sessions;
        this.asOf = asOf;
    }

    Matrix of(Header header, List<ManStanding> men) {
        List<MatrixRow> rows = men.stream().map(this::row).toList();
        List<MatrixColumn> columns = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            columns.add(counted(sessions.get(i), rows, i));
        }
        return new Matrix(
                header.cohort(),
                header.code(),
                header.weekday(),
                header.startTime(),
                header.startTime().plusMinutes(header.minutes()),
                header.room(),
                header.facilitators(),
                asOf,
                columns,
                rows);
    }

    private MatrixRow row(ManStanding man) {
        Map<UUID, SessionBox> boxes =
                man.boxes().stream().collect(toMap(SessionBox::session, box -> box, (first, second) -> first));
        Set<UUID> own = sessions.stream().map(MatrixColumn::session).collect(toSet());
        Standing standing = man.first().orElse(null);
        return new MatrixRow(
                man.person(),
                sessions.stream()
                        .map(session -> boxes.getOrDefault(session.session(), notHis(session)))
                        .toList(),
                man.boxes().stream()
                        .filter(box -> !own.contains(box.session()) && marked(box))
                        .toList(),
                standing == null
                        ? (int) man.boxes().stream().filter(Grid::came).count()
                        : standing.evaluation().tally().credited(),
                due(man, standing),
                standing);
    }

    private static int due(ManStanding man, @Nullable Standing standing) {
        if (standing == null) {
            return (int) man.boxes().stream()
                    .filter(box -> marked(box) || (box.past() && box.box() == Box.UNRECORDED))
                    .count();
        }
        Evaluation evaluation = standing.evaluation();
        long judged = evaluation.outcomes().stream()
                .filter(outcome -> outcome.outcome() != Outcome.VOLUNTARY)
                .count();
        return (int) judged + evaluation.unrecorded().size();
    }

    private static MatrixColumn counted(MatrixColumn column, List<MatrixRow> rows, int place) {
        List<SessionBox> cells =
                rows.stream().map(row -> row.cells().get(place)).toList();
        return new MatrixColumn(
                column.session(),
                column.unit(),
                column.title(),
                column.date(),
                column.state(),
                column.closed(),
                (int) cells.stream().filter(Grid::came).count(),
                (int) cells.stream().filter(Grid::marked).count());
    }

    private SessionBox notHis(MatrixColumn column) {
        boolean past = !column.date().isAfter(asOf);
        return new SessionBox(
                column.session(), "", column.unit(), column.date(), Box.NOT_DUE, null, false, 0, 0, 0, null, past);
    }

    /** Whether somebody said what happened to him in it. */
    private static boolean marked(SessionBox box) {
        return switch (box.box()) {
            case ATTENDED, LATE, LEFT_EARLY, ABSENT, EXCUSED, MADE_UP -> true;
            case CANCELLED, UNRECORDED, NOT_DUE -> false;
        };
    }

    /** Whether he came, whatever it counts as. */
    private static boolean came(SessionBox box) {
        Outcome outcome = box.outcome();
        if (outcome == null) {
            return box.box() == Box.ATTENDED || box.box() == Box.LATE || box.box() == Box.LEFT_EARLY;
        }
        return switch (outcome) {
            case VOLUNTARY,
                    PRESENT,
                    LATE_CREDITED,
                    LATE_NOT_CREDITED,
                    LATE_REFUSED,
                    LEFT_EARLY,
                    SENT_HOME_BEHAVIOUR,
                    SENT_HOME_SERVICE -> true;
            case ABSENT_LEAVE, EXCUSED, ABSENT_PENDING, ABSENT_UNEXCUSED -> false;
        };
    }
}
