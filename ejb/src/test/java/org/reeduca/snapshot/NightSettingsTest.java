package org.reeduca.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NightSettingsTest {

    private static final LocalDateTime BEFORE = LocalDateTime.of(2026, 3, 9, 9, 29);
    private static final LocalDateTime AFTER = LocalDateTime.of(2026, 3, 9, 9, 30);

    @Test
    void a_night_is_due_from_the_usual_hour_on() {
        NightSettings usual = new NightSettings(Map.of());

        assertThat(usual.due(BEFORE)).isEmpty();
        assertThat(usual.due(AFTER)).contains(AFTER.toLocalDate());
    }

    @Test
    void an_installation_names_another_hour_or_none() {
        assertThat(new NightSettings(Map.of("REEDUCA_RECOMPUTE_AT", "03:00")).due(BEFORE))
                .isPresent();
        NightSettings none = new NightSettings(Map.of("REEDUCA_RECOMPUTE_AT", "none"));
        assertThat(none.due(AFTER)).isEmpty();
    }

    @Test
    void a_value_that_makes_no_sense_stops_the_start() {
        assertThatThrownBy(() -> new NightSettings(Map.of("REEDUCA_RECOMPUTE_AT", "at night")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REEDUCA_RECOMPUTE_AT");
    }
}
