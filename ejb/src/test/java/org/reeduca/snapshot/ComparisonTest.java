package org.reeduca.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reeduca.compliance.State;
import org.reeduca.standing.Figures;

class ComparisonTest {

    private static final long ORDER = 50;
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);
    private static final LocalDate MONDAY = SUNDAY.plusDays(1);
    private static final Instant ON_MONDAY = Instant.parse("2026-03-09T09:30:00Z");
    private static final Instant ON_TUESDAY = Instant.parse("2026-03-10T09:30:00Z");
    private static final Figures COMPLYING = figures(State.COMPLYING, 5);
    private static final Figures AT_RISK = figures(State.AT_RISK, 4);

    private final Map<LocalDate, Figures> judged = new HashMap<>();
    private final List<LocalDate> asked = new ArrayList<>();

    @Test
    void an_order_that_was_never_computed_is_new_and_differs_from_nothing() {
        judged.put(MONDAY, COMPLYING);

        Comparison first = Comparison.of(ORDER, MONDAY, this::judge, null, ON_TUESDAY);

        assertThat(first.changed()).isTrue();
        assertThat(first.difference()).isEmpty();
        assertThat(first.now()).isEqualTo(new Snapshot(ORDER, MONDAY, ON_TUESDAY, COMPLYING));
    }

    @Test
    void the_same_again_changes_nothing_but_the_instant_and_is_judged_once() {
        judged.put(MONDAY, COMPLYING);

        Comparison again = Comparison.of(ORDER, MONDAY, this::judge, stored(MONDAY, COMPLYING), ON_TUESDAY);

        assertThat(again.changed()).isFalse();
        assertThat(again.difference()).isEmpty();
        assertThat(again.now().knownAt()).isEqualTo(ON_TUESDAY);
        assertThat(asked).containsExactly(MONDAY);
    }

    @Test
    void what_a_new_day_brings_is_a_change_and_no_difference() {
        judged.put(SUNDAY, COMPLYING);
        judged.put(MONDAY, AT_RISK);

        Comparison next = Comparison.of(ORDER, MONDAY, this::judge, stored(SUNDAY, COMPLYING), ON_TUESDAY);

        assertThat(next.changed()).isTrue();
        assertThat(next.difference()).isEmpty();
    }

    @Test
    void another_answer_for_the_day_that_was_computed_is_a_difference() {
        judged.put(SUNDAY, AT_RISK);
        judged.put(MONDAY, AT_RISK);

        Comparison.Difference difference = Comparison.of(
                        ORDER, MONDAY, this::judge, stored(SUNDAY, COMPLYING), ON_TUESDAY)
                .difference()
                .orElseThrow();

        assertThat(difference.before()).isEqualTo(stored(SUNDAY, COMPLYING));
        assertThat(difference.after()).isEqualTo(AT_RISK);
    }

    @Test
    void a_difference_that_is_gone_today_is_one_all_the_same() {
        judged.put(SUNDAY, AT_RISK);
        judged.put(MONDAY, COMPLYING);

        Comparison next = Comparison.of(ORDER, MONDAY, this::judge, stored(SUNDAY, COMPLYING), ON_TUESDAY);

        assertThat(next.changed()).isFalse();
        assertThat(next.difference()).isPresent();
    }

    @Test
    void a_counter_a_policy_or_its_version_make_a_difference_as_well_as_the_state() {
        for (Figures other : List.of(
                figures(State.COMPLYING, 6),
                new Figures(State.COMPLYING, COMPLYING.counters(), "OTHER", 1),
                new Figures(State.COMPLYING, COMPLYING.counters(), "TEST", 2))) {
            judged.put(MONDAY, other);

            assertThat(Comparison.of(ORDER, MONDAY, this::judge, stored(MONDAY, COMPLYING), ON_TUESDAY)
                            .difference())
                    .isPresent();
        }
    }

    @Test
    void the_cause_is_later_facts_when_what_was_known_then_still_gives_the_former_answer() {
        Comparison.Difference difference = new Comparison.Difference(stored(SUNDAY, COMPLYING), AT_RISK);

        assertThat(difference.cause(before -> before.figures().equals(COMPLYING)))
                .isEqualTo(Cause.LATER_FACTS);
        assertThat(difference.cause(before -> before.figures().equals(AT_RISK))).isEqualTo(Cause.UNEXPLAINED);
    }

    private Figures judge(LocalDate day, Instant knownAt) {
        assertThat(knownAt).isEqualTo(ON_TUESDAY);
        asked.add(day);
        return Objects.requireNonNull(judged.get(day));
    }

    private static Snapshot stored(LocalDate asOf, Figures figures) {
        return new Snapshot(ORDER, asOf, ON_MONDAY, figures);
    }

    private static Figures figures(State state, int credited) {
        return new Figures(state, "{\"credited\":" + credited + "}", "TEST", 1);
    }
}
