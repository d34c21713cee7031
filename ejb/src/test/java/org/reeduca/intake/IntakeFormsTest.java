package org.reeduca.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.intake.SomeIntake.TODAY;
import static org.reeduca.intake.SomeIntake.complete;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.participant.Contact;
import org.reeduca.participant.ContactKind;
import org.reeduca.participant.ContactLine;
import org.reeduca.participant.NeedKind;
import org.reeduca.shared.FieldProblem;

/** What may be noted about attempts, appointments, papers and interviews. */
class IntakeFormsTest {

    private static final LocalDateTime NOW = TODAY.atTime(12, 0);
    private static final List<ContactLine> CONTACTS = List.of(line(1, true), line(2, false));
    private static final Map<String, Answer> ANSWERS = Map.of("WITHIN_REACH", Answer.YES, "PSYCHOSIS", Answer.NO);

    @Test
    void a_message_is_left_only_where_he_said_that_it_may_be() {
        assertThat(attempt(AttemptResult.MESSAGE_LEFT, 1)).isEmpty();
        assertThat(attempt(AttemptResult.MESSAGE_LEFT, 2)).containsExactly("intake.message-not-safe");
        assertThat(attempt(AttemptResult.MESSAGE_LEFT, null)).containsExactly("intake.message-not-safe");
        assertThat(attempt(AttemptResult.NO_ANSWER, 2)).isEmpty();
        assertThat(attempt(AttemptResult.NO_ANSWER, 7)).containsExactly("intake.contact-gone");
    }

    @Test
    void whoever_came_came_in_person() {
        assertThat(attempt(AttemptResult.CAME, 1)).containsExactly("intake.came-in-person");
        assertThat(codes(new NoteAttempt(NOW, ContactChannel.IN_PERSON, AttemptResult.CAME, null, null)
                        .problems(CONTACTS, NOW, TODAY)))
                .isEmpty();
        assertThat(codes(new NoteAttempt(NOW.plusMinutes(1), ContactChannel.IN_PERSON, AttemptResult.CAME, null, null)
                        .problems(CONTACTS, NOW, TODAY)))
                .containsExactly("intake.attempt-ahead");
    }

    @Test
    void nobody_has_come_under_an_order_before_the_centre_received_it() {
        NoteAttempt came = new NoteAttempt(NOW.minusDays(1), ContactChannel.IN_PERSON, AttemptResult.CAME, null, null);
        assertThat(came.problems(CONTACTS, NOW, TODAY))
                .containsExactly(FieldProblem.of("day", "intake.came-before-order", TODAY));
        assertThat(came.problems(CONTACTS, NOW, TODAY.minusDays(1))).isEmpty();
        assertThat(new NoteAttempt(NOW.minusDays(1), ContactChannel.TELEPHONE, AttemptResult.SPOKE, 1, null)
                        .problems(CONTACTS, NOW, TODAY))
                .as("the authority may have announced him")
                .isEmpty();
    }

    @Test
    void an_appointment_lies_ahead_within_a_year_and_ends_on_its_day() {
        assertThat(appointment(0, 12, 0, 60)).isEmpty();
        assertThat(appointment(0, 11, 59, 60)).containsExactly("intake.appointment-past");
        assertThat(appointment(366, 12, 0, 60)).containsExactly("intake.appointment-far");
        assertThat(appointment(1, 12, 0, 9)).containsExactly("intake.appointment-length");
        assertThat(appointment(1, 23, 0, 60)).containsExactly("intake.appointment-night");
        assertThat(appointment(1, 22, 59, 60)).isEmpty();
    }

    @Test
    void ec_25_a_thumbprint_needs_two_witnesses_and_what_is_read_aloud_says_so() {
        assertThat(thumb("Nadia Fresno", null)).containsExactly("intake.witness-missing");
        assertThat(thumb("Nadia Fresno", "NADIA  FRESNO")).containsExactly("intake.witness-same");
        assertThat(thumb("Nadia Fresno", "Omar Sauce")).isEmpty();
        assertThat(codes(paper(Way.PAPER, null, false, false)
                        .problems(complete().needs(NeedKind.READ_ALOUD, null).view(), TODAY)))
                .containsExactly("intake.aloud-missing");
    }

    @Test
    void a_signature_on_a_tablet_is_a_name_and_a_tick() {
        assertThat(codes(
                        paper(Way.TABLET, null, true, false).problems(complete().view(), TODAY)))
                .containsExactly("intake.name-missing");
        assertThat(codes(paper(Way.TABLET, "Braulio Encino", false, false)
                        .problems(complete().view(), TODAY)))
                .containsExactly("intake.tick-missing");
        assertThat(codes(paper(Way.TABLET, "Braulio Encino", true, false)
                        .problems(complete().view(), TODAY)))
                .isEmpty();
    }

    @Test
    void ec_24_whoever_needs_an_interpreter_is_not_interviewed_without_one() {
        IntakeView view = complete().needs(NeedKind.INTERPRETER, "maya").view();
        assertThat(codes(new HoldInterview(TODAY, ANSWERS, " ", false).problems(view, TODAY)))
                .containsExactly("intake.interpreter-missing");
        assertThat(codes(new HoldInterview(TODAY, ANSWERS, "Ixchel Ceiba", false).problems(view, TODAY)))
                .isEmpty();
        assertThat(codes(new AddScreening("Guía", "1", RiskLevel.LOW, TODAY, false).problems(view, TODAY)))
                .containsExactly("intake.interpreted-unsaid");
    }

    @Test
    void ec_25_an_interview_is_adjusted_to_what_he_needs() {
        IntakeView view = complete().needs(NeedKind.HEARING, null).view();
        assertThat(codes(new HoldInterview(TODAY, ANSWERS, null, false).problems(view, TODAY)))
                .containsExactly("intake.adjustment-missing");
        assertThat(codes(new HoldInterview(TODAY, ANSWERS, null, true).problems(view, TODAY)))
                .isEmpty();
    }

    @Test
    void ec_27_a_minor_is_not_interviewed() {
        IntakeView view = complete().born(TODAY.minusYears(17)).view();
        assertThat(codes(new HoldInterview(TODAY, ANSWERS, null, false).problems(view, TODAY)))
                .containsExactly("intake.minor");
    }

    @Test
    void every_criterion_that_may_decide_is_answered_and_the_others_need_not_be() {
        assertThat(new HoldInterview(TODAY, Map.of("PSYCHOSIS", Answer.NO), null, false)
                        .problems(complete().view(), TODAY))
                .extracting(FieldProblem::field)
                .containsExactly("WITHIN_REACH");
    }

    private static ContactLine line(int line, boolean safe) {
        return new ContactLine(
                line, 1, new Contact(ContactKind.TELEPHONE, "+522280000000", safe, TODAY, null), null, null);
    }

    private static List<String> attempt(AttemptResult result, @Nullable Integer line) {
        return codes(new NoteAttempt(NOW, ContactChannel.TELEPHONE, result, line, null).problems(CONTACTS, NOW, TODAY));
    }

    private static List<String> appointment(int days, int hour, int minute, int length) {
        return codes(new MakeAppointment(
                        AppointmentKind.INTERVIEW,
                        TODAY.plusDays(days),
                        LocalTime.of(hour, minute),
                        length,
                        UUID.randomUUID(),
                        UUID.randomUUID())
                .problems(NOW));
    }

    private static SignPaper paper(Way way, @Nullable String name, boolean agreed, boolean aloud) {
        return new SignPaper(Paper.CONSENT, PaperState.SIGNED, way, TODAY, name, agreed, aloud, null, null, null, null);
    }

    private static List<String> thumb(@Nullable String first, @Nullable String second) {
        return codes(new SignPaper(
                        Paper.CONSENT,
                        PaperState.SIGNED,
                        Way.THUMBPRINT,
                        TODAY,
                        null,
                        false,
                        false,
                        null,
                        first,
                        second,
                        null)
                .problems(complete().view(), TODAY));
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::code).toList();
    }
}
