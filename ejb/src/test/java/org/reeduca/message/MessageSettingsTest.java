package org.reeduca.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageSettingsTest {

    @Test
    void quiet_hours_go_over_midnight() {
        QuietHours usual = new MessageSettings(Map.of()).quiet();

        assertThat(usual.cover(LocalTime.of(20, 59))).isFalse();
        assertThat(usual.cover(LocalTime.of(21, 0))).isTrue();
        assertThat(usual.cover(LocalTime.MIDNIGHT)).isTrue();
        assertThat(usual.cover(LocalTime.of(8, 59))).isTrue();
        assertThat(usual.cover(LocalTime.of(9, 0))).isFalse();
    }

    @Test
    void an_installation_names_others_or_none() {
        QuietHours siesta = new MessageSettings(Map.of("REEDUCA_QUIET_HOURS", "14:00-16:00")).quiet();
        assertThat(siesta.cover(LocalTime.of(15, 0))).isTrue();
        assertThat(siesta.cover(LocalTime.of(16, 0))).isFalse();
        QuietHours none = new MessageSettings(Map.of("REEDUCA_QUIET_HOURS", "none")).quiet();
        assertThat(none.cover(LocalTime.of(3, 0))).isFalse();
    }

    @Test
    void rounds_are_ten_minutes_apart_or_as_an_installation_says() {
        assertThat(new MessageSettings(Map.of()).minutes()).isEqualTo(10);
        assertThat(new MessageSettings(Map.of("REEDUCA_MESSAGES_EVERY", "5")).minutes())
                .isEqualTo(5);
        assertThat(new MessageSettings(Map.of("REEDUCA_MESSAGES_EVERY", "none")).minutes())
                .isZero();
        assertThatThrownBy(() -> new MessageSettings(Map.of("REEDUCA_MESSAGES_EVERY", "often")))
                .hasMessageContaining("REEDUCA_MESSAGES_EVERY");
    }

    @Test
    void a_value_that_makes_no_sense_stops_the_start() {
        for (String wrong : new String[] {"at night", "21:00", "21:00-late", "09:00-09:00"}) {
            assertThatThrownBy(() -> new MessageSettings(Map.of("REEDUCA_QUIET_HOURS", wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("REEDUCA_QUIET_HOURS");
        }
    }
}
