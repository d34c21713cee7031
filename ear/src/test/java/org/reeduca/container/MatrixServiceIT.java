package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.matrix.CellRef;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixRow;
import org.reeduca.matrix.MatrixService;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Box;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** The matrix in the real server: cells against seeded histories, who may see it, at what cost. */
@ExtendWith(ArquillianExtension.class)
class MatrixServiceIT {

    /** Caller, head with sessions, men with orders, marks, dated facts, audit. */
    private static final int MOST_STATEMENTS = 6;

    @Inject
    private MatrixService matrices;

    @Test
    void cells_say_what_each_session_counts_as() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID careful = group.men().get(0);
        UUID other = group.men().get(1);
        SomeMark.in(group, group.session(1, ago(group, 6))).attended(careful).absent(other);
        SomeMark.in(group, group.session(2, ago(group, 5))).late(careful, 22).attended(other);
        SomeMark.in(group, group.session(3, ago(group, 4)))
                .leftEarly(careful, 60)
                .absent(other);
        group.session(4, group.today().plusWeeks(1));

        Matrix matrix = as(group.facilitator(), () -> matrices.openMatrix(group.cohort()));

        assertThat(boxes(matrix, 0)).containsExactly(Box.ATTENDED, Box.LATE, Box.LEFT_EARLY, Box.UNRECORDED);
        assertThat(boxes(matrix, 1)).containsExactly(Box.ABSENT, Box.ATTENDED, Box.ABSENT, Box.UNRECORDED);
        assertThat(matrix.rows().get(0).cells())
                .extracting(SessionBox::lateMinutes)
                .startsWith(0, 22, 0);
        assertThat(matrix.rows().get(0).credited()).isEqualTo(2);
        assertThat(matrix.rows().get(0).due()).isEqualTo(3);
        Standing standing = Objects.requireNonNull(matrix.rows().get(1).standing());
        assertThat(standing.evaluation().state()).isEqualTo(State.AT_RISK);
        assertThat(matrix.columns().get(0).percent()).isEqualTo(50);
        assertThat(matrix.columns().get(1).percent()).isEqualTo(100);
        assertThat(matrix.columns().get(3).percent()).isNull();
    }

    @Test
    void who_joined_late_is_not_blamed_and_a_correction_replaces_the_mark() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID first = group.session(1, ago(group, 6));
        UUID second = group.session(2, ago(group, 5));
        UUID man = group.addMan(ago(group, 5));
        UUID before = group.addMan(ago(group, 9));
        SomeMark.in(group, first).absent(before).correctedToAttended(before, "firmó la hoja");
        SomeMark.in(group, second).attended(man).attended(before);

        Matrix matrix = as(group.coordinator(), () -> matrices.openMatrix(group.cohort()));

        assertThat(boxes(matrix, 0)).containsExactly(Box.NOT_DUE, Box.ATTENDED);
        assertThat(boxes(matrix, 1)).containsExactly(Box.ATTENDED, Box.ATTENDED);
        assertThat(matrix.rows().get(0).due()).isEqualTo(1);
    }

    @Test
    void a_session_made_up_in_another_group_is_shown_so_and_listed_beside() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        SomeCohort elsewhere = SomeCohort.of(0);
        Sql.run(
                "UPDATE cohort SET centre_id = ?, code = '02/2026' WHERE id = ?",
                group.centreId(),
                elsewhere.cohortId());
        SomeMark.in(group, group.session(1, ago(group, 6))).attended(man);
        SomeMark.in(group, group.session(2, ago(group, 5))).absent(man);
        UUID visit = elsewhere.session(2, ago(group, 4));
        SomeMark.in(elsewhere, visit).attended(man);

        MatrixRow row = as(group.facilitator(), () -> matrices.openMatrix(group.cohort()))
                .rows()
                .get(0);

        assertThat(row.cells()).extracting(SessionBox::box).containsExactly(Box.ATTENDED, Box.MADE_UP);
        assertThat(row.cells().get(1).outcome()).isEqualTo(Outcome.ABSENT_UNEXCUSED);
        assertThat(row.cells().get(1).madeUpOn()).isEqualTo(ago(group, 4));
        assertThat(row.extras()).extracting(SessionBox::session).containsExactly(visit);
        assertThat(row.extras().get(0).cohortCode()).isEqualTo("02/2026");
        assertThat(row.credited()).isEqualTo(2);
    }

    @Test
    void the_cost_is_the_same_for_12_24_and_48_men() throws Exception {
        assertThat(List.of(statements(12), statements(24), statements(48)))
                .allMatch(count -> count <= MOST_STATEMENTS, "at most " + MOST_STATEMENTS)
                .hasSize(3);
    }

    private long statements(int size) throws Exception {
        SomeCohort group = SomeCohort.of(size);
        for (int unit = 1; unit <= 3; unit++) {
            SomeMark session = SomeMark.in(group, group.session(unit, ago(group, 9 - unit)));
            for (UUID man : group.men()) {
                session.attended(man);
            }
        }
        as(group.facilitator(), () -> matrices.openMatrix(group.cohort()));
        Callable<?> deed = () -> as(group.facilitator(), () -> matrices.openMatrix(group.cohort()));
        long counted = SqlCount.least(deed, deed, deed) - 2;
        System.getLogger(MatrixServiceIT.class.getName())
                .log(System.Logger.Level.INFO, "openMatrix of {0} men: {1} statements", size, counted);
        return counted;
    }

    @Test
    void facilitators_of_other_groups_and_centres_do_not_find_it_and_the_refusal_is_remembered() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort other = SomeCohort.of(1);
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();

        for (String stranger : List.of(other.facilitator(), other.coordinator(), colleague)) {
            assertThatThrownBy(() -> as(stranger, () -> matrices.openMatrix(group.cohort())))
                    .isInstanceOf(NotFound.class);
            assertThat(lastAudit(stranger)).isEqualTo("OPEN_MATRIX REFUSED " + group.cohort());
        }
        as(group.coordinator(), () -> matrices.openMatrix(group.cohort()));
        assertThat(lastAudit(group.coordinator())).isEqualTo("OPEN_MATRIX GRANTED " + group.cohort());
    }

    @Test
    void officers_and_administrators_do_not_come_in_at_all() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        for (Role role : List.of(Role.REFERRAL_OFFICER, Role.ADMINISTRATOR, Role.RECEPTIONIST)) {
            assertThatThrownBy(() -> As.asRole(role, () -> matrices.openMatrix(group.cohort())))
                    .isInstanceOf(EJBAccessException.class);
        }
    }

    @Test
    void a_download_has_a_row_of_its_own_in_the_audit() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        as(group.facilitator(), () -> matrices.exportMatrix(group.cohort()));
        assertThat(lastAudit(group.facilitator())).isEqualTo("EXPORT_MATRIX GRANTED " + group.cohort());
    }

    @Test
    void a_cell_is_found_by_its_short_key_inside_the_scope_only() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = group.session(1, ago(group, 3));
        SomeMark.in(group, session).attended(man);
        String key = man.toString().substring(0, 6);

        assertThat(as(group.facilitator(), () -> matrices.findCell(group.cohort(), key, ago(group, 3))))
                .isEqualTo(new CellRef(session, man));
        assertThatThrownBy(() -> as(group.facilitator(), () -> matrices.findCell(group.cohort(), key, ago(group, 2))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(group.facilitator(), () -> matrices.findCell(group.cohort(), "%", ago(group, 3))))
                .isInstanceOf(NotFound.class);
        String stranger = SomeCohort.of(0).facilitator();
        assertThatThrownBy(() -> as(stranger, () -> matrices.findCell(group.cohort(), key, ago(group, 3))))
                .isInstanceOf(NotFound.class);
    }

    private static List<Box> boxes(Matrix matrix, int row) {
        return matrix.rows().get(row).cells().stream().map(SessionBox::box).toList();
    }

    private static LocalDate ago(SomeCohort group, int weeks) {
        return group.today().minusWeeks(weeks);
    }

    private static String lastAudit(String login) throws Exception {
        return Sql.text(
                "SELECT CONCAT_WS(' ', action, outcome, subject_ref) FROM audit_event WHERE user_login = ?"
                        + " ORDER BY occurred_at DESC, id DESC LIMIT 1",
                login);
    }
}
