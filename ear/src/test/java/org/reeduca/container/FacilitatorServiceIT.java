package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeUser.account;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.access.StaffService;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.cohort.CohortService;
import org.reeduca.cohort.FacilitatorService;
import org.reeduca.cohort.GroupFacilitators;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.shared.NotFound;

/** Somebody else facilitates: for a session, from a day on, or because somebody has to be out at once. */
@ExtendWith(ArquillianExtension.class)
class FacilitatorServiceIT {

    @Inject
    private FacilitatorService facilitators;

    @Inject
    private StaffService staff;

    @Inject
    private AttendanceService attendance;

    @Inject
    private DeskService desk;

    @Inject
    private CaseFileService files;

    @Inject
    private CohortService cohorts;

    @Test
    void ec_16_a_substitute_for_a_session_to_come_sees_nothing_before_its_day() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID today = group.session(1, group.today());
        UUID later = group.session(2, SomeCohort.open(group.today().plusWeeks(1)));
        SomeUser substitute = SomeUser.of(Role.FACILITATOR).at(group.centreId());

        as(
                group.coordinator(),
                () -> facilitators.substitute(group.cohort(), later, account(substitute.login()), "Comisión"));

        for (UUID session : List.of(today, later)) {
            Refused.notFound(() -> as(substitute.login(), () -> attendance.openRoll(session)));
        }
        Refused.notFound(() ->
                as(substitute.login(), () -> files.openFile(group.men().get(0), 1)));
        assertThat(as(substitute.login(), () -> cohorts.findCohorts())).isEmpty();
    }

    @Test
    void ec_16_a_substitute_for_one_session_takes_its_list_and_has_the_group_no_longer_than_that() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        UUID later = group.session(2, SomeCohort.open(group.today().plusWeeks(1)));
        SomeUser substitute = SomeUser.of(Role.FACILITATOR).at(group.centreId());
        assertThatThrownBy(() -> as(substitute.login(), () -> attendance.openRoll(session)))
                .isInstanceOf(NotFound.class);

        as(
                group.coordinator(),
                () -> facilitators.substitute(group.cohort(), session, account(substitute.login()), "Comisión"));

        assertThat(as(substitute.login(), () -> attendance.openRoll(session)).mayMark())
                .isTrue();
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', from_on, to_on) FROM cohort_facilitator WHERE user_id = ?",
                        substitute.id()))
                .isEqualTo(group.today() + " " + group.today().plusDays(1));
        assertThat(as(group.facilitator(), () -> attendance.openRoll(session)).lines())
                .as("who facilitates it otherwise keeps the group")
                .hasSize(1);
        Refused.byRule(
                "cohort.facilitator-there",
                () -> as(
                        group.coordinator(),
                        () -> facilitators.substitute(
                                group.cohort(), session, account(substitute.login()), "Otra vez")));
        SomeCohort other = group.another("02/2026");
        other.session(1, SomeCohort.open(group.today().plusWeeks(1)));
        as(
                group.coordinator(),
                () -> facilitators.replace(group.cohort(), account(group.facilitator()), null, group.today(), "x"));
        Refused.byRule(
                "cohort.facilitator-busy",
                () -> as(
                        group.coordinator(),
                        () -> facilitators.substitute(
                                group.cohort(), later, account(group.facilitator()), "Comisión")));
    }

    @Test
    void ec_16_whoever_resigns_leaves_the_group_and_it_is_due_until_somebody_comes() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        group.session(2, SomeCohort.open(group.today().plusWeeks(1)));
        assertThat(lacking(group)).isEmpty();

        as(
                group.coordinator(),
                () -> facilitators.replace(
                        group.cohort(), account(group.facilitator()), null, group.today(), "Renunció"));

        assertThat(lacking(group)).containsExactly("01/2026");
        assertThatThrownBy(() -> as(group.facilitator(), () -> attendance.openRoll(session)))
                .isInstanceOf(NotFound.class);
        Refused.byRule(
                "cohort.facilitator-not-there",
                () -> as(
                        group.coordinator(),
                        () -> facilitators.replace(
                                group.cohort(), account(group.facilitator()), null, group.today(), "Renunció")));

        SomeUser successor = SomeUser.of(Role.FACILITATOR).at(group.centreId());
        SomeUser first = SomeUser.of(Role.FACILITATOR).at(group.centreId());
        Sql.run(
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?, ?, ?)",
                group.cohortId(),
                first.id(),
                group.today());
        LocalDate from = group.today().plusDays(1);
        as(
                group.coordinator(),
                () -> facilitators.replace(
                        group.cohort(), account(first.login()), account(successor.login()), from, "Cambio de plaza"));

        assertThat(lacking(group)).isEmpty();
        GroupFacilitators now = as(group.coordinator(), () -> facilitators.openFacilitators(group.cohort()));
        assertThat(now.now()).extracting(GroupFacilitators.Present::account).contains(account(successor.login()));
        assertThat(now.history()).hasSize(2);
        assertThat(now.lacking()).isFalse();
    }

    @Test
    void ec_16_a_change_is_put_right_on_the_same_day_as_often_as_it_has_to_be() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, SomeCohort.open(group.today().plusWeeks(1)));
        UUID ana = account(group.facilitator());
        UUID beto = account(SomeUser.of(Role.FACILITATOR).at(group.centreId()).login());

        replace(group, ana, beto, group.today());
        replace(group, beto, ana, group.today());
        replace(group, ana, beto, group.today());
        replace(group, beto, ana, group.today());

        GroupFacilitators now = as(group.coordinator(), () -> facilitators.openFacilitators(group.cohort()));
        assertThat(now.now()).extracting(GroupFacilitators.Present::account).containsExactly(ana);
        assertThat(now.history()).hasSize(4);
    }

    @Test
    void ec_16_nobody_takes_a_group_over_who_has_another_one_at_its_hours() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        LocalDate day = SomeCohort.open(group.today().plusWeeks(1));
        group.session(1, day);
        group.session(2, SomeCohort.open(day.plusWeeks(1)));
        SomeCohort other = group.another("02/2026", 0);
        other.session(1, day);
        UUID ana = account(group.facilitator());
        UUID beto = account(other.facilitator());

        Refused.byRule("cohort.facilitator-busy", () -> replace(group, ana, beto, group.today()));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM cohort_facilitator f JOIN app_user u ON u.id = f.user_id WHERE f.cohort_id = ?"
                                + " AND u.login = ? AND f.to_on IS NULL",
                        group.cohortId(),
                        group.facilitator()))
                .as("whoever had it keeps it")
                .isEqualTo(1);

        replace(group, ana, beto, day.plusDays(1));
    }

    @Test
    void ec_16_whoever_was_to_come_and_does_not_is_no_facilitator() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        group.session(1, SomeCohort.open(group.today().plusWeeks(1)));
        UUID ana = account(group.facilitator());
        UUID beto = account(SomeUser.of(Role.FACILITATOR).at(group.centreId()).login());
        LocalDate later = group.today().plusDays(5);

        replace(group, ana, beto, later);
        replace(group, beto, null, later);
        replace(group, ana, null, group.today());

        GroupFacilitators now = as(group.coordinator(), () -> facilitators.openFacilitators(group.cohort()));
        assertThat(now.now()).isEmpty();
        assertThat(now.lacking()).isTrue();
        assertThat(lacking(group)).containsExactly("01/2026");
    }

    private void replace(SomeCohort group, UUID leaves, @Nullable UUID comes, LocalDate from) throws Exception {
        as(group.coordinator(), () -> facilitators.replace(group.cohort(), leaves, comes, from, "Cambio de plaza"));
    }

    @Test
    void ec_16_whoever_is_accused_is_out_at_once_and_every_group_of_theirs_lacks_a_facilitator() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today());
        group.session(2, SomeCohort.open(group.today().plusWeeks(1)));
        SomeCohort other = group.another("02/2026");
        other.session(1, SomeCohort.open(group.today().plusWeeks(1)));

        as(group.coordinator(), () -> staff.suspend(account(group.facilitator()), "Medida preventiva"));

        assertThatThrownBy(() -> as(group.facilitator(), () -> attendance.openRoll(session)))
                .isInstanceOf(Exception.class);
        assertThat(lacking(group)).containsExactlyInAnyOrder("01/2026", "02/2026");
        assertThat(as(group.coordinator(), () -> facilitators.openFacilitators(group.cohort()))
                        .lacking())
                .isTrue();
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, reason) FROM audit_event WHERE subject_ref = ? ORDER BY id DESC LIMIT 1",
                        account(group.facilitator()).toString()))
                .isEqualTo("DISABLE_USER Medida preventiva");
    }

    @Test
    void only_those_are_offered_for_suspending_whom_the_coordination_may_suspend() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        SomeUser equal = SomeUser.of(Role.COORDINATOR, Role.FACILITATOR).at(group.centreId());
        Sql.run(
                "INSERT INTO cohort_facilitator (cohort_id, user_id, from_on) VALUES (?, ?, '2020-01-01')",
                group.cohortId(),
                equal.id());

        GroupFacilitators now = as(group.coordinator(), () -> facilitators.openFacilitators(group.cohort()));

        assertThat(now.now()).hasSize(2);
        assertThat(now.now())
                .filteredOn(GroupFacilitators.Present::led)
                .extracting(GroupFacilitators.Present::account)
                .containsExactly(account(group.facilitator()));
    }

    @Test
    void a_coordinator_suspends_nobody_elsewhere_and_no_equal() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        SomeCohort elsewhere = SomeCohort.of(0);
        String equal = SomeUser.of(Role.COORDINATOR, Role.FACILITATOR)
                .at(group.centreId())
                .login();
        for (String login : List.of(elsewhere.facilitator(), equal, group.coordinator())) {
            assertThatThrownBy(() -> as(group.coordinator(), () -> staff.suspend(account(login), "Por error")))
                    .isInstanceOf(NotFound.class);
            assertThat(Sql.number("SELECT disabled FROM app_user WHERE login = ?", login))
                    .isZero();
        }
        assertThatThrownBy(() -> as(elsewhere.coordinator(), () -> facilitators.openFacilitators(group.cohort())))
                .isInstanceOf(NotFound.class);
    }

    /** Groups that the desk says have nobody. */
    private List<String> lacking(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL.of(WorkKind.GROUP))).rows().stream()
                .map(WorkItem::group)
                .toList();
    }
}
