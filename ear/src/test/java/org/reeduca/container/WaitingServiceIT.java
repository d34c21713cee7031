package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeCohort.workday;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.seat.GroupChoice;
import org.reeduca.seat.MenApart;
import org.reeduca.seat.SeatService;
import org.reeduca.seat.TakeSeat;
import org.reeduca.seat.WaitingEntry;
import org.reeduca.seat.WaitingList;
import org.reeduca.seat.WaitingService;
import org.reeduca.seat.engine.Availability.Window;
import org.reeduca.seat.engine.GroupFit.Aspect;
import org.reeduca.seat.engine.GroupFit.Verdict;
import org.reeduca.shared.NotFound;

/** The waiting list in the real server: its order, the groups it proposes, and what cannot be. */
@ExtendWith(ArquillianExtension.class)
class WaitingServiceIT {

    @Inject
    private WaitingService waiting;

    @Inject
    private SeatService seats;

    @Test
    void the_date_of_the_court_comes_before_having_waited_longer() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID nothing = waits(group, null);
        UUID late = waits(group, group.today().plusMonths(9));
        UUID early = waits(group, group.today().plusMonths(5));

        WaitingList list = as(group.coordinator(), () -> waiting.openList());

        assertThat(list.lines()).extracting(line -> line.person().ref()).containsExactly(early, late, nothing);
    }

    @Test
    void ec_11_a_group_that_ends_after_the_deadline_is_doubtful_and_comes_after_one_that_does_not() throws Exception {
        SomeCohort slow = SomeCohort.of(0);
        SomeCohort quick = slow.another("02/2026", 0);
        for (int unit = 1; unit <= 16; unit++) {
            slow.session(unit, workday(slow.today().plusWeeks(unit)));
            quick.session(unit, workday(slow.today().plusDays(unit * 3L)));
        }
        waits(slow, workday(slow.today().plusWeeks(8)));

        List<GroupChoice> groups =
                as(slow.coordinator(), () -> waiting.openList()).lines().get(0).groups();

        assertThat(groups).extracting(GroupChoice::code).containsExactly("02/2026", "01/2026");
        assertThat(groups.get(0).fit().check(Aspect.DEADLINE).verdict()).isEqualTo(Verdict.FITS);
        assertThat(groups.get(1).fit().check(Aspect.DEADLINE).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(groups.get(1).fit().check(Aspect.DEADLINE).count()).isEqualTo(8);
    }

    @Test
    void ec_29_the_hours_of_a_shift_worker_are_kept_and_weighed() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        LocalDate day = workday(group.today().plusWeeks(1));
        group.session(1, day);
        Window afternoon = new Window(day.getDayOfWeek(), LocalTime.of(16, 0), LocalTime.of(20, 0));
        UUID man = group.manWithoutGroup(group.today());
        SomeWaiting.enter(waiting, group, man, afternoon);

        WaitingList.Line line =
                as(group.coordinator(), () -> waiting.openList()).lines().get(0);
        assertThat(line.hours().windows()).containsExactly(afternoon);
        assertThat(line.groups().get(0).fit().check(Aspect.HOURS).verdict()).isEqualTo(Verdict.DOUBTFUL);

        as(group.coordinator(), () -> waiting.changeHours(man, List.of()));

        WaitingList.Line changed =
                as(group.coordinator(), () -> waiting.openList()).lines().get(0);
        assertThat(changed.hours().windows()).isEmpty();
        assertThat(changed.groups().get(0).fit().check(Aspect.HOURS).verdict()).isEqualTo(Verdict.FITS);
        assertThat(Sql.number("SELECT COUNT(*) FROM availability_window WHERE participant_id = ?", SomeCohort.id(man)))
                .as("what was said before stays")
                .isEqualTo(1);
    }

    @Test
    void nobody_stands_on_the_list_twice_or_beside_his_group() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.manWithoutGroup(group.today());
        SomeWaiting.enter(waiting, group, man);

        Refused.byRule("seat.waits-already", () -> SomeWaiting.enter(waiting, group, man));
        Refused.byRule(
                "seat.in-group",
                () -> SomeWaiting.enter(waiting, group, group.men().get(0)));
        as(group.coordinator(), () -> waiting.withdraw(man, WaitingEntry.EndReason.WITHDRAWN));
        Refused.byRule(
                "seat.waits-not",
                () -> as(group.coordinator(), () -> waiting.withdraw(man, WaitingEntry.EndReason.WITHDRAWN)));
        SomeWaiting.enter(waiting, group, man);
        assertThat(Sql.number("SELECT COUNT(*) FROM waiting_entry WHERE participant_id = ?", SomeCohort.id(man)))
                .isEqualTo(2);
    }

    @Test
    void men_are_kept_apart_once_and_not_from_themselves() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = group.men().get(0);

        as(group.coordinator(), () -> waiting.keepApart(man, "P-2", MenApart.Reason.CONFLICT));

        Refused.byRule("seat.apart-already", () -> apart(group, group.men().get(1), "P-1"));
        Refused.byRule("seat.apart-himself", () -> apart(group, man, "P-1"));
        Refused.byRule("seat.no-such-file", () -> apart(group, man, "X-9"));
    }

    @Test
    void the_database_itself_keeps_pairs_within_a_centre_and_statements_as_they_are() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        SomeCohort other = SomeCohort.of(1);
        long one = SomeCohort.id(group.men().get(0));
        long stranger = SomeCohort.id(other.men().get(0));

        assertThatThrownBy(() -> Sql.run(
                        """
                                INSERT INTO men_apart (id, public_ref, centre_id, one_id, other_id, reason, from_on, recorded_at, recorded_by)
                                SELECT NEXT VALUE FOR men_apart_seq, UUID(), ?, ?, ?, 'OTHER', ?, UTC_TIMESTAMP(6), u.id
                                FROM app_user u WHERE u.login = ?
                                """,
                        group.centreId(),
                        Math.min(one, stranger),
                        Math.max(one, stranger),
                        group.today(),
                        group.coordinator()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("both files are kept at the centre");
        as(group.coordinator(), () -> waiting.keepApart(group.men().get(0), "P-2", MenApart.Reason.COURT));
        assertThatThrownBy(() -> Sql.run("DELETE FROM men_apart WHERE centre_id = ?", group.centreId()))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.run("DELETE FROM waiting_entry WHERE centre_id = ?", waitingCentre()))
                .isInstanceOf(SQLException.class);
    }

    private long waitingCentre() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        waits(group, null);
        return group.centreId();
    }

    @Test
    void another_centre_sees_and_changes_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID man = waits(group, null);
        as(group.coordinator(), () -> waiting.keepApart(man, "P-1", MenApart.Reason.OTHER));
        UUID pair = UUID.fromString(Sql.text("SELECT public_ref FROM men_apart WHERE centre_id = ?", group.centreId()));
        String stranger = SomeCohort.of(1).coordinator();

        assertThat(as(stranger, () -> waiting.openList()).lines()).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> waiting.withdraw(man, WaitingEntry.EndReason.DIED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> waiting.changeHours(man, List.of())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> waiting.endApart(pair, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_is_not_admitted_yet_is_told_beside_the_list_and_gets_no_seat() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, workday(group.today().plusWeeks(1)));
        UUID admitted = waits(group, null);
        UUID man = group.manInIntake(group.today().minusDays(3));
        SomeWaiting.enter(waiting, group, man);
        UUID order = UUID.fromString(
                Sql.text("SELECT public_ref FROM court_order WHERE participant_id = ?", SomeCohort.id(man)));

        WaitingList list = as(group.coordinator(), () -> waiting.openList());

        assertThat(list.lines()).extracting(line -> line.person().ref()).containsExactly(admitted);
        assertThat(list.undecided()).isEqualTo(1);
        assertThat(as(group.coordinator(), () -> seats.openSeat(man, null)).intake())
                .isEqualTo(order);
        assertThat(as(group.coordinator(), () -> seats.openSeat(admitted, null)).intake())
                .isNull();
        TakeSeat wish = new TakeSeat(man, group.cohort(), group.today());
        Refused.byRule("seat.not-admitted", () -> as(group.coordinator(), () -> seats.assign(wish)));

        SomeAdmission.of(man, Sql.number("SELECT id FROM app_user WHERE login = ?", group.coordinator()));

        list = as(group.coordinator(), () -> waiting.openList());
        assertThat(list.lines()).hasSize(2);
        assertThat(list.undecided()).isZero();
        as(group.coordinator(), () -> seats.assign(wish));
    }

    @Test
    void the_database_itself_seats_nobody_whom_no_intake_admitted_but_from_paper_or_another_group() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        SomeCohort other = group.another("02/2026", 0);
        UUID man = group.manInIntake(group.today().minusDays(3));
        String insert = "INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on, origin)"
                + " VALUES (NEXT VALUE FOR enrolment_seq, UUID(), ?, ?, ?, ?)";
        for (String origin : List.of("INTAKE", "EARLIER")) {
            assertThatThrownBy(() -> Sql.run(insert, group.cohortId(), SomeCohort.id(man), group.today(), origin))
                    .hasMessageContaining("nobody has admitted him");
        }
        Sql.run(insert, group.cohortId(), SomeCohort.id(man), group.today().minusDays(1), "PAPER");
        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'DROPPED_OUT' WHERE participant_id = ?",
                group.today(),
                SomeCohort.id(man));
        SomeWaiting.enter(waiting, group, man);
        assertThat(as(group.coordinator(), () -> waiting.openList()).lines())
                .as("he is in the programme")
                .hasSize(1);
        Sql.run(insert, other.cohortId(), SomeCohort.id(man), group.today(), "INTAKE");

        UUID declined = group.manWithoutGroup(group.today().minusDays(3));
        Sql.run("""
                INSERT INTO intake_decision (id, order_id, revision, reason, decided_on, decided_by, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR intake_decision_seq, d.order_id, 2, 'Se retira', d.decided_on, d.decided_by, d.recorded_at,
                  d.recorded_by FROM intake_decision d JOIN court_order o ON o.id = d.order_id WHERE o.participant_id = ?
                """, SomeCohort.id(declined));
        assertThatThrownBy(() -> Sql.run(insert, group.cohortId(), SomeCohort.id(declined), group.today(), "INTAKE"))
                .as("an admission that was withdrawn admits nobody")
                .hasMessageContaining("nobody has admitted him");
    }

    @Test
    void the_list_costs_the_same_statements_however_many_wait() throws Exception {
        SomeCohort few = SomeCohort.of(0);
        waits(few, null);
        SomeCohort many = SomeCohort.of(5);
        many.session(1, workday(many.today().plusWeeks(1)));
        for (int i = 0; i < 12; i++) {
            waits(many, many.today().plusMonths(3));
        }
        as(few.coordinator(), () -> waiting.openList());

        long little = SqlCount.usual(() -> as(few.coordinator(), () -> waiting.openList()));
        long much = SqlCount.usual(() -> as(many.coordinator(), () -> waiting.openList()));

        assertThat(much).isLessThanOrEqualTo(little + 1).isLessThanOrEqualTo(18);
    }

    private UUID waits(SomeCohort group, @Nullable LocalDate due) throws Exception {
        UUID man = group.manWithoutGroup(group.today());
        Sql.run("UPDATE court_order SET due_on = ? WHERE participant_id = ?", due, SomeCohort.id(man));
        SomeWaiting.enter(waiting, group, man);
        return man;
    }

    private void apart(SomeCohort group, UUID man, String fileNumber) throws Exception {
        as(group.coordinator(), () -> waiting.keepApart(man, fileNumber, MenApart.Reason.OTHER));
    }
}
