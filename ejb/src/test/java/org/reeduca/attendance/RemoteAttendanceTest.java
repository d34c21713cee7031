package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.standing.Box;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;

/** How many sessions were attended remotely, as an authority reads it. */
class RemoteAttendanceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Test
    void only_sessions_that_he_attended_and_that_concern_the_order_are_counted() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .allowingRemote(2)
                .with("01/2026", DAY, Box.ATTENDED, Outcome.PRESENT)
                .with("01/2026", DAY.plusDays(7), Box.LATE, Outcome.LATE_CREDITED)
                .with("01/2026", DAY.plusDays(14), Box.ABSENT, Outcome.ABSENT_UNEXCUSED)
                .with("01/2026", DAY.plusDays(21), Box.NOT_DUE, null)
                .standing();
        Set<UUID> remote = Set.of(
                standing.boxes().get(1).session(), standing.boxes().get(2).session(), UUID.randomUUID());

        RemoteAttendance found = RemoteAttendance.of(standing, remote);

        assertThat(found).isEqualTo(new RemoteAttendance(2, 1, 2, null));
        assertThat(found.said()).isTrue();
    }

    @Test
    void nothing_is_said_where_nothing_limits_it_and_he_always_came() {
        Standing standing = SomeStanding.in(State.COMPLYING)
                .with("01/2026", DAY, Box.ATTENDED, Outcome.PRESENT)
                .standing();

        assertThat(RemoteAttendance.of(standing, Set.of()).said()).isFalse();
    }
}
