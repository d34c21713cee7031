package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AskCorrection;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.CorrectionRequest;
import org.reeduca.attendance.CorrectionService;
import org.reeduca.attendance.Corrections.Way;
import org.reeduca.attendance.MarkHistory;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.desk.DeskFilter;
import org.reeduca.desk.DeskService;
import org.reeduca.desk.Matter;
import org.reeduca.desk.WorkItem;
import org.reeduca.participant.MergeService;
import org.reeduca.shared.Stale;
import org.reeduca.transfer.ConsentState;
import org.reeduca.transfer.TransferAnswerService;
import org.reeduca.transfer.TransferService;

/** After the time of the policy a mark changes because somebody asks and another person says yes. */
@ExtendWith(ArquillianExtension.class)
class CorrectionServiceIT {

    private static final String WHY = "Firmó la hoja";

    @Inject
    private CorrectionService corrections;

    @Inject
    private AttendanceService attendance;

    @Inject
    private DeskService desk;

    @Inject
    private MergeService merges;

    @Inject
    private TransferService transfers;

    @Inject
    private TransferAnswerService answers;

    @Test
    void ec_20_a_yes_appends_the_mark_with_both_names_and_the_original_stays() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 80);
        UUID request = asked(group, session, Observed.ATTENDED);
        assertThat(waiting(group)).hasSize(1);
        assertThat(as(group.coordinator(), () -> corrections.open(request)).effects())
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.changes()).isTrue();
                    assertThat(effect.after().credited()).isOne();
                });

        as(group.coordinator(), () -> corrections.decide(request, true, "Cotejado con la hoja"));

        List<MarkHistory> history = as(group.coordinator(), () -> attendance.findHistory(session, man(group)));
        assertThat(history).hasSize(2);
        assertThat(history.get(0).observed()).isEqualTo(Observed.ATTENDED);
        assertThat(history.get(0).reason()).isEqualTo(WHY);
        assertThat(history.get(0).askedBy()).isNotNull();
        assertThat(Sql.text("""
                        SELECT CONCAT(a.login, ' ', u.login) FROM attendance_mark m JOIN app_user u ON u.id = m.recorded_by
                        JOIN correction_request q ON q.session_id = m.session_id JOIN app_user a ON a.id = q.recorded_by
                        WHERE m.revision = 2 AND q.public_ref = ?
                        """, request.toString())).isEqualTo(group.facilitator() + " " + group.coordinator());
        assertThat(history.get(1).observed()).isEqualTo(Observed.absent());
        assertThat(waiting(group)).isEmpty();
    }

    @Test
    void ec_40_a_request_sent_twice_waits_once_and_an_answer_sent_twice_is_given_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 80);
        UUID request = asked(group, session, Observed.ATTENDED);
        ask(group, session, 1, Observed.ATTENDED);
        Refused.byRule("attendance.correction-waits", () -> ask(group, session, 1, Observed.late(20)));
        assertThat(waiting(group)).hasSize(1);

        as(group.coordinator(), () -> corrections.decide(request, true, "Sí"));
        as(group.coordinator(), () -> corrections.decide(request, true, "Sí"));

        assertThat(as(group.coordinator(), () -> attendance.findHistory(session, man(group))))
                .hasSize(2);
        Refused.byRule(
                "attendance.correction-answered",
                () -> as(group.coordinator(), () -> corrections.decide(request, false, "No")));
    }

    @Test
    void ec_40_a_request_about_a_mark_that_changed_meanwhile_is_only_refused() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 80);
        UUID request = asked(group, session, Observed.ATTENDED);
        as(
                group.coordinator(),
                () -> attendance.correctMark(
                        session, new SaveRoll.Line(man(group), 1, Observed.late(20)), "Lo dice la bitácora"));

        assertThat(as(group.coordinator(), () -> corrections.open(request))).satisfies(shown -> {
            assertThat(shown.stale()).isTrue();
            assertThat(shown.effects()).isEmpty();
        });
        Refused.byRule(
                "attendance.correction-stale",
                () -> as(group.coordinator(), () -> corrections.decide(request, true, "Sí")));
        as(group.coordinator(), () -> corrections.decide(request, false, "Ya se corrigió"));
        assertThat(waiting(group)).isEmpty();
        assertThatThrownBy(() -> ask(group, session, 1, Observed.ATTENDED)).isInstanceOf(Stale.class);
    }

    @Test
    void before_that_time_and_while_the_list_is_open_nobody_asks() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 1);

        assertThat(way(group, session)).isEqualTo(Way.DIRECT);
        Refused.byRule("attendance.correction-in-time", () -> ask(group, session, 1, Observed.ATTENDED));
        UUID open = group.session(2, group.today());
        assertThat(way(group, open)).isEqualTo(Way.NONE);
        Refused.byRule("attendance.list-open", () -> ask(group, open, 0, Observed.ATTENDED));
    }

    @Test
    void the_order_of_a_man_may_set_another_time() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 30);
        assertThat(way(group, session)).isEqualTo(Way.DIRECT);

        Sql.run(
                "UPDATE court_order SET overrides = '{\"correction.withinHours\": {\"value\": 24, \"source\": \"cláusula 4\"}}'"
                        + " WHERE participant_id = ?",
                SomeCohort.id(man(group)));

        assertThat(way(group, session)).isEqualTo(Way.ASK);
        Refused.byRule(
                "attendance.correction-by-coordination",
                () -> as(
                        group.facilitator(),
                        () -> attendance.correctMark(
                                session, new SaveRoll.Line(man(group), 1, Observed.ATTENDED), WHY)));
    }

    @Test
    void another_person_of_the_centre_answers_and_the_database_keeps_it_so() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 80);
        UUID request = asked(group, session, Observed.ATTENDED);
        Sql.run(
                "INSERT INTO user_role (user_id, role) SELECT id, ? FROM app_user WHERE login = ?",
                Role.COORDINATOR.name(),
                group.facilitator());

        Refused.byRule(
                "attendance.correction-own",
                () -> as(group.facilitator(), () -> corrections.decide(request, true, "Yo mismo")));
        Refused.notFound(() -> as(elsewhere.coordinator(), () -> corrections.open(request)));
        Refused.notFound(() -> as(elsewhere.facilitator(), () -> corrections.findCorrections(session, man(group))));
        assertThatThrownBy(() -> as(elsewhere.facilitator(), () -> corrections.open(request)))
                .isInstanceOf(EJBAccessException.class);
        Refused.byDatabase("whoever asks does not answer", () -> answer(request, group.facilitator(), 0));
        Refused.byDatabase("appends the mark", () -> answer(request, group.coordinator(), 1));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE correction_request SET reason = 'x'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM correction_request"));
    }

    @Test
    void a_man_of_a_restricted_file_is_asked_about_by_nobody_who_may_not_read_it() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent(), 80);
        Sql.run("""
                INSERT INTO file_restriction (participant_id, revision, restricted, reason, recorded_at, recorded_by)
                VALUES (?, 1, 1, 'prueba', UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """, SomeCohort.id(man(group)));

        Refused.notFound(() -> ask(group, session, 1, Observed.ATTENDED));
    }

    @Test
    void about_a_man_who_went_elsewhere_the_centre_of_the_session_answers_and_is_not_told_what_follows()
            throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        UUID session = some.session(3);
        Sql.run(
                "UPDATE programme_session SET closed_at = UTC_TIMESTAMP(6) - INTERVAL 80 HOUR, closed_by = recorded_by WHERE public_ref = ?",
                session.toString());
        some.accept(answers, some.offer(transfers, some.from().today(), ConsentState.NOT_NEEDED));

        AskCorrection wish = new AskCorrection(session, some.man(), 1, Observed.ATTENDED, WHY);
        as(some.from().facilitator(), () -> corrections.ask(wish));
        UUID request = waiting(some.from(), session, some.man());

        assertThat(as(some.from().coordinator(), () -> corrections.open(request)))
                .satisfies(shown -> {
                    assertThat(shown.request().fileNumber()).isNull();
                    assertThat(shown.effects()).isEmpty();
                    assertThat(shown.changesNothing()).as("nobody knows here").isFalse();
                });
        Refused.notFound(() -> as(some.to().coordinator(), () -> corrections.open(request)));
        as(some.from().coordinator(), () -> corrections.decide(request, true, "Cotejado con la hoja"));
    }

    @Test
    void what_was_asked_for_after_a_merge_goes_back_with_its_mark_when_the_files_are_separated() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID absorbed = man(group);
        UUID kept = SomeMan.called("Juan").onFileAt(group.centreId());
        SomeMerge.merge(merges, group.coordinator(), kept, absorbed);
        UUID session = closed(group, kept, Observed.absent(), 80);
        AskCorrection wish = new AskCorrection(session, kept, 1, Observed.ATTENDED, WHY);
        as(group.facilitator(), () -> corrections.ask(wish));
        UUID request = waiting(group, session, kept);

        SomeMerge.undo(merges, group.coordinator(), kept, absorbed);

        assertThat(as(group.coordinator(), () -> corrections.open(request))).satisfies(shown -> {
            assertThat(shown.request().participant()).isEqualTo(absorbed);
            assertThat(shown.stale()).isFalse();
        });
    }

    private UUID asked(SomeCohort group, UUID session, Observed wanted) throws Exception {
        ask(group, session, 1, wanted);
        return waiting(group, session, man(group));
    }

    private UUID waiting(SomeCohort group, UUID session, UUID man) throws Exception {
        return as(group.facilitator(), () -> corrections.findCorrections(session, man))
                .open()
                .map(CorrectionRequest::ref)
                .orElseThrow();
    }

    private void ask(SomeCohort group, UUID session, int revision, Observed wanted) throws Exception {
        as(group.facilitator(), () -> corrections.ask(new AskCorrection(session, man(group), revision, wanted, WHY)));
    }

    private Way way(SomeCohort group, UUID session) throws Exception {
        return as(group.facilitator(), () -> corrections.findCorrections(session, man(group)))
                .way();
    }

    private List<WorkItem> waiting(SomeCohort group) throws Exception {
        return as(group.coordinator(), () -> desk.findWork(DeskFilter.ALL)).rows().stream()
                .filter(item -> item.matter() instanceof Matter.CorrectionAsked)
                .toList();
    }

    /** A session whose list was closed so many hours ago with that mark. */
    private UUID closed(SomeCohort group, Observed observed, int hours) throws Exception {
        return closed(group, man(group), observed, hours);
    }

    private UUID closed(SomeCohort group, UUID man, Observed observed, int hours) throws Exception {
        UUID session = group.session(1, group.today());
        as(
                group.facilitator(),
                () -> attendance.saveRoll(new SaveRoll(session, List.of(new SaveRoll.Line(man, 0, observed)), false)));
        as(group.facilitator(), () -> attendance.closeRoll(session));
        Sql.run(
                "UPDATE programme_session SET closed_at = closed_at - INTERVAL ? HOUR WHERE public_ref = ?",
                hours,
                session.toString());
        return session;
    }

    private static UUID man(SomeCohort group) {
        return group.men().get(0);
    }

    private static void answer(UUID request, String login, int approved) throws Exception {
        Sql.run("""
                INSERT INTO correction_answer (request_id, approved, reason, recorded_at, recorded_by)
                VALUES ((SELECT id FROM correction_request WHERE public_ref = ?), ?, 'x', UTC_TIMESTAMP(6),
                  (SELECT id FROM app_user WHERE login = ?))
                """, request.toString(), approved, login);
    }
}
