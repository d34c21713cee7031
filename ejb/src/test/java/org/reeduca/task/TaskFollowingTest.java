package org.reeduca.task;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.standing.FactsChanged;

/** Tasks that follow facts. */
class TaskFollowingTest {

    @Test
    void whoever_changed_the_facts_does_not_learn_that_tasks_could_not_follow() {
        TaskFollowing following = new TaskFollowing(new TaskKeeper() {
            @Override
            void keepGroup(UUID session) {
                throw new IllegalStateException("an order that cannot be judged");
            }
        });

        assertThatCode(() -> following.factsChanged(new FactsChanged(UUID.randomUUID())))
                .doesNotThrowAnyException();
    }
}
