package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;
import static org.reeduca.container.SomeUser.account;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.desk.Coming;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.DeskView;
import org.reeduca.desk.ListReminder;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.desk.WorkKind;
import org.reeduca.desk.WorkList;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** The coordinator's day: what is on the list and why it goes, who sees it, and what it costs. */
@ExtendWith(ArquillianExtension.class)
class DeskServiceIT {

    @Inject
    private DeskService desk;

    @Test
    void a_list_that_lacks_somebody_is_due_until_he_is_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID session = group.session(1, group.today().minusDays(2));
        group.session(2, group.today());

        WorkItem open = only(WorkKind.LIST, work(group.coordinator()));
        assertThat(open.group()).isEqualTo("01/2026");
        assertThat(open.since()).isEqualTo(group.today().minusDays(2));
        assertThat(open.due()).isEqualTo(group.today().plusDays(1));
        assertThat(open.matter()).isEqualTo(new Matter.OpenList(session, 1, 2, "Persona de Prueba", false, null));

        SomeMark.in(group, session).attended(group.men().get(0));
        assertThat(((Matter.OpenList)
                                only(WorkKind.LIST, work(group.coordinator())).matter())
                        .missing())
                .isEqualTo(1);
        SomeMark.in(group, session).absent(group.men().get(1));
        assertThat(of(WorkKind.LIST, work(group.coordinator()))).isEmpty();
    }

    @Test
    void a_man_whose_absences_exceed_the_limit_and_one_who_never_came_are_there_with_their_act() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        UUID absent = group.men().get(0);
        UUID missing = group.men().get(1);
        for (int week = 8; week > 2; week--) {
            UUID session = group.session(9 - week, group.today().minusWeeks(week));
            SomeMark.in(group, session).absent(absent);
        }
        Sql.run(
                "UPDATE court_order SET arrived_on = NULL, received_on = ?, effective_on = ? WHERE participant_id = ?",
                group.today().minusWeeks(9),
                group.today().minusWeeks(9),
                SomeCohort.id(missing));

        WorkItem breach = only(WorkKind.BREACH, work(group.coordinator()));

        assertThat(ref(breach)).isEqualTo(absent);
        assertThat(((Matter.Stands) breach.matter()).act()).isNotNull();
        assertThat(of(WorkKind.ARRIVAL, work(group.coordinator())))
                .extracting(DeskServiceIT::ref)
                .containsExactly(missing);
    }

    @Test
    void an_absence_is_due_on_the_last_day_of_its_term_and_gone_when_it_is_excused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today().minusDays(1));
        SomeMark.in(group, session).absent(group.men().get(0));

        WorkItem absence = only(WorkKind.ABSENCE, work(group.coordinator()));
        assertThat(absence.due()).isAfterOrEqualTo(group.today());
        Sql.run("""
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, decision, decided_on, motive,
                  recorded_at, recorded_by)
                SELECT ?, s.id, 1, ?, 'ACCEPTED', ?, 'MEDICAL', UTC_TIMESTAMP(6), s.recorded_by
                FROM programme_session s WHERE s.public_ref = ?
                """, SomeCohort.id(group.men().get(0)), group.today(), group.today(), session.toString());

        assertThat(of(WorkKind.ABSENCE, work(group.coordinator()))).isEmpty();
    }

    @Test
    void an_order_waits_until_it_is_answered() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        long man = SomeCohort.id(group.men().get(0));
        LocalDate received = group.today().minusDays(5);
        Sql.run(
                "UPDATE court_order SET arrived_on = NULL, received_on = ?, effective_on = ? WHERE participant_id = ?",
                received,
                received,
                man);

        WorkItem waits = only(WorkKind.ANSWER, work(group.coordinator()));
        assertThat(ref(waits)).isEqualTo(group.men().get(0));
        Sql.run("UPDATE court_order SET arrived_on = ? WHERE participant_id = ?", group.today(), man);

        assertThat(of(WorkKind.ANSWER, work(group.coordinator()))).isEmpty();
    }

    @Test
    void a_group_whose_next_session_nobody_facilitates_or_that_is_closed_is_due() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        List<LocalDate> days = group.weekly(2, group.today().plusWeeks(1));
        assertThat(of(WorkKind.GROUP, work(group.coordinator()))).isEmpty();

        Sql.run("""
                INSERT INTO closure (id, public_ref, centre_id, from_on, to_on, cause, reason, recorded_at, recorded_by)
                SELECT NEXT VALUE FOR closure_seq, UUID(), ?, ?, ?, 'PREMISES', 'Sin agua', UTC_TIMESTAMP(6), u.id
                FROM app_user u WHERE u.login = ?
                """, group.centreId(), days.get(0), days.get(0).plusDays(1), group.coordinator());
        WorkItem closed = only(WorkKind.GROUP, work(group.coordinator()));
        assertThat(closed.due()).isEqualTo(days.get(0));
        assertThat(((Matter.NextSession) closed.matter()).closed()).isNotNull();

        Sql.run(
                "INSERT INTO closure_withdrawal (closure_id, recorded_at, recorded_by) SELECT id, UTC_TIMESTAMP(6), recorded_by FROM closure WHERE centre_id = ?",
                group.centreId());
        Sql.run("UPDATE cohort_facilitator SET to_on = ? WHERE cohort_id = ?", group.today(), group.cohortId());
        WorkItem alone = only(WorkKind.GROUP, work(group.coordinator()));
        assertThat(((Matter.NextSession) alone.matter()).closed()).isNull();
    }

    @Test
    void every_count_is_the_number_of_rows_behind_it() throws Exception {
        SomeReferral many = SomeReferral.ofMany(40);
        many.held(1, 3, "ABSENT");
        many.held(2, 2, "ABSENT");
        many.held(3, 1, "ABSENT");
        many.group().session(4, many.group().today().minusDays(1));

        WorkList all = work(many.group().coordinator());

        assertThat(all.all()).isGreaterThan(40).isEqualTo(all.total());
        for (WorkKind kind : WorkKind.values()) {
            int rows = 0;
            WorkList page = work(many.group().coordinator(), DeskFilter.ALL.of(kind));
            for (int number = 1; number <= page.pages(); number++) {
                rows += work(many.group().coordinator(), DeskFilter.ALL.of(kind).at(number))
                        .rows()
                        .size();
            }
            assertThat(rows).as(kind.name()).isEqualTo(all.count(kind));
        }
    }

    @Test
    void three_hundred_men_cost_no_more_statements_than_three_and_no_more_than_nineteen() throws Exception {
        SomeReferral few = SomeReferral.ofMany(3);
        SomeReferral many = SomeReferral.ofMany(300);
        for (SomeReferral referral : List.of(few, many)) {
            referral.held(1, 3, "ABSENT");
            referral.held(2, 2, "PRESENT");
            referral.group().session(3, referral.group().today().minusDays(1));
        }
        work(few.group().coordinator());

        long cost = cost(few.group().coordinator());

        assertThat(cost(many.group().coordinator())).isEqualTo(cost).isLessThanOrEqualTo(19);
    }

    @Test
    void another_centre_is_not_seen_and_restricted_files_only_by_the_coordination() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort other = SomeCohort.of(1);
        SomeMark.in(group, group.session(1, group.today().minusDays(1)))
                .absent(group.men().get(0));
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        assertThat(work(other.coordinator()).rows())
                .extracting(DeskServiceIT::ref)
                .doesNotContain(group.men().get(0));
        assertThat(of(WorkKind.ABSENCE, work(evaluator))).hasSize(1);
        assertThat(work(evaluator).coordinates()).isFalse();
        Sql.run(
                "UPDATE participant SET restricted = TRUE WHERE public_ref = ?",
                group.men().get(0).toString());

        assertThat(work(evaluator).rows())
                .extracting(DeskServiceIT::ref)
                .doesNotContain(group.men().get(0));
        assertThat(work(evaluator).people()).isEmpty();
        assertThat(of(WorkKind.ABSENCE, work(group.coordinator()))).hasSize(1);
    }

    @Test
    void a_row_is_taken_and_given_away_and_goes_with_its_matter() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = group.session(1, group.today().minusDays(2));
        SomeUser colleague = SomeUser.of(Role.COORDINATOR).at(group.centreId());
        UUID account = account(colleague.login());
        UUID me = account(group.coordinator());
        DeskFilter mine = new DeskFilter(null, "", null, null, true, 1);
        WorkItem row = only(WorkKind.LIST, work(group.coordinator()));

        as(group.coordinator(), () -> desk.assign(row.key(), me));

        WorkList taken = as(group.coordinator(), () -> desk.findWork(mine));
        assertThat(taken.rows()).extracting(WorkItem::key).containsExactly(row.key());
        assertThat(taken.assignments().mine(row)).isTrue();
        assertThat(as(colleague.login(), () -> desk.findWork(mine)).rows()).isEmpty();
        assertThat(work(colleague.login()).assignments().of(row)).isNotNull();

        as(group.coordinator(), () -> desk.assign(row.key(), account));
        assertThat(as(colleague.login(), () -> desk.findWork(mine)).rows()).hasSize(1);
        String stranger = SomeCohort.of(0).coordinator();
        Refused.byRule(
                "desk.no-colleague", () -> as(group.coordinator(), () -> desk.assign(row.key(), account(stranger))));
        Refused.byRule("desk.row-gone", () -> as(stranger, () -> desk.assign(row.key(), account(stranger))));

        as(colleague.login(), () -> desk.assign(row.key(), null));
        assertThat(work(group.coordinator()).assignments().of(row)).isNull();
        as(group.coordinator(), () -> desk.assign(row.key(), me));
        SomeMark.in(group, session).attended(group.men().get(0));
        assertThat(as(group.coordinator(), () -> desk.findWork(mine)).rows())
                .as("the matter is gone")
                .isEmpty();
        Refused.byRule("desk.row-gone", () -> as(group.coordinator(), () -> desk.assign(row.key(), me)));
        assertThat(Sql.number("""
                        SELECT COUNT(*) FROM task_event e JOIN task t ON t.task_ref = e.task_ref
                        WHERE t.centre_id = ? AND e.kind = 'ASSIGNED'
                        """, group.centreId()))
                .as("the list is a task, and nothing said about it is deleted")
                .isEqualTo(4);
    }

    @Test
    void a_row_without_a_task_is_taken_by_its_name() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeMark.in(group, group.session(1, group.today().minusDays(1)))
                .absent(group.men().get(0));
        UUID me = account(group.coordinator());
        WorkItem row = only(WorkKind.ABSENCE, work(group.coordinator()));

        as(group.coordinator(), () -> desk.assign(row.key(), me));

        assertThat(work(group.coordinator()).assignments().mine(row)).isTrue();
        assertThat(Sql.number("SELECT COUNT(*) FROM desk_assignment WHERE centre_id = ?", group.centreId()))
                .isEqualTo(1);
        assertThatThrownBy(() -> Sql.run("UPDATE desk_assignment SET assignee_id = NULL"))
                .hasMessageContaining("append-only");
    }

    @Test
    void a_list_is_asked_for_once_a_day_and_whoever_facilitates_learns_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort other = SomeCohort.of(1);
        UUID session = group.session(1, group.today().minusDays(2));
        UUID theirs = other.session(1, other.today().minusDays(2));

        as(group.coordinator(), () -> desk.remind(session));

        assertThat(as(group.facilitator(), () -> desk.findReminders()))
                .extracting(ListReminder::session)
                .containsExactly(session);
        assertThat(as(other.facilitator(), () -> desk.findReminders())).isEmpty();
        assertThat(((Matter.OpenList)
                                only(WorkKind.LIST, work(group.coordinator())).matter())
                        .remindedAt())
                .isNotNull();
        refused("desk.reminded-today", group.coordinator(), () -> desk.remind(session));
        refused("desk.list-complete", group.coordinator(), () -> desk.remind(theirs));
        SomeMark.in(group, session).attended(group.men().get(0));
        refused("desk.list-complete", group.coordinator(), () -> desk.remind(session));
        assertThatThrownBy(() -> Sql.run("DELETE FROM list_reminder")).hasMessageContaining("append-only");
    }

    @Test
    void a_view_is_the_owner_s_and_shared_ones_are_seen_by_the_centre() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        String colleague = SomeUser.of(Role.COORDINATOR).at(group.centreId()).login();
        String stranger = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();
        DeskFilter risks = DeskFilter.ALL.of(WorkKind.RISK);
        UUID own = as(group.coordinator(), () -> desk.saveView(" Lunes ", risks, false));
        UUID shared = as(group.coordinator(), () -> desk.saveView("Todos", DeskFilter.ALL, true));

        assertThat(views(group.coordinator())).extracting(DeskView::name).containsExactly("Lunes", "Todos");
        assertThat(views(group.coordinator()).get(0).query()).isEqualTo("kind=RISK");
        assertThat(views(colleague)).extracting(DeskView::ref).containsExactly(shared);
        assertThat(views(stranger)).isEmpty();
        refused("desk.view-name-taken", group.coordinator(), () -> desk.saveView("LUNES", risks, true));
        refused("desk.view-name", group.coordinator(), () -> desk.saveView("  ", risks, true));
        for (UUID view : List.of(own, shared)) {
            assertThatThrownBy(() -> as(colleague, () -> desk.changeView(view, "Mía", true)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(colleague, () -> desk.withdrawView(view)))
                    .isInstanceOf(NotFound.class);
        }

        as(group.coordinator(), () -> desk.changeView(own, "Martes", true));
        assertThat(views(colleague)).extracting(DeskView::name).containsExactly("Martes", "Todos");
        as(group.coordinator(), () -> desk.withdrawView(own));
        assertThat(views(colleague)).extracting(DeskView::name).containsExactly("Todos");
        assertThat(Sql.number("SELECT COUNT(*) FROM desk_view WHERE view_ref = ?", own.toString()))
                .isEqualTo(3);
        assertThatThrownBy(() -> Sql.run("UPDATE desk_view SET name = 'x'")).hasMessageContaining("append-only");
    }

    @Test
    void when_nothing_is_due_it_is_told_what_comes_next() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        List<LocalDate> days = group.weekly(2, group.today().plusWeeks(1));

        WorkList nothing = work(group.coordinator());

        assertThat(nothing.rows()).isEmpty();
        assertThat(nothing.coming()).isEqualTo(new Coming(days.get(0), "01/2026", null));
    }

    private static void refused(String rule, String login, As.Deed deed) {
        assertThatThrownBy(() -> as(login, deed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(rule));
    }

    private List<DeskView> views(String login) throws Exception {
        return work(login).views();
    }

    private long cost(String login) throws Exception {
        return SqlCount.least(() -> work(login), () -> work(login), () -> work(login));
    }

    private WorkList work(String login) throws Exception {
        return work(login, DeskFilter.ALL);
    }

    private WorkList work(String login, DeskFilter filter) throws Exception {
        return as(login, () -> desk.findWork(filter));
    }

    private static WorkItem only(WorkKind kind, WorkList list) {
        List<WorkItem> found = of(kind, list);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<WorkItem> of(WorkKind kind, WorkList list) {
        return new ArrayList<>(
                list.rows().stream().filter(item -> item.kind() == kind).toList());
    }

    private static UUID ref(WorkItem item) {
        return item.person() == null ? new UUID(0, 0) : item.person().ref();
    }
}
