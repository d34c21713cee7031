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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.attendance.AskCorrection;
import org.reeduca.attendance.AttendanceService;
import org.reeduca.attendance.ComparedMan;
import org.reeduca.attendance.Comparison;
import org.reeduca.attendance.CorrectionRequest;
import org.reeduca.attendance.CorrectionService;
import org.reeduca.attendance.EntryAnswer;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.MarkHistory;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.PaperLine;
import org.reeduca.attendance.PaperService;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SecondEntry;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.attendance.SecondState;
import org.reeduca.shared.Stale;

/** A paper list that is typed again by somebody else: what it confirms, what differs, and who decides. */
@ExtendWith(ArquillianExtension.class)
class SecondEntryServiceIT {

    @Inject
    private SecondEntryService entries;

    @Inject
    private PaperService papers;

    @Inject
    private AttendanceService attendance;

    @Inject
    private CorrectionService corrections;

    @Test
    void what_agrees_is_confirmed_and_what_differs_waits_for_somebody_while_no_mark_changes() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID session = closed(group, Observed.ATTENDED, Observed.late(10), Observed.absent());

        type(
                group,
                session,
                line(group, 0, Mark.PRESENT, 0),
                line(group, 1, Mark.PRESENT, 25),
                line(group, 2, null, 0));

        Comparison both = compare(group, session);
        assertThat(both.confirmed()).isOne();
        assertThat(both.differences())
                .extracting(man -> man.recorded().participant())
                .containsExactly(group.men().get(1), group.men().get(2));
        assertThat(both.differences().get(0).then().mark()).isTrue();
        assertThat(both.differences().get(0).then().late()).isFalse();
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM attendance_mark WHERE session_id = (SELECT id FROM programme_session WHERE public_ref = ?)",
                        session.toString()))
                .isEqualTo(3);
        assertThat(as(group.coordinator(), () -> entries.findUnsettled()))
                .singleElement()
                .satisfies(list -> assertThat(list.differences()).isEqualTo(2));
    }

    @Test
    void for_the_paper_the_mark_is_corrected_with_reason_author_and_record_time_and_never_overwritten()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, Mark.PRESENT, 15));

        answer(group, session, 1, EntryAnswer.PAPER, "La hoja trae su firma");

        List<MarkHistory> history = as(
                group.coordinator(),
                () -> attendance.findHistory(session, group.men().get(0)));
        assertThat(history).extracting(MarkHistory::revision).containsExactly(2, 1);
        assertThat(history.get(0).observed()).isEqualTo(Observed.late(15));
        assertThat(history.get(0).reason()).isEqualTo("La hoja trae su firma");
        assertThat(history.get(1).observed()).isEqualTo(Observed.absent());
        Comparison both = compare(group, session);
        assertThat(both.differences()).isEmpty();
        assertThat(both.settled())
                .singleElement()
                .satisfies(man -> assertThat(answered(man)).isEqualTo(EntryAnswer.PAPER));
        assertThat(as(group.coordinator(), () -> entries.findUnsettled())).isEmpty();
    }

    @Test
    void ec_40_the_same_answer_sent_twice_is_given_once_and_of_two_people_the_first_one_decides() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID man = group.men().get(0);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, Mark.PRESENT, 0));

        answer(group, session, 1, EntryAnswer.PAPER, "La hoja trae su firma");
        answer(group, session, 1, EntryAnswer.PAPER, "La hoja trae su firma ");

        assertThat(as(group.coordinator(), () -> attendance.findHistory(session, man)))
                .hasSize(2);
        Refused.byRule(
                "attendance.second-answered",
                () -> answerAs(group.facilitator(), session, man, 1, EntryAnswer.PAPER, "La hoja trae su firma"));
        Refused.byRule(
                "attendance.second-answered",
                () -> answerAs(group.facilitator(), session, man, 2, EntryAnswer.RECORDED, "Lo vi llegar"));
    }

    @Test
    void what_is_recorded_may_stand_and_a_reason_says_why() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, Mark.PRESENT, 0));

        Refused.byRule("attendance.reason-missing", () -> answer(group, session, 1, EntryAnswer.RECORDED, "  "));
        answer(group, session, 1, EntryAnswer.RECORDED, "Firmó en el renglón de otro");

        assertThat(compare(group, session).settled()).singleElement().satisfies(man -> {
            assertThat(answered(man)).isEqualTo(EntryAnswer.RECORDED);
            assertThat(man.recorded().revision()).isOne();
        });
        Refused.byRule("attendance.second-answered", () -> answer(group, session, 1, EntryAnswer.PAPER, "Otra vez"));
    }

    @Test
    void whoever_recorded_a_mark_does_not_type_the_list_again_and_a_list_is_typed_again_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.ATTENDED);
        SecondEntry entry = new SecondEntry(session, List.of(line(group, 0, Mark.PRESENT, 0)));

        assertThat(state(group.facilitator(), session)).isEqualTo(SecondState.OWN);
        Refused.byRule("attendance.second-own", () -> save(group.facilitator(), entry));
        Refused.byRule("attendance.second-own", () -> as(group.facilitator(), () -> entries.openBlank(session)));
        save(group.coordinator(), entry);
        Refused.byRule("attendance.second-known", () -> save(group.coordinator(), entry));
        assertThat(state(group.facilitator(), session)).isEqualTo(SecondState.DONE);
        Refused.byDatabase(
                "append-only", () -> Sql.run("UPDATE second_entry SET recorded_at = recorded_at + INTERVAL 1 DAY"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM second_entry_line"));
    }

    @Test
    void the_database_itself_refuses_a_second_entry_of_the_first_person_and_one_that_claims_to_agree()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.ATTENDED);

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
        Refused.byRule("attendance.second-none", () -> compare(group, open));
    }

    @Test
    void men_who_are_not_on_the_list_and_impossible_minutes_are_refused() throws Exception {
        SomeCohort group = SomeCohort.of(2);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = closed(group, Observed.ATTENDED, Observed.ATTENDED);
        PaperLine stranger = new PaperLine(elsewhere.men().get(0), Mark.PRESENT, 0, true, 0);

        Refused.byRule(
                "attendance.second-not-on-list", () -> type(group, session, line(group, 0, Mark.PRESENT, 0), stranger));
        Refused.byRule("attendance.second-missing", () -> type(group, session, line(group, 0, Mark.PRESENT, 0)));
        Refused.byRule(
                "attendance.minutes-above-length",
                () -> type(group, session, line(group, 0, Mark.PRESENT, 151), line(group, 1, Mark.ABSENT, 0)));
    }

    @Test
    void ec_40_an_answer_on_a_page_that_is_no_longer_true_decides_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, Mark.PRESENT, 0));
        as(
                group.facilitator(),
                () -> attendance.correctMark(
                        session, new SaveRoll.Line(group.men().get(0), 1, Observed.late(20)), "Llegó tarde"));

        assertThatThrownBy(() -> answer(group, session, 1, EntryAnswer.PAPER, "La hoja lo dice"))
                .isInstanceOf(Stale.class);
        answer(group, session, 2, EntryAnswer.RECORDED, "La facilitadora lo vio llegar");

        assertThat(compare(group, session).differences()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_leaves_what_is_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, null, 0));

        Refused.byRule("attendance.second-blank", () -> answer(group, session, 1, EntryAnswer.PAPER, "x"));
        answer(group, session, 1, EntryAnswer.RECORDED, "Su renglón está mojado");

        assertThat(compare(group, session).differences()).isEmpty();
    }

    @Test
    void a_mark_that_only_says_late_is_not_confirmed_by_a_man_who_came_in_time() throws Exception {
        Observed late = new Observed(Mark.PRESENT, 0, false, 0, null, false, null, null);
        SomeCohort group = SomeCohort.of(3);
        UUID session = closed(group, late, late, Observed.late(20));
        PaperLine noMore = new PaperLine(group.men().get(1), Mark.PRESENT, 0, false, 0);
        PaperLine noMinutes = new PaperLine(group.men().get(2), Mark.PRESENT, 0, false, 0);

        type(group, session, line(group, 0, Mark.PRESENT, 0), noMore, noMinutes);

        assertThat(compare(group, session).differences())
                .extracting(man -> man.recorded().participant())
                .containsExactly(group.men().get(0), group.men().get(2));
        assertThat(as(group.coordinator(), () -> entries.findUnsettled()))
                .singleElement()
                .satisfies(list -> assertThat(list.differences()).isEqualTo(2));
        answer(group, session, 1, EntryAnswer.PAPER, "La hoja no dice que llegó tarde");
        answerAs(group.coordinator(), session, group.men().get(2), 1, EntryAnswer.PAPER, "La hoja no trae minutos");
        assertThat(compare(group, session).differences()).isEmpty();
        assertThat(as(
                                group.coordinator(),
                                () -> attendance.findHistory(
                                        session, group.men().get(2)))
                        .get(0)
                        .observed())
                .isEqualTo(late);
    }

    @Test
    void of_a_man_who_was_taken_off_the_list_since_nothing_waits() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        type(group, session, line(group, 0, Mark.PRESENT, 0));
        as(
                group.coordinator(),
                () -> attendance.correctMark(
                        session, new SaveRoll.Line(group.men().get(0), 1, Observed.NOTHING), "Es de otro grupo"));
        assertThat(as(group.coordinator(), () -> entries.findUnsettled())).hasSize(1);

        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'MISTAKE' WHERE participant_id = ?",
                group.today(),
                SomeCohort.id(group.men().get(0)));

        assertThat(compare(group, session).differences()).isEmpty();
        assertThat(as(group.coordinator(), () -> entries.findUnsettled())).isEmpty();
    }

    @Test
    void after_the_time_to_correct_it_whoever_took_the_list_asks_and_decides_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        UUID session = closed(group, Observed.absent());
        UUID man = group.men().get(0);
        type(group, session, line(group, 0, Mark.PRESENT, 0));
        assertThat(mayAnswer(group.facilitator(), session)).isTrue();
        Sql.run(
                "UPDATE programme_session SET closed_at = closed_at - INTERVAL 80 HOUR WHERE public_ref = ?",
                session.toString());

        assertThat(mayAnswer(group.facilitator(), session)).isFalse();
        for (EntryAnswer answer : EntryAnswer.values()) {
            Refused.byRule(
                    "attendance.second-by-coordination",
                    () -> answerAs(group.facilitator(), session, man, 1, answer, "La hoja trae su firma"));
        }
        assertThat(mayAnswer(group.coordinator(), session)).isTrue();
        as(
                group.facilitator(),
                () -> corrections.ask(new AskCorrection(session, man, 1, Observed.ATTENDED, "La hoja trae su firma")));
        UUID request = as(group.facilitator(), () -> corrections.findCorrections(session, man))
                .open()
                .map(CorrectionRequest::ref)
                .orElseThrow();
        as(group.coordinator(), () -> corrections.decide(request, true, "Cotejado con la hoja"));

        assertThat(compare(group, session).differences()).isEmpty();
        assertThat(as(group.facilitator(), () -> entries.findUnsettled())).isEmpty();
    }

    @Test
    void for_whoever_took_the_list_it_costs_the_same_statements_whatever_the_size() throws Exception {
        long three = comparing(3, true);

        assertThat(comparing(24, true)).isEqualTo(three);
    }

    @Test
    void another_group_another_centre_and_other_roles_neither_type_nor_compare() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeCohort elsewhere = SomeCohort.of(1);
        UUID session = closed(group, Observed.ATTENDED);
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

    private long comparing(int size, boolean facilitator) throws Exception {
        SomeCohort group = SomeCohort.of(size);
        UUID session = closed(
                group, IntStream.range(0, size).mapToObj(i -> Observed.ATTENDED).toArray(Observed[]::new));
        type(
                group,
                session,
                IntStream.range(0, size)
                        .mapToObj(i -> line(group, i, Mark.PRESENT, 0))
                        .toArray(PaperLine[]::new));
        String login = facilitator ? group.facilitator() : group.coordinator();
        return SqlCount.usual(() -> as(login, () -> entries.compare(session)));
    }

    /** A session of today whose list the facilitator took and closed. */
    private UUID closed(SomeCohort group, Observed... observed) throws Exception {
        UUID session = group.session(1, group.today());
        as(
                group.facilitator(),
                () -> attendance.saveRoll(new SaveRoll(
                        session,
                        IntStream.range(0, observed.length)
                                .mapToObj(i -> new SaveRoll.Line(group.men().get(i), 0, observed[i]))
                                .toList(),
                        false)));
        as(group.facilitator(), () -> {
            attendance.closeRoll(session);
            return null;
        });
        return session;
    }

    private static PaperLine line(SomeCohort group, int man, @Nullable Mark mark, int late) {
        return new PaperLine(group.men().get(man), mark, late, true, 0);
    }

    private void type(SomeCohort group, UUID session, PaperLine... lines) throws Exception {
        save(group.coordinator(), new SecondEntry(session, List.of(lines)));
    }

    private void save(String login, SecondEntry entry) throws Exception {
        as(login, () -> {
            entries.save(entry);
            return null;
        });
    }

    private Comparison compare(SomeCohort group, UUID session) throws Exception {
        return as(group.coordinator(), () -> entries.compare(session));
    }

    private void answer(SomeCohort group, UUID session, int revision, EntryAnswer answer, String reason)
            throws Exception {
        answerAs(group.coordinator(), session, group.men().get(0), revision, answer, reason);
    }

    private void answerAs(String login, UUID session, UUID man, int revision, EntryAnswer answer, String reason)
            throws Exception {
        as(login, () -> entries.answer(session, man, revision, answer, reason));
    }

    private boolean mayAnswer(String login, UUID session) throws Exception {
        return as(login, () -> entries.compare(session)).men().get(0).mayAnswer();
    }

    private static @Nullable EntryAnswer answered(ComparedMan man) {
        ComparedMan.Answered answered = man.answered();
        return answered == null ? null : answered.answer();
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
