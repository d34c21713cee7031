package org.reeduca.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeduca.referral.OrderFact.Kind;
import org.reeduca.shared.FieldProblem;

/** What cannot be right in an act or a correction as it was typed. */
class ActCheckTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-04-15");
    private static final ActData NOTHING = data(null, null, null);

    @ParameterizedTest
    @EnumSource
    void every_act_has_a_day(OrderAct act) {
        assertThat(form(act, NOTHING)).contains("effectiveOn act-without-day");
    }

    @Test
    void what_an_authority_says_has_a_letter_with_number_and_date() {
        assertThat(form(OrderAct.RESUME, data("2026-04-10", null, null)))
                .containsExactly("documentNumber letter-without-number", "documentOn letter-without-date");
        assertThat(form(OrderAct.RESUME, data("2026-04-10", "A/1", "2026-04-16")))
                .containsExactly("documentOn date-ahead");
        assertThat(form(OrderAct.RESUME, data("2026-05-01", "A/1", "2026-04-14")))
                .isEmpty();
    }

    @Test
    void what_has_happened_is_not_ahead() {
        assertThat(form(OrderAct.DEATH, data("2026-04-16", null, null))).containsExactly("effectiveOn date-ahead");
        assertThat(form(OrderAct.INTERRUPT, data("2026-04-15", null, null))).isEmpty();
    }

    @Test
    void an_end_has_one_of_its_own_causes() {
        ActData without = data("2026-04-10", "A/1", "2026-04-10");
        assertThat(form(OrderAct.LIFT, without)).containsExactly("cause act-without-cause");
        assertThat(form(OrderAct.LIFT, caused(EndingCause.BREACH))).containsExactly("cause act-without-cause");
        assertThat(form(OrderAct.LIFT, caused(EndingCause.ACQUITTAL))).isEmpty();
        assertThat(form(OrderAct.ACCEPT, caused(EndingCause.ACQUITTAL))).containsExactly("cause act-without-cause");
    }

    @ParameterizedTest
    @EnumSource
    void only_ends_have_causes(OrderAct act) {
        assertThat(act.causes().isEmpty()).isEqualTo(!act.ends() || act == OrderAct.DEATH);
    }

    @Test
    void an_extension_a_modification_and_a_transfer_say_what_is_new() {
        ActData without = data("2026-04-10", "A/1", "2026-04-10");
        assertThat(form(OrderAct.EXTEND, without)).containsExactly("dueOn act-without-due");
        assertThat(form(OrderAct.MODIFY, without)).containsExactly("amount act-without-amount");
        assertThat(form(OrderAct.TRANSFER, without)).containsExactly("authority act-without-authority");
    }

    @Test
    void asking_declining_and_ending_give_a_reason() {
        assertThat(form(OrderAct.ASK, data("2026-04-10", null, null))).containsExactly("reason act-without-reason");
    }

    @Test
    void what_the_course_refuses_is_said_at_the_day() {
        OrderCourse suspended = new SomeOrder()
                .accepted("2026-01-06")
                .suspended("2026-03-10", null)
                .course();

        assertThat(ActCheck.course(
                        OrderAct.SUSPEND, data("2026-04-10", "A/1", "2026-04-10"), suspended, SomeOrder.NOT_DONE))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(tuple("effectiveOn", "referral.act-suspended"));
    }

    @Test
    void a_correction_says_what_was_wrong() {
        OrderCourse course = new SomeOrder()
                .accepted("2026-01-06")
                .due("2026-03-01", "2026-08-31")
                .course();
        OrderFact extension = course.find(new FactRef(Kind.DUE, LocalDate.parse("2026-03-01")))
                .orElseThrow();

        assertThat(codes(ActCheck.correction(extension, true, NOTHING, course, TODAY)))
                .containsExactly("reason correction-without-reason");
        assertThat(codes(ActCheck.correction(extension, true, because("Era de otra causa"), course, TODAY)))
                .isEmpty();
        assertThat(codes(ActCheck.correction(extension, false, because("Día equivocado"), course, TODAY)))
                .containsExactly("dueOn act-without-due");
    }

    @Test
    void what_was_withdrawn_is_not_corrected_but_recorded_anew() {
        OrderCourse course = new SomeOrder()
                .accepted("2026-01-06")
                .ended(OrderState.REVOKED, "2026-03-01")
                .endWithdrawn()
                .course();
        OrderFact withdrawn = course.find(new FactRef(Kind.ENDING, null)).orElseThrow();

        assertThat(codes(ActCheck.correction(withdrawn, false, because("Sí se revocó"), course, TODAY)))
                .containsExactly("reason correction-of-withdrawn");
    }

    private static List<String> form(OrderAct act, ActData data) {
        return codes(ActCheck.form(act, data, TODAY));
    }

    private static List<String> codes(List<FieldProblem> problems) {
        return problems.stream()
                .map(problem -> problem.field() + " " + problem.code().replace("referral.", ""))
                .toList();
    }

    private static ActData data(
            @Nullable String effectiveOn, @Nullable String documentNumber, @Nullable String documentOn) {
        return new ActData(
                effectiveOn == null ? null : LocalDate.parse(effectiveOn),
                documentNumber,
                documentOn == null ? null : LocalDate.parse(documentOn),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ActData caused(EndingCause cause) {
        LocalDate day = LocalDate.parse("2026-04-10");
        return new ActData(day, "A/1", day, null, null, null, null, cause, null);
    }

    private static ActData because(String reason) {
        return new ActData(null, null, null, reason, null, null, null, null, null);
    }
}
