package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollReview;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.shared.NotFound;

/** Who reads a roll, what reading leaves behind, and what a roll costs however large the group. */
@ExtendWith(ArquillianExtension.class)
class RollReadingIT {

    @Inject
    private AttendanceService attendance;

    @Test
    void another_group_and_another_centre_are_not_found_and_the_refusal_is_remembered() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        SomeUser colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId());
        String stranger = SomeCohort.of(1).coordinator();

        for (String login : List.of(colleague.login(), stranger)) {
            assertThatThrownBy(() -> as(login, () -> attendance.openRoll(session)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(login, () -> attendance.saveRoll(new SaveRoll(session, List.of(), true))))
                    .isInstanceOf(NotFound.class);
            assertThat(Sql.number(
                            "SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND outcome = 'REFUSED'", login))
                    .isEqualTo(2);
        }
        assertThatThrownBy(() -> as(SomeUser.of(Role.REFERRAL_OFFICER).login(), () -> attendance.openRoll(session)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void reading_a_roll_leaves_one_row_in_the_audit() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());

        as(group.facilitator(), () -> attendance.openRoll(session));

        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT_WS(' ', action, outcome, subject_kind)) FROM audit_event WHERE subject_ref = ?",
                        session.toString()))
                .isEqualTo("OPEN_ROLL GRANTED session");
    }

    @Test
    void laying_a_roll_onto_a_device_is_another_row_than_reading_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());

        assertThat(as(group.facilitator(), () -> attendance.packRoll(session)).lines())
                .hasSize(1);

        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(CONCAT_WS(' ', action, outcome, subject_kind)) FROM audit_event WHERE subject_ref = ?",
                        session.toString()))
                .isEqualTo("PACK_ROLL GRANTED session");
        assertThat(as(group.facilitator(), () -> attendance.findDay()).toPack())
                .as("her own group's")
                .containsExactly(session);
        assertThat(as(group.coordinator(), () -> attendance.findDay()).toPack())
                .as("whoever facilitates none has none on the telephone")
                .isEmpty();
    }

    @Test
    void opening_and_saving_cost_the_same_statements_for_any_size_of_group() throws Exception {
        List<Integer> sizes = List.of(12, 24, 48);
        long[] opening = new long[sizes.size()];
        long[] saving = new long[sizes.size()];
        for (int i = 0; i < sizes.size(); i++) {
            SomeCohort group = SomeCohort.of(sizes.get(i));
            List<UUID> sessions = List.of(
                    group.session(1, group.today()), group.session(2, group.today()), group.session(3, group.today()));
            opening[i] = SqlCount.least(
                    () -> open(group, sessions.get(0)),
                    () -> open(group, sessions.get(1)),
                    () -> open(group, sessions.get(2)));
            saving[i] = SqlCount.least(
                    () -> saveRest(group, sessions.get(0)),
                    () -> saveRest(group, sessions.get(1)),
                    () -> saveRest(group, sessions.get(2)));
        }
        assertThat(opening).as("open").containsOnly(opening[0]);
        assertThat(saving).as("save").containsOnly(saving[0]);
        assertThat(opening[0]).isLessThanOrEqualTo(6);
        assertThat(saving[0]).isLessThanOrEqualTo(8);
    }

    @Test
    void what_closing_means_costs_the_same_statements_for_any_size_of_group() throws Exception {
        long[] cost = new long[2];
        int[] sizes = {6, 24};
        for (int i = 0; i < sizes.length; i++) {
            SomeCohort group = SomeCohort.of(sizes[i]);
            UUID session = group.session(1, group.today());
            saveRest(group, session);
            Callable<RollReview> look = () -> as(group.facilitator(), () -> attendance.reviewRoll(session));
            cost[i] = SqlCount.least(look, look, look);
        }
        assertThat(cost[0]).isEqualTo(cost[1]).isLessThanOrEqualTo(8);
    }

    private Roll open(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.openRoll(session));
    }

    private SavedRoll saveRest(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> attendance.saveRoll(new SaveRoll(session, List.of(), true)));
    }
}
