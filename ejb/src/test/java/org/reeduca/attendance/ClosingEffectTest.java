package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;

/** What one list changes, on the evening of its session: absences of today can still be justified then. */
class ClosingEffectTest {

    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID TONIGHT = UUID.randomUUID();

    @Test
    void the_absence_that_reaches_the_limit_shows_the_state_it_leads_to_although_it_can_still_be_justified() {
        ClosingEffect effect = effects("ABSENT", "ABSENT", "ABSENT").get(0);

        assertThat(effect.unexcused()).isEqualTo(3);
        assertThat(effect.moreUnexcused()).isEqualTo(1);
        assertThat(effect.after()).isEqualTo(State.BREACH_PROPOSED);
        assertThat(effect.before()).isNotEqualTo(State.BREACH_PROPOSED);
        assertThat(effect.changesState()).isTrue();
    }

    @Test
    void whoever_attended_is_not_named_whatever_he_missed_before() {
        assertThat(effects("ABSENT", "ABSENT", "PRESENT")).isEmpty();
        assertThat(effects("PRESENT", "PRESENT", "PRESENT")).isEmpty();
    }

    @Test
    void an_absence_is_named_with_how_many_there_are_then() {
        ClosingEffect effect = effects("PRESENT", "PRESENT", "ABSENT").get(0);

        assertThat(effect.unexcused()).isEqualTo(1);
        assertThat(effect.moreUnexcused()).isEqualTo(1);
    }

    @Test
    void what_was_not_recognised_when_he_moved_is_no_credit_before_the_list_either() {
        String moved = question("PRESENT", "PRESENT", "PRESENT")
                .replace("\"required\": 16", "\"required\": 2")
                .replace(
                        "\"marks\":",
                        "\"recognitions\": [{\"session\": \"" + FIRST + "\", \"credited\": false}], \"marks\":");

        assertThat(ClosingEffect.of(TONIGHT, List.of(SomeQuestion.of(moved))))
                .as("tonight completes his dose")
                .singleElement()
                .satisfies(effect -> assertThat(effect.changesState()).isTrue());
    }

    private static List<ClosingEffect> effects(String first, String second, String tonight) {
        return ClosingEffect.of(TONIGHT, List.of(SomeQuestion.of(question(first, second, tonight))));
    }

    private static String question(String first, String second, String tonight) {
        return """
                {"policy": {"code": "TEST", "version": 1,
                   "dose": {"unit": "SESSION", "required": 16, "minCreditedMinutes": 120},
                   "absence": {"maxUnexcused": 3, "justifyWithin": {"value": 3, "unit": "B"}}},
                 "order": {"receivedOn": "2026-01-05", "effectiveOn": "2026-01-05", "dueOn": "2026-08-01"},
                 "facts": {"arrivedOn": "2026-01-05", "enrolments": [{"id": "e1", "cohort": "G", "from": "2026-01-05"}],
                   "sessions": [
                     {"id": "%1$s", "cohort": "G", "unit": 1, "date": "2026-01-26", "plannedMinutes": 150, "state": "HELD"},
                     {"id": "%2$s", "cohort": "G", "unit": 2, "date": "2026-02-02", "plannedMinutes": 150, "state": "HELD"},
                     {"id": "%3$s", "cohort": "G", "unit": 3, "date": "2026-02-09", "plannedMinutes": 150, "state": "HELD"}],
                   "marks": [{"session": "%1$s", "mark": "%4$s"}, {"session": "%2$s", "mark": "%5$s"},
                     {"session": "%3$s", "mark": "%6$s"}]},
                 "calendar": {"nonBusinessDays": [], "weekend": ["SAT", "SUN"]},
                 "asOf": "2026-02-09", "knownAt": "2026-02-09T20:00:00-06:00"}
                """.formatted(FIRST, SECOND, TONIGHT, first, second, tonight);
    }
}
