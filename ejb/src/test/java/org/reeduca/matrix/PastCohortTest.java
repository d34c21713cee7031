package org.reeduca.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.matrix.PastCohort.PastView;
import org.reeduca.matrix.PastMan.Change;
import org.reeduca.participant.FullName;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;

class PastCohortTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Instant THEN = Instant.parse("2026-03-10T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-10T00:00:00Z");

    private final Person man = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");
    private final Standing complying = SomeStanding.in(State.COMPLYING).standing();

    @Test
    void the_same_figures_are_no_difference() {
        PastMan line = line(of(complying), true, of(complying), true);

        assertThat(line.change()).isEqualTo(Change.NONE);
        assertThat(line.corrected(complying)).isFalse();
    }

    @Test
    void another_state_of_the_same_order_is_a_correction() {
        PastMan line = line(of(complying), true, of(inState(State.AT_RISK)), true);

        assertThat(line.change()).isEqualTo(Change.CORRECTED);
        assertThat(line.corrected(complying)).isTrue();
        assertThat(line.first()).contains(complying);
        assertThat(line.firstNow()).map(now -> now.evaluation().state()).contains(State.AT_RISK);
    }

    @Test
    void an_order_that_was_written_down_later_is_a_correction() {
        assertThat(line(of(), true, of(complying), true).change()).isEqualTo(Change.CORRECTED);
    }

    @Test
    void who_joined_as_is_known_later_only_stands_in_the_list_without_a_state() {
        PastMan line = line(of(complying), false, of(complying), true);

        assertThat(line.change()).isEqualTo(Change.JOINED);
        assertThat(line.orders()).isEmpty();
    }

    @Test
    void who_did_not_belong_after_all_stays_in_the_list() {
        PastMan line = line(of(complying), true, of(complying), false);

        assertThat(line.change()).isEqualTo(Change.LEFT);
        assertThat(line.orders()).containsExactly(complying);
        assertThat(line.firstNow()).isEmpty();
    }

    @Test
    void who_never_belonged_that_day_is_not_in_the_list() {
        assertThat(cohort(of(complying), false, of(complying), false).men()).isEmpty();
    }

    private PastMan line(ManStanding then, boolean memberThen, ManStanding now, boolean memberNow) {
        return cohort(then, memberThen, now, memberNow).men().get(0);
    }

    private PastCohort cohort(ManStanding then, boolean memberThen, ManStanding now, boolean memberNow) {
        return PastCohort.of(UUID.randomUUID(), "01/2026", view(THEN, then, memberThen), view(NOW, now, memberNow));
    }

    private PastView view(Instant knownAt, ManStanding standing, boolean member) {
        return new PastView(DAY, knownAt, member ? Set.of(man.ref()) : Set.of(), List.of(standing));
    }

    private ManStanding of(Standing... standings) {
        return new ManStanding(man, Arrays.asList(standings), List.of());
    }

    /** The same order in another state. */
    private Standing inState(State state) {
        Standing other = SomeStanding.in(state).standing();
        return new Standing(
                complying.order(),
                other.policyCode(),
                other.policyVersion(),
                other.policyName(),
                other.evaluation(),
                other.boxes(),
                other.asOf(),
                other.knownAt(),
                other.policy(),
                other.terms(),
                other.calendar(),
                other.otherwise());
    }
}
