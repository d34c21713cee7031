package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.Comparison;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.PaperLine;
import org.reeduca.attendance.PaperService;
import org.reeduca.attendance.SecondEntry;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.attendance.SecondState;

/** A paper list that is typed again by somebody else: who may, what that confirms, and what differs. */
@ExtendWith(ArquillianExtension.class)
class SecondEntryServiceIT {

    @Inject
    private SecondEntryService entries;

    @Inject
    private PaperService papers;

    @Inject
    private AttendanceService attendance;

    @Test
    void what_agrees_is_confirmed_and_what_differs_waits_for_somebody_while_no_mark_changes() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        SomePaperList paper =
                SomePaperList.closed(attendance, group, Observed.ATTENDED, Observed.late(10), Observed.absent());

        paper.type(entries, paper.line(0, Mark.PRESENT, 0), paper.line(1, Mark.PRESENT, 25), paper.line(2, null, 0));

        Comparison both = paper.compare(entries);
        assertThat(both.confirmed()).isOne();
        assertThat(both.differences())
                .extracting(man -> man.recorded().participant())
                .containsExactly(group.men().get(1), group.men().get(2));
        assertThat(both.differences().get(0).then().mark()).isTrue();
        assertThat(both.differences().get(0).then().late()).isFalse();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM attendance_mark WHERE session_id = (SELECT id FROM programme_session WHERE public_ref = ?)",
                        paper.session().toString()))
                .isEqualTo(3);
        assertThat(as(group.coordinator(), () -> entries.findUnsettled()))
                .singleElement()
                .satisfies(list -> assertThat(list.differences()).isEqualTo(2));
    }

    @Test
    void whoever_recorded_a_mark_does_not_type_the_list_again_and_a_list_is_typed_again_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.ATTENDED);
        SecondEntry entry = new SecondEntry(paper.session(), List.of(paper.line(0, Mark.PRESENT, 0)));

        assertThat(state(group.facilitator(), paper.session())).isEqualTo(SecondState.OWN);
        Refused.byRule("attendance.second-own", () -> save(group.facilitator(), entry));
        Refused.byRule(
                "attendance.second-own", () -> as(group.facilitator(), () -> entries.openBlank(paper.session())));
        save(group.coordinator(), entry);
        Refused.byRule("attendance.second-known", () -> save(group.coordinator(), entry));
        assertThat(state(group.facilitator(), paper.session())).isEqualTo(SecondState.DONE);
        Refused.byDatabase(
                "append-only", () -> Sql.run("UPDATE second_entry SET recorded_at = recorded_at + INTERVAL 1 DAY"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM second_entry_line"));
    }

    @Test
    void the_database_itself_refuses_a_second_entry_of_the_first_person_and_one_that_claims_to_agree()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session =
                SomePaperList.closed(attendance, group, Observed.ATTENDED).session();

        Refused.byDatabase("does not type the list again", () -> begin(session, group.facilitator()));
        begin(session, group.coordinator());
        Refused.byDatabase(
                "not what the mark says",
                () -> Sql.run("""
                INSERT INTO second_entry_line (session_id, participant_id, mark, mark_confirmed, late_confirmed, left_confirmed)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), ?, 'ABSENT', TRUE, TRUE, TRUE)
                """, session.toString(), SomeCohort.id(group.men().get(0))));
    }

    @Test
    void an_open_list_a_session_of_tomorrow_and_a_cancelled_one_have_no_second_entry() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID open = group.session(1, group.today());
        UUID ahead = group.session(2, group.today().plusDays(1));
        UUID cancelled = group.session(3, group.today());
        as(group.facilitator(), () -> {
            attendance.cancelSession(cancelled, "Se fue la luz");
            return null;
        });

        Refused.byRule("attendance.second-list-open", () -> as(group.coordinator(), () -> entries.openBlank(open)));
        Refused.byRule("cohort.session-not-started", () -> as(group.coordinator(), () -> entries.openBlank(ahead)));
        Refused.byRule("cohort.session-cancelled", () -> as(group.coordinator(), () -> entries.openBlank(cancelled)));
        Refused.byRule("attendance.second-none", () -> as(group.coordinator(), () -> entries.compare(open)));
    }

    @Test
    void men_who_are_not_on_the_list_and_impossible_minutes_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        SomeCohort elsewhere = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.ATTENDED, Observed.ATTENDED);
        PaperLine stranger = new PaperLine(elsewhere.men().get(0), Mark.PRESENT, 0, true, 0);

        Refused.byRule(
                "attendance.second-not-on-list", () -> paper.type(entries, paper.line(0, Mark.PRESENT, 0), stranger));
        Refused.byRule("attendance.second-missing", () -> paper.type(entries, paper.line(0, Mark.PRESENT, 0)));
        Refused.byRule(
                "attendance.minutes-above-length",
                () -> paper.type(entries, paper.line(0, Mark.PRESENT, 151), paper.line(1, Mark.ABSENT, 0)));
    }

    @Test
    void another_group_another_centre_and_other_roles_neither_type_nor_compare() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session =
                SomePaperList.closed(attendance, group, Observed.ATTENDED).session();
        String colleague = SomeUser.of(Role.FACILITATOR).at(group.centreId()).login();
        String evaluator = SomeUser.of(Role.EVALUATOR).at(group.centreId()).login();

        Refused.notFound(() -> as(elsewhere.coordinator(), () -> entries.openBlank(session)));
        Refused.notFound(() -> as(colleague, () -> entries.openBlank(session)));
        Refused.notFound(() -> as(colleague, () -> entries.compare(session)));
        assertThatThrownBy(() -> as(evaluator, () -> entries.compare(session))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void typing_and_comparing_cost_the_same_statements_for_three_men_and_for_twenty_four() throws Exception {
        long three = comparing(3, false);

        assertThat(comparing(24, false)).isEqualTo(three);
    }

    @Test
    void for_whoever_took_the_list_it_costs_the_same_statements_whatever_the_size() throws Exception {
        long three = comparing(3, true);

        assertThat(comparing(24, true)).isEqualTo(three);
    }

    private long comparing(int size, boolean facilitator) throws Exception {
        SomeCohort group = SomeCohort.of(size);
        SomePaperList paper = SomePaperList.closed(
                attendance,
                group,
                IntStream.range(0, size).mapToObj(i -> Observed.ATTENDED).toArray(Observed[]::new));
        paper.type(
                entries,
                IntStream.range(0, size)
                        .mapToObj(i -> paper.line(i, Mark.PRESENT, 0))
                        .toArray(PaperLine[]::new));
        String login = facilitator ? group.facilitator() : group.coordinator();
        return SqlCount.usual(() -> as(login, () -> entries.compare(paper.session())));
    }

    private void save(String login, SecondEntry entry) throws Exception {
        as(login, () -> {
            entries.save(entry);
            return null;
        });
    }

    private SecondState state(String login, UUID session) throws Exception {
        return as(login, () -> papers.openPaper(session)).second();
    }

    private static void begin(UUID session, String login) throws Exception {
        Sql.run("""
                INSERT INTO second_entry (session_id, recorded_at, recorded_by)
                VALUES ((SELECT id FROM programme_session WHERE public_ref = ?), UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, session.toString(), login);
    }
}
