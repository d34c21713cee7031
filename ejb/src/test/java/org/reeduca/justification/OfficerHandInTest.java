package org.reeduca.justification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.shared.FieldProblem;

/** What an officer can hand in for an absence. */
class OfficerHandInTest {

    private static final LocalDate MISSED = LocalDate.of(2026, 2, 9);
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 12);
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_document_that_somebody_issued_is_handed_in_on_the_day_it_arrives() {
        OfficerHandIn wish = wish("Clínica 10", TODAY.minusDays(1));

        assertThat(wish.problems(MISSED, null, TODAY, "receta.pdf", PDF)).isEmpty();
        assertThat(wish.on(TODAY).submittedOn()).isEqualTo(TODAY);
    }

    @Test
    void without_a_file_without_an_issuer_or_from_tomorrow_it_is_none() {
        assertThat(codes(wish("Clínica 10", null), null)).containsExactly("justification.file-missing");
        assertThat(codes(wish(" ", null), PDF)).containsExactly("justification.issuer-missing");
        assertThat(codes(wish("Clínica 10", TODAY.plusDays(1)), PDF)).containsExactly("justification.issued-after");
    }

    @Test
    void ec_41_it_is_late_from_the_day_after_the_term_and_never_without_one() {
        assertThat(absence(TODAY).late(TODAY)).isFalse();
        assertThat(absence(TODAY.minusDays(1)).late(TODAY)).isTrue();
        assertThat(absence(null).late(TODAY)).isFalse();
    }

    @Test
    void after_the_term_nothing_replaces_what_came_in_time_and_waits_for_a_decision() {
        LocalDate last = TODAY.minusDays(1);

        assertThat(said(last, Decision.PENDING).waitsInTime(TODAY)).isTrue();
        assertThat(said(last, Decision.PENDING).waitsInTime(last))
                .as("still in time")
                .isFalse();
        assertThat(said(TODAY, Decision.PENDING).waitsInTime(TODAY))
                .as("came late")
                .isFalse();
        assertThat(said(last, Decision.DENIED).waitsInTime(TODAY)).as("decided").isFalse();
        assertThat(absence(last).waitsInTime(TODAY)).as("nothing came").isFalse();
    }

    private static OfficerAbsence said(LocalDate submittedOn, Decision decision) {
        return new OfficerAbsence(UUID.randomUUID(), 4, MISSED, TODAY.minusDays(1), 1, submittedOn, decision);
    }

    private static OfficerAbsence absence(@Nullable LocalDate lastDay) {
        return new OfficerAbsence(UUID.randomUUID(), 4, MISSED, lastDay, 0, null, null);
    }

    private static OfficerHandIn wish(String issuer, @Nullable LocalDate issuedOn) {
        return new OfficerHandIn(UUID.randomUUID(), 0, AbsenceMotive.MEDICAL, issuer, issuedOn);
    }

    private static List<String> codes(OfficerHandIn wish, byte @Nullable [] content) {
        return wish.problems(MISSED, null, TODAY, content == null ? null : "receta.pdf", content).stream()
                .map(FieldProblem::code)
                .toList();
    }
}
