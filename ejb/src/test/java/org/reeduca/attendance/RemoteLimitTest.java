package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.participant.FullName;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;

/** Which order says how many sessions he may attend remotely; the day asked about is Monday 9 March 2026. */
class RemoteLimitTest {

    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 5);
    private static final List<LocalDate> REMOTE =
            List.of(BEGAN.minusDays(7), BEGAN.plusDays(7), BEGAN.plusDays(21), BEGAN.plusDays(28));

    @Test
    void of_two_orders_the_one_that_allows_the_fewest_more_counts_with_what_was_used_under_it() {
        RemoteLimit limit = limit(
                        SomeStanding.in(State.COMPLYING).allowingRemote(5),
                        SomeStanding.in(State.COMPLYING).allowingRemote(3).since(BEGAN.plusDays(14)))
                .orElseThrow();

        assertThat(limit.allowed()).isEqualTo(3);
        assertThat(limit.used()).isEqualTo(2);
        assertThat(limit.reached()).isFalse();
    }

    @Test
    void an_order_that_takes_effect_later_or_is_closed_says_nothing_of_the_day() {
        assertThat(limit(SomeStanding.in(State.COMPLYING).allowingRemote(0).since(LocalDate.of(2026, 3, 10))))
                .isEmpty();
        assertThat(limit(SomeStanding.in(State.LIFTED).allowingRemote(0))).isEmpty();
        assertThat(limit(SomeStanding.in(State.COMPLYING).allowingRemote(0).since(LocalDate.of(2026, 3, 9))))
                .isPresent();
        assertThat(limit(SomeStanding.in(State.COMPLYING))).isEmpty();
    }

    private static Optional<RemoteLimit> limit(SomeStanding... orders) {
        Person man = new Person(new UUID(0, 1), new FullName("Juan", "Prueba", null), "P-1");
        return RemoteLimit.of(
                new ManStanding(
                        man,
                        List.of(orders).stream().map(SomeStanding::standing).toList(),
                        List.of()),
                REMOTE);
    }
}
