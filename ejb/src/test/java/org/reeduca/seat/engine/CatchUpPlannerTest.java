package org.reeduca.seat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.reeduca.seat.engine.CatchUpPlan.Gathering;
import org.reeduca.seat.engine.CatchUpPlan.Unserved;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.seat.engine.CatchUpQuestion.Need;

/** Where men catch up: as many as can be served, in as few new sessions as can be. */
class CatchUpPlannerTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 7);

    @Provide
    Arbitrary<CatchUpQuestion> questions() {
        return RandomQueue.any();
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void no_plan_is_better(@ForAll("questions") CatchUpQuestion question) {
        CatchUpPlan plan = CatchUpPlanner.plan(question);
        Distributions all = new Distributions(question);

        assertThat(plan.proved()).isTrue();
        assertThat(all.keepsTheRules(plan)).isTrue();
        assertThat(plan.unserved()).hasSize(all.fewestUnserved());
        assertThat(plan.newSessions()).isEqualTo(all.fewestSessions());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void the_bound_of_the_greedy_plan_is_one(@ForAll("questions") CatchUpQuestion question) {
        CatchUpPlan greedy = CatchUpPlanner.plan(question, 0);
        CatchUpPlan best = CatchUpPlanner.plan(question);

        assertThat(new Distributions(question).keepsTheRules(greedy)).isTrue();
        assertThat(greedy.atLeast()).isLessThanOrEqualTo(greedy.newSessions());
        if (greedy.unserved().size() == best.unserved().size()) {
            assertThat(greedy.atLeast()).isLessThanOrEqualTo(best.newSessions());
        }
    }

    @Test
    void ec_04_one_session_serves_men_of_several_groups() {
        CatchUpQuestion question = new SomeQueue()
                .man("a", 5)
                .man("b", 5)
                .man("c", 5)
                .slot("s1", SATURDAY, 10)
                .slot("s2", SATURDAY.plusWeeks(1), 10)
                .question();

        CatchUpPlan plan = CatchUpPlanner.plan(question);

        assertThat(plan.newSessions()).isEqualTo(1);
        assertThat(plan.proved()).isTrue();
        assertThat(plan.sessions().get(0).men()).containsExactly("a", "b", "c");
    }

    @Test
    void a_place_in_a_session_that_takes_place_anyhow_saves_one() {
        CatchUpPlan plan = CatchUpPlanner.plan(new SomeQueue()
                .man("a", 5)
                .host("h", 5, SATURDAY, 1)
                .slot("s1", SATURDAY.plusWeeks(1), 10)
                .question());

        assertThat(plan.newSessions()).isZero();
        assertThat(plan.sessions()).singleElement().matches(session -> !session.fresh());
    }

    @Test
    void ec_38_men_who_must_not_meet_go_to_different_sessions() {
        SomeQueue queue = new SomeQueue()
                .man("a", 5)
                .man("b", 5)
                .apart("b", "a")
                .slot("s1", SATURDAY, 10)
                .slot("s2", SATURDAY.plusWeeks(1), 10);

        CatchUpPlan plan = CatchUpPlanner.plan(queue.question());

        assertThat(plan.newSessions()).isEqualTo(2);
        assertThat(plan.sessions()).extracting(Gathering::men).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void ec_38_a_man_is_no_guest_where_somebody_is_whom_he_must_not_meet() {
        CatchUpPlan plan = CatchUpPlanner.plan(new SomeQueue()
                .man("a", 5)
                .apart("a", "member")
                .host("h", 5, SATURDAY, 4, "member")
                .question());

        assertThat(plan.unserved()).extracting(Unserved::why).containsExactly(Why.TAKEN);
    }

    @Test
    void where_the_greedy_plan_leaves_somebody_out_the_search_finds_him_a_place() {
        CatchUpQuestion question = new SomeQueue()
                .man("a", 5)
                .man("b", 5)
                .man("d")
                .need(new Need("d", 6, null, SATURDAY))
                .slot("s1", SATURDAY, 10)
                .slot("s2", SATURDAY.plusWeeks(1), 10)
                .question();

        assertThat(CatchUpPlanner.plan(question, 0).unserved())
                .extracting(Unserved::why)
                .containsExactly(Why.TAKEN);
        CatchUpPlan plan = CatchUpPlanner.plan(question);
        assertThat(plan.unserved()).isEmpty();
        assertThat(plan.newSessions()).isEqualTo(2);
        assertThat(plan.proved()).isTrue();
    }

    @Test
    void who_cannot_be_served_is_told_why() {
        CatchUpPlan plan = CatchUpPlanner.plan(new SomeQueue()
                .manWithoutMakeUps("used up")
                .need(new Need("used up", 5, SATURDAY.minusWeeks(1), null))
                .man("too late")
                .need(new Need("too late", 5, SATURDAY.minusWeeks(6), SATURDAY.minusDays(1)))
                .man("no hour")
                .need(new Need("no hour", 6, null, null))
                .host("h", 5, SATURDAY, 9)
                .question());

        assertThat(plan.unserved())
                .extracting(unserved -> unserved.need().man() + " " + unserved.why())
                .containsExactly("used up MAKE_UP_LIMIT", "too late TOO_LATE", "no hour NO_PLACE");
    }

    @Test
    void a_week_and_a_day_hold_no_more_than_they_may() {
        SomeQueue queue = new SomeQueue().man("a", 4, 5);
        CatchUpPlan sameWeek = CatchUpPlanner.plan(queue.slot("s1", SATURDAY, 10)
                .slot("s2", SATURDAY.minusDays(1), 10)
                .question());
        CatchUpPlan nextWeek =
                CatchUpPlanner.plan(queue.slot("s3", SATURDAY.plusWeeks(1), 10).question());

        assertThat(sameWeek.unserved()).extracting(Unserved::why).containsExactly(Why.TAKEN);
        assertThat(nextWeek.unserved()).isEmpty();
        assertThat(nextWeek.newSessions()).isEqualTo(2);
    }

    @Test
    void forty_men_of_three_groups_have_a_plan_with_a_bound_in_an_instant() {
        Random random = new Random(40);
        SomeQueue queue = new SomeQueue();
        for (int man = 0; man < 40; man++) {
            queue.man(
                    "m" + man,
                    random.ints(1 + random.nextInt(2), 1, 17).distinct().toArray());
        }
        for (int slot = 0; slot < 30; slot++) {
            queue.slot("s" + slot, SATURDAY.plusDays(slot), 12);
        }
        CatchUpPlanner.plan(queue.question());

        long begun = System.nanoTime();
        CatchUpPlan plan = CatchUpPlanner.plan(queue.question());
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        System.getLogger(CatchUpPlannerTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "40 men: {0} new sessions, at least {1}, proved {2}, {3} ms",
                        plan.newSessions(),
                        plan.atLeast(),
                        plan.proved(),
                        taken.toMillis());
        assertThat(plan.unserved()).isEmpty();
        assertThat(plan.newSessions()).isLessThanOrEqualTo(plan.atLeast() + 1);
        assertThat(taken).isLessThan(Duration.ofSeconds(3));
    }
}
