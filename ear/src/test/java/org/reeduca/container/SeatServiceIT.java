package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.casefile.CaseFile;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.cohort.Enrolment.EndingReason;
import org.reeduca.seat.CloseGroup;
import org.reeduca.seat.GroupChoice;
import org.reeduca.seat.GroupClosingService;
import org.reeduca.seat.LeaveSeat;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.MoveSeat;
import org.reeduca.seat.SeatOfMan;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingService;
import org.reeduca.seat.engine.GroupFit.Aspect;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** Seats in the real server: who is assigned, moves and leaves, what is refused, and what two at once leave behind. */
@ExtendWith(ArquillianExtension.class)
class SeatServiceIT {

    @Inject
    private SeatService seats;

    @Inject
    private WaitingService waiting;

    @Inject
    private GroupClosingService closing;

    @Inject
    private CaseFileService files;

    @Test
    void a_man_without_a_group_is_given_a_seat_and_leaves_the_waiting_list() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        UUID man = group.manWithoutGroup(group.today().minusDays(5));
        SomeWaiting.enter(waiting, group, man);

        as(group.coordinator(), () -> seats.assign(new TakeSeat(man, group.cohort(), group.today())));

        SeatOfMan seat = as(group.coordinator(), () -> seats.openSeat(man, null));
        assertThat(seat.group()).isEqualTo("01/2026");
        assertThat(seat.since()).isEqualTo(group.today());
        assertThat(Sql.text("SELECT end_reason FROM waiting_entry WHERE participant_id = ?", SomeCohort.id(man)))
                .isEqualTo("ASSIGNED");
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE participant_ref = ? AND action"
                                + " = 'ENROL'",
                        man.toString()))
                .isEqualTo("ENROL GRANTED");
    }

    @Test
    void ec_05_a_transfer_keeps_what_was_credited_and_the_new_group_adds_what_is_missing() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.men().get(0);
        for (int unit = 1; unit <= 3; unit++) {
            SomeMark.in(group, group.session(unit, group.today().minusWeeks(4 - unit)))
                    .attended(man);
        }
        SomeCohort other = group.another("02/2026", 0);
        for (int unit = 5; unit <= 16; unit++) {
            other.session(unit, workday(group.today().plusWeeks(unit - 4)));
        }

        SeatOfMan before = as(group.coordinator(), () -> seats.openSeat(man, null));
        assertThat(before.credited()).containsExactly(1, 2, 3);
        assertThat(choice(before, "02/2026").gaps())
                .as("what the other group has behind it")
                .containsExactly(4);

        LocalDate day = group.today().plusDays(3);
        as(group.coordinator(), () -> seats.transfer(new MoveSeat(man, group.cohort(), other.cohort(), day)));

        CaseFile file = as(group.coordinator(), () -> files.openFile(man, 1));
        assertThat(file.memberships()).hasSize(2);
        assertThat(file.orders().get(0).evaluation().tally().credited()).isEqualTo(3);
        assertThat(Sql.text("""
                SELECT GROUP_CONCAT(CONCAT_WS(' ', c.code, e.from_on, e.to_on, e.ending_reason) ORDER BY e.from_on SEPARATOR '|')
                FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.participant_id = ?
                """, SomeCohort.id(man)))
                .isEqualTo("01/2026 2020-01-01 " + day + " TRANSFERRED|02/2026 " + day);
    }

    @Test
    void ec_07_who_comes_back_under_a_new_order_has_a_new_membership_and_begins_at_nought() throws Exception {
        SomeCohort group = SomeCohort.running(0);
        UUID man = group.addMan(group.today().minusDays(200));
        SomeMark.in(group, group.session(1, group.today().minusDays(180))).attended(man);
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'DROPPED_OUT' WHERE participant_id = ?",
                group.today().minusDays(100),
                SomeCohort.id(man));
        group.endOrders(man, "REVOKED");
        Refused.byRule("seat.nothing-owed", () -> assign(group, man, group));

        Sql.run("""
                INSERT INTO court_order (id, public_ref, participant_id, centre_id, authority_id, legal_figure,
                  received_on, effective_on, policy_id, arrived_on)
                SELECT NEXT VALUE FOR court_order_seq, UUID(), participant_id, centre_id, authority_id, 'MC', ?, ?,
                  policy_id, ? FROM court_order WHERE participant_id = ?
                """, group.today(), group.today(), group.today(), SomeCohort.id(man));
        Refused.byRule("seat.not-admitted", () -> assign(group, man, group));
        String order = Sql.text("SELECT MAX(id) FROM court_order WHERE participant_id = ?", SomeCohort.id(man));
        long by = Sql.number("SELECT id FROM app_user WHERE login = ?", group.coordinator());
        for (String statement : SomeAdmission.statements(order, by)) {
            Sql.run(statement);
        }
        assign(group, man, group);

        SeatOfMan seat = as(group.coordinator(), () -> seats.openSeat(man, null));
        assertThat(seat.since()).isEqualTo(group.today());
        assertThat(seat.credited()).as("what he attended before the order").isEmpty();
        assertThat(Sql.number("SELECT COUNT(*) FROM enrolment WHERE participant_id = ?", SomeCohort.id(man)))
                .as("the earlier membership stays")
                .isEqualTo(2);
    }

    @Test
    void ec_40_a_page_that_shows_another_group_than_he_is_in_moves_nobody() throws Exception {
        SomeCohort first = SomeCohort.running(1);
        UUID man = first.men().get(0);
        SomeCohort second = first.another("02/2026", 0);
        SomeCohort third = first.another("03/2026", 0);
        second.session(1, workday(first.today().plusWeeks(1)));
        third.session(1, workday(first.today().plusWeeks(1)));
        transfer(first, man, second, first.today());

        Refused.byRule("shared.stale", () -> transfer(first, man, third, first.today()));
        Refused.byRule("shared.stale", () -> leave(first, man, first.today(), EndingReason.DROPPED_OUT));

        assertThat(second.members()).isEqualTo(1);
        assertThat(third.members()).isZero();
    }

    @Test
    void the_database_itself_refuses_a_group_without_places() throws Exception {
        SomeCohort group = SomeCohort.running(0);

        assertThatThrownBy(() -> Sql.run("UPDATE cohort SET capacity = 0 WHERE id = ?", group.cohortId()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("ck_cohort_capacity");
    }

    @Test
    void a_full_group_is_refused_with_the_day_on_which_it_is_full() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        Sql.run("UPDATE cohort SET capacity = 2 WHERE id = ?", group.cohortId());
        UUID man = group.manWithoutGroup(group.today());

        Refused.byRule("seat.full", () -> assign(group, man, group));
        Sql.run("UPDATE cohort SET capacity = 3 WHERE id = ?", group.cohortId());
        assign(group, man, group);
    }

    @Test
    void of_eight_who_ask_for_the_last_seat_one_is_given_it() throws Exception {
        SomeCohort group = SomeCohort.running(2);
        Sql.run("UPDATE cohort SET capacity = 3 WHERE id = ?", group.cohortId());
        List<UUID> men = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            men.add(group.manWithoutGroup(group.today()));
        }
        ExecutorService askers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> calls = men.stream()
                    .<Callable<Boolean>>map(man -> () -> {
                        assign(group, man, group);
                        return true;
                    })
                    .toList();
            int given = 0;
            for (Future<Boolean> call : askers.invokeAll(calls)) {
                given += given(call) ? 1 : 0;
            }
            assertThat(given).isEqualTo(1);
        } finally {
            askers.shutdownNow();
        }
        assertThat(group.members()).isEqualTo(3);
    }

    private static boolean given(Future<Boolean> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException refused) {
            assertThat(refused.getCause())
                    .isInstanceOfSatisfying(
                            BusinessRuleViolation.class,
                            rule -> assertThat(rule.code()).isEqualTo("seat.full"));
            return false;
        }
    }

    @Test
    void ec_38_men_who_must_not_meet_are_not_put_into_one_group() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.manWithoutGroup(group.today());
        String other = SomeCohort.fileNumber(group.men().get(0));
        as(group.coordinator(), () -> waiting.keepApart(man, other, MenApart.Reason.SAME_CASE));

        Refused.byRule("seat.apart", () -> assign(group, man, group));
        SeatOfMan seat = as(group.coordinator(), () -> seats.openSeat(man, null));
        assertThat(seat.apart()).hasSize(1);
        assertThat(choice(seat, "01/2026").fit().refusal().aspect()).isEqualTo(Aspect.COMPANY);

        UUID apart = seat.apart().get(0).ref();
        as(group.coordinator(), () -> waiting.endApart(apart, "lo dispuso el juez"));
        assign(group, man, group);
    }

    @Test
    void ec_15_a_man_who_died_is_given_no_seat() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.manWithoutGroup(group.today().minusDays(9));
        group.endOrders(man, "DECEASED");

        Refused.byRule("seat.died", () -> assign(group, man, group));
        assertThat(as(group.coordinator(), () -> seats.openSeat(man, null)).died())
                .isTrue();
    }

    @Test
    void ec_18_a_man_whose_order_was_lifted_owes_nothing_and_is_given_no_seat() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.manWithoutGroup(group.today().minusDays(9));
        group.endOrders(man, "LIFTED");

        Refused.byRule("seat.nothing-owed", () -> assign(group, man, group));
    }

    @Test
    void a_man_is_in_one_group_at_a_time() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.men().get(0);
        SomeCohort other = group.another("02/2026", 0);
        other.session(1, workday(group.today().plusWeeks(1)));

        Refused.byRule("seat.in-group", () -> assign(group, man, other));
        Refused.byRule("seat.same-group", () -> transfer(group, man, group, group.today()));
    }

    @Test
    void the_database_itself_refuses_two_memberships_on_one_day() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        long man = SomeCohort.id(group.men().get(0));
        SomeCohort other = group.another("02/2026", 0);
        String insert =
                "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on, to_on, ending_reason, origin)"
                        + " VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, ?, ?, ?, 'TRANSFER')";

        assertThatThrownBy(() -> Sql.run(insert, other.cohortId(), man, group.today(), null, null))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("uq_enrolment_span_days");
        Sql.run(insert, other.cohortId(), man, group.today(), group.today(), "MISTAKE");
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'TRANSFERRED' WHERE cohort_id = ?",
                group.today(),
                group.cohortId());
        Sql.run(insert, other.cohortId(), man, group.today().plusDays(1), null, null);
        assertThatThrownBy(() -> Sql.run(
                        "UPDATE enrolment SET to_on = NULL, ending_reason = NULL WHERE cohort_id = ?",
                        group.cohortId()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void nobody_leaves_before_a_day_on_which_he_was_marked_or_before_he_came() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.men().get(0);
        SomeMark.in(group, group.session(1, group.today().minusDays(3))).attended(man);

        Refused.byRule(
                "seat.marks-after", () -> leave(group, man, group.today().minusDays(3), EndingReason.DROPPED_OUT));
        Refused.byRule("seat.marks-after", () -> leave(group, man, group.today(), EndingReason.MISTAKE));
        leave(group, man, group.today().minusDays(2), EndingReason.DROPPED_OUT);
        Refused.byRule("seat.not-in-group", () -> leave(group, man, group.today(), EndingReason.DROPPED_OUT));

        UUID newcomer = group.addMan(group.today().minusDays(2));
        Refused.byRule(
                "seat.before-joining",
                () -> leave(group, newcomer, group.today().minusDays(5), EndingReason.DROPPED_OUT));
    }

    @Test
    void another_centre_finds_nothing_and_a_facilitator_has_no_key() throws Exception {
        SomeCohort group = SomeCohort.running(1);
        UUID man = group.manWithoutGroup(group.today());
        SomeCohort stranger = SomeCohort.running(1);

        assertThatThrownBy(() -> as(stranger.coordinator(), () -> seats.openSeat(man, null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(stranger, man, group)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assign(group, man, stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        stranger.coordinator(),
                        () -> closing.close(new CloseGroup(group.cohort(), group.today(), null, "x"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(group.facilitator(), () -> seats.openSeat(man, null)))
                .isInstanceOf(EJBAccessException.class);
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM audit_event WHERE user_login = ? AND outcome = 'REFUSED'",
                        stranger.coordinator()))
                .isEqualTo(3);
    }

    @Test
    void the_seat_of_a_man_costs_the_same_statements_whatever_the_size_of_the_centre() throws Exception {
        SomeCohort small = SomeCohort.running(2);
        SomeCohort large = SomeCohort.running(20);
        large.another("02/2026", 20).session(1, workday(large.today().plusWeeks(1)));
        UUID one = small.men().get(0);
        UUID other = large.men().get(0);
        as(small.coordinator(), () -> seats.openSeat(one, null));

        long few = SqlCount.usual(() -> as(small.coordinator(), () -> seats.openSeat(one, null)));
        long many = SqlCount.usual(() -> as(large.coordinator(), () -> seats.openSeat(other, null)));

        assertThat(many).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(17);
    }

    private void assign(SomeCohort centre, UUID man, SomeCohort group) throws Exception {
        as(centre.coordinator(), () -> seats.assign(new TakeSeat(man, group.cohort(), group.today())));
    }

    private void transfer(SomeCohort from, UUID man, SomeCohort group, LocalDate day) throws Exception {
        as(from.coordinator(), () -> seats.transfer(new MoveSeat(man, from.cohort(), group.cohort(), day)));
    }

    private void leave(SomeCohort group, UUID man, LocalDate on, EndingReason reason) throws Exception {
        as(group.coordinator(), () -> seats.leave(new LeaveSeat(man, group.cohort(), on, reason)));
    }

    private static GroupChoice choice(SeatOfMan seat, String code) {
        return seat.groups().stream()
                .filter(choice -> choice.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
