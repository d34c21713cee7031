package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.seat.CloseGroup;
import org.reeduca.seat.GroupClosingService;
import org.reeduca.seat.LeaveSeat;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.MoveSeat;
import org.reeduca.seat.MovedMan;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.WaitingService;

/** A group that closes: where its men go, and that nobody is forgotten. */
@ExtendWith(ArquillianExtension.class)
class GroupClosingServiceIT {

    @Inject
    private WaitingService waiting;

    @Inject
    private GroupClosingService closing;

    @Inject
    private SeatService seats;

    @Test
    void ec_13_a_group_that_closes_sends_those_who_owe_sessions_to_the_waiting_list() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        UUID lifted = group.addMan(group.today().minusDays(20));
        group.endOrders(lifted, "LIFTED");

        List<MovedMan> moved = as(
                group.coordinator(),
                () -> closing.close(new CloseGroup(group.cohort(), group.today(), null, "menos de seis personas")));

        assertThat(moved).hasSize(3);
        assertThat(moved).filteredOn(MovedMan::waits).hasSize(2);
        assertThat(group.members()).isZero();
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', state, (SELECT COUNT(*) FROM programme_session s WHERE s.cohort_id ="
                                + " c.id AND s.state = 'CANCELLED')) FROM cohort c WHERE id = ?",
                        group.cohortId()))
                .isEqualTo("CANCELLED 3");
        assertThat(Sql.text("SELECT reason FROM cohort_closing WHERE cohort_id = ?", group.cohortId()))
                .isEqualTo("menos de seis personas");
        Refused.byRule(
                "seat.group-closed",
                () -> as(
                        group.coordinator(),
                        () -> closing.close(new CloseGroup(group.cohort(), group.today(), null, "otra vez"))));
    }

    @Test
    void ec_13_a_merger_moves_all_men_with_their_credit_or_none() throws Exception {
        SomeCohort group = SomeCohort.running(3);
        SomeMark.in(group, group.session(1, group.today().minusWeeks(1)))
                .attended(group.men().get(0));
        SomeCohort other = group.another("02/2026", 1);
        other.session(4, workday(group.today().plusWeeks(1)));
        Sql.run("UPDATE cohort SET capacity = 3 WHERE id = ?", other.cohortId());
        CloseGroup wish = new CloseGroup(group.cohort(), group.today(), other.cohort(), "baja asistencia");

        Refused.byRule("seat.full", () -> as(group.coordinator(), () -> closing.close(wish)));
        assertThat(group.members()).as("all or none").isEqualTo(3);

        Sql.run("UPDATE cohort SET capacity = 4 WHERE id = ?", other.cohortId());
        List<MovedMan> moved = as(group.coordinator(), () -> closing.close(wish));

        assertThat(moved).hasSize(3).noneMatch(MovedMan::waits);
        assertThat(moved.get(0).gaps()).containsExactly(2, 3);
        assertThat(moved.get(1).gaps()).containsExactly(1, 2, 3);
        assertThat(other.members()).isEqualTo(4);
        assertThat(Sql.text("SELECT state FROM cohort WHERE id = ?", group.cohortId()))
                .isEqualTo("FINISHED");
    }

    @Test
    void ec_38_a_merger_in_which_men_would_meet_who_must_not_is_refused() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        SomeCohort other = group.another("02/2026", 1);
        other.session(4, workday(group.today().plusWeeks(1)));
        String number = SomeCohort.fileNumber(other.men().get(0));
        as(group.coordinator(), () -> waiting.keepApart(group.men().get(0), number, MenApart.Reason.RELATIVES));

        Refused.byRule(
                "seat.apart",
                () -> as(
                        group.coordinator(),
                        () -> closing.close(new CloseGroup(group.cohort(), group.today(), other.cohort(), "fusión"))));
    }

    @Test
    void ec_13_whoever_was_to_leave_later_leaves_with_the_group_and_the_reason_stays() throws Exception {
        SomeCohort group = SomeCohort.running(3);
        UUID moves = group.men().get(0);
        UUID drops = group.men().get(1);
        SomeCohort other = group.another("02/2026", 0);
        other.session(5, workday(group.today().plusWeeks(2)));
        LocalDate later = group.today().plusDays(5);
        leaveLater(group, moves, drops, other, later);

        List<MovedMan> moved = as(
                group.coordinator(),
                () -> closing.close(new CloseGroup(group.cohort(), group.today(), other.cohort(), "fusión")));

        assertThat(moved)
                .extracting(man -> man.person().ref())
                .containsExactly(group.men().get(2));
        assertThat(memberships(moves))
                .isEqualTo("01/2026 2020-01-01 " + group.today() + " TRANSFERRED|02/2026 " + later);
        assertThat(memberships(drops)).isEqualTo("01/2026 2020-01-01 " + group.today() + " DROPPED_OUT");
        assertThat(Sql.number("SELECT COUNT(*) FROM waiting_entry WHERE centre_id = ?", group.centreId()))
                .as("nobody waits: one has a seat, one has none coming")
                .isZero();
    }

    @Test
    void ec_13_whoever_has_left_when_the_group_closes_is_left_alone() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        UUID moves = group.men().get(0);
        UUID drops = group.men().get(1);
        SomeCohort other = group.another("02/2026", 0);
        other.session(5, workday(group.today().plusWeeks(2)));
        LocalDate later = group.today().plusDays(2);
        leaveLater(group, moves, drops, other, later);

        List<MovedMan> moved = as(
                group.coordinator(),
                () -> closing.close(new CloseGroup(group.cohort(), later.plusDays(2), null, "menos de seis")));

        assertThat(moved).isEmpty();
        assertThat(memberships(moves)).isEqualTo("01/2026 2020-01-01 " + later + " TRANSFERRED|02/2026 " + later);
        assertThat(memberships(drops)).isEqualTo("01/2026 2020-01-01 " + later + " DROPPED_OUT");
    }

    @Test
    void ec_13_a_merger_needs_room_for_those_who_come_and_no_others() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        UUID drops = group.men().get(0);
        UUID lifted = group.addMan(group.today().minusDays(20));
        group.endOrders(lifted, "LIFTED");
        SomeCohort other = group.another("02/2026", 1);
        other.session(4, workday(group.today().plusWeeks(1)));
        Sql.run("UPDATE cohort SET capacity = 2 WHERE id = ?", other.cohortId());
        String number = SomeCohort.fileNumber(other.men().get(0));
        as(
                group.coordinator(),
                () -> seats.leave(
                        new LeaveSeat(drops, group.cohort(), group.today().plusDays(5), EndingReason.DROPPED_OUT)));
        as(group.coordinator(), () -> waiting.keepApart(lifted, number, MenApart.Reason.RELATIVES));

        as(
                group.coordinator(),
                () -> closing.close(new CloseGroup(group.cohort(), group.today(), other.cohort(), "fusión")));

        assertThat(other.members()).isEqualTo(2);
        assertThat(memberships(group.men().get(1)))
                .isEqualTo("01/2026 2020-01-01 " + group.today() + " TRANSFERRED|02/2026 " + group.today());
        assertThat(memberships(lifted)).endsWith(group.today() + " ORDER_ENDED");
    }

    /** One goes to the other group on that day, one drops out. */
    private void leaveLater(SomeCohort group, UUID moves, UUID drops, SomeCohort other, LocalDate day)
            throws Exception {
        as(group.coordinator(), () -> seats.transfer(new MoveSeat(moves, group.cohort(), other.cohort(), day)));
        as(group.coordinator(), () -> seats.leave(new LeaveSeat(drops, group.cohort(), day, EndingReason.DROPPED_OUT)));
    }

    private static String memberships(UUID man) throws SQLException {
        return Sql.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', c.code, e.from_on, e.to_on, e.ending_reason) ORDER BY e.from_on SEPARATOR '|')
                FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.participant_id = ?
                """, SomeCohort.id(man));
    }
}
