package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.shared.BusinessRuleViolation;

/** A key stands for one mark of one account. */
class SentKeyTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID MAN = UUID.randomUUID();
    private static final LocalDateTime BEGINS = LocalDateTime.parse("2026-03-09T18:00");
    private static final RollLine NOW = new RollLine(
            MAN,
            new FullName("Prueba", "Persona", null),
            null,
            4,
            Observed.ATTENDED,
            "Ana",
            null,
            0,
            false,
            false,
            false,
            null);

    private static SendMark mark(int revision, Observed observed, @Nullable Instant deviceAt) {
        return new SendMark(KEY, SESSION, MAN, revision, observed, BEGINS, deviceAt);
    }

    private static SentKey answered(SentMark.Answer answer) {
        return SentKey.of(mark(0, Observed.late(22), null), 7, new SentMark(answer, 1, NOW, false));
    }

    @Test
    void the_same_mark_of_the_same_account_is_answered_as_the_first_time() {
        SentMark again = answered(SentMark.Answer.RECORDED).repeat(mark(0, Observed.late(22), null), 7, NOW, true);

        assertThat(again.answer()).isEqualTo(SentMark.Answer.RECORDED);
        assertThat(again.revision()).as("that of then, whatever came after").isEqualTo(1);
        assertThat(again.isOvertaken()).as("somebody recorded more since").isTrue();
    }

    @Test
    void a_conflict_answered_again_names_the_revision_of_now() {
        SentMark again = answered(SentMark.Answer.CONFLICT).repeat(mark(0, Observed.late(22), null), 7, NOW, false);

        assertThat(again.revision()).isEqualTo(4);
    }

    @Test
    void another_body_under_the_same_key_is_refused() {
        SentKey key = answered(SentMark.Answer.RECORDED);

        refused(key, mark(0, Observed.late(23), null), 7);
        refused(key, mark(1, Observed.late(22), null), 7);
        refused(key, new SendMark(KEY, SESSION, UUID.randomUUID(), 0, Observed.late(22), BEGINS, null), 7);
        refused(key, new SendMark(KEY, UUID.randomUUID(), MAN, 0, Observed.late(22), BEGINS, null), 7);
    }

    @Test
    void the_key_of_another_account_is_refused() {
        refused(answered(SentMark.Answer.RECORDED), mark(0, Observed.late(22), null), 8);
    }

    @Test
    void what_the_clock_of_the_device_says_makes_no_other_mark() {
        Instant aDayOff = Instant.parse("2026-03-11T00:05:00Z");

        assertThat(mark(0, Observed.ATTENDED, aDayOff).digest())
                .isEqualTo(mark(0, Observed.ATTENDED, null).digest())
                .matches("[0-9a-f]{64}");
    }

    private static void refused(SentKey key, SendMark other, long by) {
        assertThatThrownBy(() -> key.repeat(other, by, NOW, false))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo("attendance.key-reused"));
    }
}
