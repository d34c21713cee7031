package org.reeduca.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.compliance.Outcome;
import org.reeduca.matrix.MatrixRepository.Header;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Box;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SessionBox;

/** Boxes laid under the sessions of a group. */
class GridTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final LocalDate TODAY = FIRST.plusWeeks(1);
    private static final List<MatrixColumn> COLUMNS = List.of(column(1), column(2), column(3));

    @Test
    void cells_stand_under_their_sessions_whatever_order_the_boxes_have() {
        Matrix matrix = matrix(man(box(1, Box.ABSENT, null), box(0, Box.ATTENDED, null)));

        assertThat(matrix.rows().get(0).cells())
                .extracting(SessionBox::box)
                .containsExactly(Box.ATTENDED, Box.ABSENT, Box.NOT_DUE);
    }

    @Test
    void what_happened_elsewhere_is_an_extra_and_what_did_not_happen_is_none() {
        SessionBox visit = elsewhere(Box.ATTENDED);
        Matrix matrix = matrix(man(visit, elsewhere(Box.UNRECORDED), elsewhere(Box.NOT_DUE)));

        assertThat(matrix.rows().get(0).extras()).containsExactly(visit);
    }

    @Test
    void a_session_is_counted_over_those_who_are_recorded() {
        Matrix matrix = matrix(
                man(box(0, Box.ATTENDED, Outcome.PRESENT)),
                man(box(0, Box.LATE, Outcome.LATE_CREDITED)),
                man(box(0, Box.EXCUSED, Outcome.EXCUSED)),
                man(box(0, Box.UNRECORDED, null)));

        assertThat(matrix.columns().get(0).attended()).isEqualTo(2);
        assertThat(matrix.columns().get(0).recorded()).isEqualTo(3);
        assertThat(matrix.columns().get(0).percent()).isEqualTo(67);
        assertThat(matrix.columns().get(2).percent()).isNull();
    }

    @Test
    void who_came_without_credit_and_made_up_for_it_still_came() {
        Matrix matrix = matrix(
                man(box(0, Box.MADE_UP, Outcome.LEFT_EARLY)), man(box(0, Box.MADE_UP, Outcome.ABSENT_UNEXCUSED)));

        assertThat(matrix.columns().get(0).attended()).isEqualTo(1);
        assertThat(matrix.columns().get(0).recorded()).isEqualTo(2);
    }

    @Test
    void a_man_without_an_order_is_counted_by_what_was_recorded() {
        Matrix matrix = matrix(man(box(0, Box.ATTENDED, null), box(1, Box.UNRECORDED, null)));

        assertThat(matrix.rows().get(0).credited()).isEqualTo(1);
        assertThat(matrix.rows().get(0).due()).isEqualTo(2);
        assertThat(matrix.rows().get(0).standing()).isNull();
    }

    private static Matrix matrix(ManStanding... men) {
        Header header = new Header(
                1,
                UUID.randomUUID(),
                "01/2026",
                DayOfWeek.MONDAY,
                LocalTime.of(18, 0),
                150,
                null,
                List.of("Ana"),
                COLUMNS);
        return new Grid(COLUMNS, TODAY).of(header, List.of(men));
    }

    private static ManStanding man(SessionBox... boxes) {
        Person person = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
        return new ManStanding(person, List.of(), List.of(boxes));
    }

    private static MatrixColumn column(int unit) {
        return new MatrixColumn(
                UUID.randomUUID(),
                unit,
                new Bilingual("Tema", "Topic"),
                FIRST.plusWeeks(unit - 1),
                ProgrammeSession.State.HELD,
                true,
                0,
                0);
    }

    private static SessionBox box(int column, Box box, @Nullable Outcome outcome) {
        MatrixColumn session = COLUMNS.get(column);
        return box(session.session(), session.unit(), session.date(), box, outcome);
    }

    private static SessionBox elsewhere(Box box) {
        return box(UUID.randomUUID(), 5, FIRST, box, null);
    }

    private static SessionBox box(UUID session, int unit, LocalDate date, Box box, @Nullable Outcome outcome) {
        return new SessionBox(
                session, "02/2026", unit, date, box, outcome, false, 0, 0, 150, null, !date.isAfter(TODAY));
    }
}
