package org.reeduca.seat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.seat.engine.Finish.Step;

/** The planner against everything a man could do, on a thousand men whose choices are few enough to be tried out. */
class FinishPlannerPropertiesTest {

    @Provide
    Arbitrary<RandomMan> men() {
        return RandomMan.any(6);
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_answer_is_that_of_trying_everything(@ForAll("men") RandomMan man) {
        Finish finish = FinishPlanner.plan(man.question());
        int fewest = overLimit(man) ? -1 : new Choices(man).fewestNewPlaces();

        assertThat(finish.possible()).isEqualTo(fewest >= 0);
        if (finish.possible()) {
            assertThat(finish.newPlaces()).isEqualTo(fewest);
        }
        Statistics.label("answer")
                .collect(finish.possible() ? (fewest > 0 ? "as a guest" : "yes") : "no")
                .coverage(seen -> {
                    seen.check("as a guest").percentage(percent -> percent > 4);
                    seen.check("no").percentage(percent -> percent > 20);
                });
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void the_calendar_is_credited_by_the_engine_of_compliance_on_the_day_it_says(@ForAll("men") RandomMan man) {
        Finish finish = FinishPlanner.plan(man.question());
        if (finish.possible() && !finish.calendar().isEmpty()) {
            List<Meeting> guest = finish.calendar().stream()
                    .filter(Step::guest)
                    .map(Step::meeting)
                    .toList();
            var on = Objects.requireNonNull(finish.on());

            assertThat(man.completeWith(guest, on)).isTrue();
            assertThat(man.completeWith(guest, on.minusDays(1))).isFalse();
            assertThat(on).isEqualTo(new Choices(man).earliest(finish.newPlaces()));
        }
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void a_no_becomes_a_yes_without_what_is_named_and_not_with_less(@ForAll("men") RandomMan man) {
        FinishQuestion question = man.question();
        Finish finish = FinishPlanner.plan(question);
        if (finish.possible()) {
            assertThat(finish.ways()).isEmpty();
            return;
        }
        assertThat(finish.ways()).isNotEmpty();
        if (finish.ways().get(0).contains(Obstacle.NOT_OFFERED)) {
            assertThat(FinishPlanner.plan(Lifted.all(question)).possible()).isFalse();
            return;
        }
        int size = finish.ways().get(0).size();
        for (int bits = 0; bits < 1 << (Obstacle.values().length - 1); bits++) {
            if (Integer.bitCount(bits) <= size) {
                var lifted = Lifted.set(bits);
                boolean possible =
                        FinishPlanner.plan(Lifted.from(question, lifted)).possible();
                assertThat(possible)
                        .as("without %s", lifted)
                        .isEqualTo(finish.ways().stream().anyMatch(lifted::containsAll));
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_same_question_has_the_same_answer(@ForAll("men") RandomMan man) {
        assertThat(FinishPlanner.plan(man.question())).isEqualTo(FinishPlanner.plan(man.question()));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void one_more_session_never_hurts(@ForAll("men") RandomMan man) {
        FinishQuestion question = man.question();
        CompliancePolicy.MakeUp rules = question.makeUp();
        boolean simple = rules == null || rules.sameUnitOnly();
        if (simple && FinishPlanner.plan(question.withoutOffers()).possible()) {
            assertThat(FinishPlanner.plan(question).possible()).isTrue();
            assertThat(FinishPlanner.plan(question).newPlaces()).isZero();
        }
    }

    private static boolean overLimit(RandomMan man) {
        FinishQuestion question = man.question();
        return question.sofar().overLimit() && !question.sofar().complete(question.dose());
    }
}
