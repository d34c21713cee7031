package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;

/** What a corrected mark changes for a man who missed three sessions and attended one. */
class CorrectionEffectTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID LAST = UUID.randomUUID();

    @Test
    void whoever_was_there_after_all_is_below_the_limit_again_and_has_one_credit_more() {
        CorrectionEffect effect = effect(LAST, Observed.ATTENDED);

        assertThat(effect.before().state()).isEqualTo(State.BREACH_PROPOSED);
        assertThat(effect.after().state()).isNotEqualTo(State.BREACH_PROPOSED);
        assertThat(effect.after().unexcused()).isEqualTo(effect.before().unexcused() - 1);
        assertThat(effect.after().credited()).isEqualTo(effect.before().credited() + 1);
        assertThat(effect.changes()).isTrue();
    }

    @Test
    void ec_02_a_late_within_the_tolerance_changes_nothing_and_one_beyond_it_counts_as_late() {
        assertThat(effect(FIRST, Observed.late(10)).changes()).isFalse();
        assertThat(effect(FIRST, Observed.late(20)).after().lates()).isEqualTo(1);
        assertThat(effect(FIRST, Observed.late(20)).after().credited())
                .isEqualTo(effect(FIRST, Observed.late(20)).before().credited());
    }

    @Test
    void ec_03_whoever_the_centre_sent_home_keeps_his_credit_and_whoever_left_too_early_loses_it() {
        Observed sentHome = new Observed(Mark.PRESENT, 0, true, 140, SentHome.SERVICE, false, null, null);
        Observed left = new Observed(Mark.PRESENT, 0, true, 140, null, false, null, null);

        assertThat(effect(FIRST, sentHome).after().credited()).isEqualTo(1);
        assertThat(effect(FIRST, left).after().credited()).isZero();
    }

    @Test
    void a_mark_that_is_taken_back_leaves_neither_credit_nor_absence() {
        assertThat(effect(FIRST, Observed.NOTHING).after().credited()).isZero();
        assertThat(effect(LAST, Observed.NOTHING).after().unexcused()).isEqualTo(2);
    }

    private static CorrectionEffect effect(UUID session, Observed wanted) {
        return CorrectionEffect.of(session, wanted, List.of(SomeQuestion.of(question())))
                .get(0);
    }

    private static String question() {
        return """
                {"policy": {"code": "TEST", "version": 1,
                   "dose": {"unit": "SESSION", "required": 16, "minCreditedMinutes": 120},
                   "late": {"graceMinutes": 15, "lateUntilMinutes": 30, "afterLate": "REFUSE"},
                   "absence": {"maxUnexcused": 3}},
                 "order": {"receivedOn": "2026-01-05", "effectiveOn": "2026-01-05", "dueOn": "2026-08-01"},
                 "facts": {"arrivedOn": "2026-01-05", "enrolments": [{"id": "e1", "cohort": "G", "from": "2026-01-05"}],
                   "sessions": [
                     {"id": "%1$s", "cohort": "G", "unit": 1, "date": "2026-01-19", "plannedMinutes": 150, "state": "HELD"},
                     {"id": "two", "cohort": "G", "unit": 2, "date": "2026-01-26", "plannedMinutes": 150, "state": "HELD"},
                     {"id": "three", "cohort": "G", "unit": 3, "date": "2026-02-02", "plannedMinutes": 150, "state": "HELD"},
                     {"id": "%2$s", "cohort": "G", "unit": 4, "date": "2026-02-09", "plannedMinutes": 150, "state": "HELD"}],
                   "marks": [{"session": "%1$s", "mark": "PRESENT", "recordedAt": "2026-01-19T20:00:00-06:00"},
                     {"session": "two", "mark": "ABSENT"}, {"session": "three", "mark": "ABSENT"},
                     {"session": "%2$s", "mark": "ABSENT", "recordedAt": "2026-02-09T20:00:00-06:00"}]},
                 "calendar": {"nonBusinessDays": [], "weekend": ["SAT", "SUN"]},
                 "asOf": "2026-03-09", "knownAt": "2026-03-09T20:00:00-06:00"}
                """.formatted(FIRST, LAST);
    }
}
