package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SecondEntryService;
import org.reeduca.shared.Stale;

/** Where the paper and what is recorded differ: who decides, once and with a reason, and what no longer waits for anybody. */
@ExtendWith(ArquillianExtension.class)
class SecondEntryAnswerIT {

    @Inject
    private SecondEntryService entries;

    @Inject
    private AttendanceService attendance;

    @Inject
    private CorrectionService corrections;

    @Test
    void for_the_paper_the_mark_is_corrected_with_reason_author_and_record_time_and_never_overwritten()
            throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, Mark.PRESENT, 15));

        answer(paper, 1, EntryAnswer.PAPER, "La hoja trae su firma");

        List<MarkHistory> history = as(
                group.coordinator(),
                () -> attendance.findHistory(paper.session(), group.men().get(0)));
        assertThat(history).extracting(MarkHistory::revision).containsExactly(2, 1);
        assertThat(history.get(0).observed()).isEqualTo(Observed.late(15));
        assertThat(history.get(0).reason()).isEqualTo("La hoja trae su firma");
        assertThat(history.get(1).observed()).isEqualTo(Observed.absent());
        Comparison both = paper.compare(entries);
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
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, Mark.PRESENT, 0));

        answer(paper, 1, EntryAnswer.PAPER, "La hoja trae su firma");
        answer(paper, 1, EntryAnswer.PAPER, "La hoja trae su firma ");

        assertThat(as(group.coordinator(), () -> attendance.findHistory(paper.session(), man)))
                .hasSize(2);
        Refused.byRule(
                "attendance.second-answered",
                () -> answerAs(
                        group.facilitator(), paper.session(), man, 1, EntryAnswer.PAPER, "La hoja trae su firma"));
        Refused.byRule(
                "attendance.second-answered",
                () -> answerAs(group.facilitator(), paper.session(), man, 2, EntryAnswer.RECORDED, "Lo vi llegar"));
    }

    @Test
    void what_is_recorded_may_stand_and_a_reason_says_why() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, Mark.PRESENT, 0));

        Refused.byRule("attendance.reason-missing", () -> answer(paper, 1, EntryAnswer.RECORDED, "  "));
        answer(paper, 1, EntryAnswer.RECORDED, "Firmó en el renglón de otro");

        assertThat(paper.compare(entries).settled()).singleElement().satisfies(man -> {
            assertThat(answered(man)).isEqualTo(EntryAnswer.RECORDED);
            assertThat(man.recorded().revision()).isOne();
        });
        Refused.byRule("attendance.second-answered", () -> answer(paper, 1, EntryAnswer.PAPER, "Otra vez"));
    }

    @Test
    void ec_40_an_answer_on_a_page_that_is_no_longer_true_decides_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, Mark.PRESENT, 0));
        as(
                group.facilitator(),
                () -> attendance.correctMark(
                        paper.session(), new SaveRoll.Line(group.men().get(0), 1, Observed.late(20)), "Llegó tarde"));

        assertThatThrownBy(() -> answer(paper, 1, EntryAnswer.PAPER, "La hoja lo dice"))
                .isInstanceOf(Stale.class);
        answer(paper, 2, EntryAnswer.RECORDED, "La facilitadora lo vio llegar");

        assertThat(paper.compare(entries).differences()).isEmpty();
    }

    @Test
    void a_row_that_cannot_be_read_leaves_what_is_recorded() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, null, 0));

        Refused.byRule("attendance.second-blank", () -> answer(paper, 1, EntryAnswer.PAPER, "x"));
        answer(paper, 1, EntryAnswer.RECORDED, "Su renglón está mojado");

        assertThat(paper.compare(entries).differences()).isEmpty();
    }

    @Test
    void a_mark_that_only_says_late_is_not_confirmed_by_a_man_who_came_in_time() throws Exception {
        Observed late = new Observed(Mark.PRESENT, 0, false, 0, null, false, null, null);
        SomeCohort group = SomeCohort.of(3);
        SomePaperList paper = SomePaperList.closed(attendance, group, late, late, Observed.late(20));
        PaperLine noMore = new PaperLine(group.men().get(1), Mark.PRESENT, 0, false, 0);
        PaperLine noMinutes = new PaperLine(group.men().get(2), Mark.PRESENT, 0, false, 0);

        paper.type(entries, paper.line(0, Mark.PRESENT, 0), noMore, noMinutes);

        assertThat(paper.compare(entries).differences())
                .extracting(man -> man.recorded().participant())
                .containsExactly(group.men().get(0), group.men().get(2));
        assertThat(as(group.coordinator(), () -> entries.findUnsettled()))
                .singleElement()
                .satisfies(list -> assertThat(list.differences()).isEqualTo(2));
        answer(paper, 1, EntryAnswer.PAPER, "La hoja no dice que llegó tarde");
        answerAs(
                group.coordinator(),
                paper.session(),
                group.men().get(2),
                1,
                EntryAnswer.PAPER,
                "La hoja no trae minutos");
        assertThat(paper.compare(entries).differences()).isEmpty();
        assertThat(as(
                                group.coordinator(),
                                () -> attendance.findHistory(
                                        paper.session(), group.men().get(2)))
                        .get(0)
                        .observed())
                .isEqualTo(late);
    }

    @Test
    void of_a_man_who_was_taken_off_the_list_since_nothing_waits() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        paper.type(entries, paper.line(0, Mark.PRESENT, 0));
        as(
                group.coordinator(),
                () -> attendance.correctMark(
                        paper.session(),
                        new SaveRoll.Line(group.men().get(0), 1, Observed.NOTHING),
                        "Es de otro grupo"));
        assertThat(as(group.coordinator(), () -> entries.findUnsettled())).hasSize(1);

        Sql.run(
                "UPDATE enrolment SET to_on = ?, ending_reason = 'MISTAKE' WHERE participant_id = ?",
                group.today(),
                SomeCohort.id(group.men().get(0)));

        assertThat(paper.compare(entries).differences()).isEmpty();
        assertThat(as(group.coordinator(), () -> entries.findUnsettled())).isEmpty();
    }

    @Test
    void after_the_time_to_correct_it_whoever_took_the_list_asks_and_decides_nothing() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomePaperList paper = SomePaperList.closed(attendance, group, Observed.absent());
        UUID man = group.men().get(0);
        paper.type(entries, paper.line(0, Mark.PRESENT, 0));
        assertThat(mayAnswer(group.facilitator(), paper.session())).isTrue();
        Sql.run(
                "UPDATE programme_session SET closed_at = closed_at - INTERVAL 80 HOUR WHERE public_ref = ?",
                paper.session().toString());

        assertThat(mayAnswer(group.facilitator(), paper.session())).isFalse();
        for (EntryAnswer answer : EntryAnswer.values()) {
            Refused.byRule(
                    "attendance.second-by-coordination",
                    () -> answerAs(group.facilitator(), paper.session(), man, 1, answer, "La hoja trae su firma"));
        }
        assertThat(mayAnswer(group.coordinator(), paper.session())).isTrue();
        as(
                group.facilitator(),
                () -> corrections.ask(
                        new AskCorrection(paper.session(), man, 1, Observed.ATTENDED, "La hoja trae su firma")));
        UUID request = as(group.facilitator(), () -> corrections.findCorrections(paper.session(), man))
                .open()
                .map(CorrectionRequest::ref)
                .orElseThrow();
        as(group.coordinator(), () -> corrections.decide(request, true, "Cotejado con la hoja"));

        assertThat(paper.compare(entries).differences()).isEmpty();
        assertThat(as(group.facilitator(), () -> entries.findUnsettled())).isEmpty();
    }

    private void answer(SomePaperList paper, int revision, EntryAnswer answer, String reason) throws Exception {
        SomeCohort group = paper.group();
        answerAs(group.coordinator(), paper.session(), group.men().get(0), revision, answer, reason);
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
}
