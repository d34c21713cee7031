package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.CompliancePolicy.Correction;

/** For how long whoever took a list corrects the mark of a man with several orders. */
class CorrectionWindowsTest {

    private static final LocalDate HELD = LocalDate.of(2026, 3, 9);

    @Test
    void the_shortest_time_of_the_orders_that_stand_on_the_day_of_the_session_holds() {
        assertThat(window(order("2026-01-05", null, 30), order("2026-02-02", null, 24)))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void an_order_that_was_over_or_still_to_come_on_that_day_sets_no_time_for_it() {
        assertThat(window(order("2026-01-05", null, 30), order("2025-01-06", "2026-03-09", 1)))
                .as("its last day was the one before")
                .isEqualTo(Duration.ofHours(30));
        assertThat(window(order("2026-01-05", null, 30), order("2026-03-10", null, 1)))
                .isEqualTo(Duration.ofHours(30));
        assertThat(window(order("2025-01-06", "2026-03-10", 24))).isEqualTo(Duration.ofHours(24));
        assertThat(window(order("2025-01-06", "2026-03-09", 24))).isEqualTo(Correction.USUAL);
    }

    private static Duration window(String... orders) {
        return CorrectionWindows.of(List.of(SomeQuestion.of(orders)), HELD);
    }

    private static String order(String effectiveOn, @Nullable String endedOn, int hours) {
        String ended = endedOn == null ? "" : ", \"ended\": {\"kind\": \"LIFTED\", \"on\": \"" + endedOn + "\"}";
        return """
                {"policy": {"code": "TEST", "version": 1, "dose": {"unit": "SESSION", "required": 16},
                   "correction": {"withinHours": %3$d}},
                 "order": {"receivedOn": "%1$s", "effectiveOn": "%1$s"%2$s},
                 "facts": {}, "calendar": {"nonBusinessDays": [], "weekend": ["SAT", "SUN"]},
                 "asOf": "2026-03-20", "knownAt": "2026-03-20T20:00:00-06:00"}
                """.formatted(effectiveOn, ended, hours);
    }
}
