package org.reeduca.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Watch watch = new Watch();
    private final Throttle throttle = new Throttle(watch);

    @Test
    void an_address_may_call_so_often_in_a_minute_and_again_in_the_next() {
        for (int call = 0; call < Throttle.CALLS_A_MINUTE; call++) {
            assertThat(throttle.admits("a")).isTrue();
        }
        assertThat(throttle.admits("a")).isFalse();
        assertThat(throttle.admits("b")).isTrue();

        watch.now = watch.now.plusSeconds(60);
        assertThat(throttle.admits("a")).isTrue();
    }

    @Test
    void the_memory_it_takes_has_an_end() {
        for (int address = 0; address < Throttle.ADDRESSES; address++) {
            assertThat(throttle.admits("address " + address)).isTrue();
        }
        assertThat(throttle.admits("one more")).isFalse();
        assertThat(throttle.admits("address 1")).isTrue();
    }

    @Test
    void work_is_done_when_there_is_a_place_and_the_place_is_given_back() {
        for (int call = 0; call < 3 * Throttle.AT_ONCE; call++) {
            assertThat(throttle.inPlace(() -> "done")).isEqualTo("done");
        }
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-09T20:52:30Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
