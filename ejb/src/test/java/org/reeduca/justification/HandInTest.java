package org.reeduca.justification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.shared.FieldProblem;

class HandInTest {

    private static final LocalDate MISSED = LocalDate.of(2026, 3, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);

    @Test
    void a_document_of_the_day_before_handed_in_today_is_fine() {
        assertThat(said(TODAY, "IMSS, clínica 10", MISSED.minusDays(1)).problems(MISSED, null, TODAY, true))
                .isEmpty();
    }

    @Test
    void he_may_bring_nothing_but_his_word() {
        assertThat(said(TODAY, null, null).problems(MISSED, null, TODAY, false)).isEmpty();
        assertThat(said(TODAY, "  ", null).issuer()).isNull();
    }

    @Test
    void nothing_is_handed_in_tomorrow_nor_long_before_the_session() {
        assertThat(said(TODAY.plusDays(1), null, null).problems(MISSED, null, TODAY, false))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("submittedOn", "justification.submitted-ahead"));
        assertThat(said(MISSED.minusDays(60), null, null).problems(MISSED, null, TODAY, false))
                .isEmpty();
        assertThat(said(MISSED.minusDays(61), null, null).problems(MISSED, null, TODAY, false))
                .extracting(FieldProblem::code)
                .containsExactly("justification.submitted-long-before");
    }

    @Test
    void a_document_has_an_issuer_and_is_no_younger_than_its_handing_in() {
        assertThat(said(TODAY, null, null).problems(MISSED, null, TODAY, true))
                .extracting(FieldProblem::field)
                .containsExactly("issuer");
        assertThat(said(MISSED, "IMSS", TODAY).problems(MISSED, null, TODAY, false))
                .extracting(FieldProblem::code)
                .containsExactly("justification.issued-after");
    }

    @Test
    void what_is_handed_in_again_is_not_older_than_what_came_first() {
        assertThat(said(TODAY.minusDays(1), null, null).problems(MISSED, TODAY.minusDays(1), TODAY, false))
                .isEmpty();
        assertThat(said(TODAY.minusDays(2), null, null).problems(MISSED, TODAY.minusDays(1), TODAY, false))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("submittedOn", "justification.submitted-before-first"));
    }

    private static HandIn said(LocalDate submittedOn, @Nullable String issuer, @Nullable LocalDate issuedOn) {
        return new HandIn(0, submittedOn, AbsenceMotive.MEDICAL, issuer, issuedOn);
    }
}
