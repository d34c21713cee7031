package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.shared.BusinessRuleViolation;

/** What can be asked about a mark of a closed list. */
class AskCorrectionTest {

    private static final int LENGTH = 150;

    @Test
    void another_mark_with_a_reason_is_askable() {
        assertThatCode(() -> wish(1, Observed.late(20), "Firmó a las 18:20").requireAskable(Observed.ATTENDED, LENGTH))
                .doesNotThrowAnyException();
    }

    @Test
    void without_a_reason_or_with_a_long_one_nothing_is_asked() {
        refused("attendance.reason-missing", wish(1, Observed.absent(), "  "), Observed.ATTENDED);
        refused("attendance.reason-too-long", wish(1, Observed.absent(), "x".repeat(256)), Observed.ATTENDED);
    }

    @Test
    void what_stands_already_is_not_asked_for() {
        refused("attendance.correction-same", wish(1, Observed.absent(), "Faltó"), Observed.absent());
    }

    @Test
    void a_mark_is_taken_back_only_where_one_stands() {
        refused("attendance.mark-missing", wish(0, Observed.NOTHING, "No es él"), Observed.NOTHING);
        assertThatCode(() -> wish(1, Observed.NOTHING, "No es él").requireAskable(Observed.ATTENDED, LENGTH))
                .doesNotThrowAnyException();
    }

    @Test
    void more_minutes_than_the_session_has_are_refused() {
        refused("attendance.minutes-above-length", wish(1, Observed.late(LENGTH + 1), "Tarde"), Observed.ATTENDED);
    }

    @Test
    void ec_40_only_the_same_wish_of_the_same_person_is_a_form_sent_twice() {
        AskCorrection wish = wish(1, Observed.absent(), "No vino");

        assertThat(request(true, "No vino", null).repeats(wish)).isTrue();
        assertThat(request(false, "No vino", null).repeats(wish)).isFalse();
        assertThat(request(true, "Otro motivo", null).repeats(wish)).isFalse();
        assertThat(request(true, "No vino", new CorrectionRequest.Answer(false, "No", Instant.EPOCH, "Otra", false))
                        .repeats(wish))
                .isFalse();
    }

    private static CorrectionRequest request(
            boolean mine, String reason, CorrectionRequest.@org.jspecify.annotations.Nullable Answer answer) {
        return new CorrectionRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                new FullName("Prueba", "Persona", null),
                "P-1",
                "01/2026",
                1,
                LocalDate.of(2026, 2, 9),
                1,
                Observed.absent(),
                reason,
                Instant.EPOCH,
                "Ana",
                mine,
                answer);
    }

    private static AskCorrection wish(int revision, Observed observed, String reason) {
        return new AskCorrection(UUID.randomUUID(), UUID.randomUUID(), revision, observed, reason);
    }

    private static void refused(String rule, AskCorrection wish, Observed stands) {
        assertThatThrownBy(() -> wish.requireAskable(stands, LENGTH))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(rule));
    }
}
