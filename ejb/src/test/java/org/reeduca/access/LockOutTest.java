package org.reeduca.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Instant NOON = Instant.parse("2026-03-09T18:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final LockOut lockOut = LockOut.none();

    @Test
    void four_wrong_passwords_are_forgiven_by_a_right_one() {
        fail(4);
        assertThat(lockOut.left(NOON, 5)).isEqualTo(1);
        lockOut.clear();
        assertThat(lockOut.left(NOON, 5)).isEqualTo(5);
    }

    @Test
    void the_fifth_begins_a_pause_of_fifteen_minutes() {
        fail(5);
        assertThat(lockOut.isLocked(NOON)).isTrue();
        assertThat(lockOut.left(NOON, 5)).isZero();
        assertThat(lockOut.isLocked(NOON.plus(PAUSE).minusMillis(1))).isTrue();
        assertThat(lockOut.isLocked(NOON.plus(PAUSE))).isFalse();
    }

    @Test
    void knocking_during_a_pause_does_not_prolong_it() {
        fail(5);
        lockOut.fail(NOON.plusSeconds(600), 5, PAUSE);
        assertThat(lockOut.isLocked(NOON.plus(PAUSE))).isFalse();
        assertThat(lockOut.left(NOON.plus(PAUSE), 5)).isEqualTo(5);
    }

    @Test
    void after_a_pause_the_count_begins_anew() {
        fail(5);
        Instant later = NOON.plus(PAUSE);
        lockOut.fail(later, 5, PAUSE);
        assertThat(lockOut.left(later, 5)).isEqualTo(4);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            lockOut.fail(NOON, 5, PAUSE);
        }
    }
}
