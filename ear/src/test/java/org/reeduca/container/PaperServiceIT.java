package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.PaperRoll;
import org.reeduca.attendance.PaperService;

/** Printed rolls: who is on them, for whom, and how a sheet finds its session again. */
@ExtendWith(ArquillianExtension.class)
class PaperServiceIT {

    @Inject
    private PaperService papers;

    @Inject
    private AttendanceService attendance;

    @Test
    void a_roll_is_printed_days_before_with_everybody_who_is_expected() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID ahead = group.session(1, group.today().plusDays(2));

        PaperRoll roll = as(group.facilitator(), () -> papers.print(ahead));

        assertThat(roll.men()).hasSize(3);
        assertThat(roll.session()).isEqualTo(ahead);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE action = 'PRINT_ROLL' AND subject_ref = ?",
                        ahead.toString()))
                .isOne();
    }

    @Test
    void the_code_of_a_sheet_finds_its_session_for_those_whose_it_is_and_for_nobody_else() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        group.session(2, group.today().plusDays(7));
        String code =
                as(group.facilitator(), () -> papers.openPaper(session)).code().spaced();

        assertThat(as(group.facilitator(), () -> papers.find(code))).isEqualTo(session);
        assertThat(as(group.coordinator(), () -> papers.find(code))).isEqualTo(session);
        Refused.byRule("attendance.paper-code-unknown", () -> as(elsewhere.coordinator(), () -> papers.find(code)));
        Refused.byRule("attendance.paper-code-unknown", () -> as(elsewhere.facilitator(), () -> papers.find(code)));
        Refused.byRule("attendance.paper-code-wrong", () -> as(group.facilitator(), () -> papers.find("7KQ4")));
    }

    @Test
    void another_group_another_centre_and_other_roles_get_no_roll() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        Refused.notFound(() -> as(elsewhere.coordinator(), () -> papers.print(session)));
        Refused.notFound(() -> as(colleague, () -> papers.print(session)));
        assertThatThrownBy(() -> as(evaluator, () -> papers.print(session))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void of_a_cancelled_session_there_is_nothing_to_print() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        as(group.facilitator(), () -> {
            attendance.cancelSession(session, "Se fue la luz");
            return null;
        });

        Refused.byRule("cohort.session-cancelled", () -> as(group.facilitator(), () -> papers.print(session)));
        assertThat(as(group.facilitator(), () -> papers.openPaper(session)).printable())
                .isFalse();
    }

    @Test
    void a_roll_of_twenty_four_costs_the_statements_of_one_of_three() throws Exception {
        SomeCohort small = SomeCohort.of(3);
        SomeCohort large = SomeCohort.of(24);
        UUID of3 = small.session(1, small.today());
        UUID of24 = large.session(1, large.today());

        long three = SqlCount.usual(() -> as(small.facilitator(), () -> papers.print(of3)));

        assertThat(SqlCount.usual(() -> as(large.facilitator(), () -> papers.print(of24))))
                .isEqualTo(three);
    }
}
