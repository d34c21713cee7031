package org.reeduca.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.task.SomeTasks.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.reeduca.compliance.Outcome;

/** What holds whatever happens to the facts, in whatever order, and whatever people do meanwhile. */
class TaskPlanPropertiesTest {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());
    private static final List<UUID> SESSIONS =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final List<String> ACTS = List.of("WARN_PARTICIPANT", "REPORT_ABSENCES", "PROPOSE_BREACH");

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_plan_carried_out_is_empty_and_nothing_done_is_ever_withdrawn(@ForAll long seed) {
        Random random = new Random(seed);
        SomeTasks tasks = new SomeTasks();
        LocalDate day = TODAY;
        Set<Occurrence> done = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            day = day.plusDays(random.nextInt(4));
            happen(tasks.on(day), random, day);
            tasks.run();
            assertThat(tasks.plan().isEmpty()).as("twice is once").isTrue();
            assertThat(done)
                    .allSatisfy(occurrence ->
                            assertThat(tasks.task(occurrence).status().state()).isEqualTo(TaskState.DONE));
            finishOne(tasks, random, done);
            assertThat(tasks.all()).extracting(KeptTask::occurrence).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void what_is_open_is_what_the_facts_ask_for_and_each_statement_follows_the_last(@ForAll long seed) {
        Random random = new Random(seed);
        SomeTasks tasks = new SomeTasks();
        for (int i = 0; i < 12; i++) {
            List<Occurrence> asked = happen(tasks, random, TODAY);
            tasks.run();
            assertThat(tasks.all().stream()
                            .filter(task -> task.status().state() == TaskState.OPEN)
                            .map(KeptTask::occurrence))
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
        tasks.all()
                .forEach(task -> assertThat(tasks.trace(task.occurrence()))
                        .extracting(TaskEvent::revision)
                        .isEqualTo(IntStream.rangeClosed(1, task.status().revision())
                                .boxed()
                                .toList()));
    }

    /** Other facts: each of a few steps is asked for or not, with some term. */
    private static List<Occurrence> happen(SomeTasks tasks, Random random, LocalDate day) {
        tasks.asksNothing();
        List<Occurrence> asked = new ArrayList<>();
        for (UUID session : SESSIONS) {
            tasks.counts(session, OUTCOMES.get(random.nextInt(OUTCOMES.size())));
            for (int nth = 0; nth < ACTS.size(); nth++) {
                if (random.nextBoolean()) {
                    tasks.asks(ACTS.get(nth), nth + 1, session, day.plusDays(random.nextInt(5)));
                    asked.add(new Occurrence(
                            SomeTasks.ORDER, ACTS.get(nth), "unexcused == " + (nth + 1), session.toString()));
                }
            }
        }
        return asked;
    }

    private static void finishOne(SomeTasks tasks, Random random, Set<Occurrence> done) {
        List<Occurrence> open = tasks.all().stream()
                .filter(task -> task.status().state() == TaskState.OPEN)
                .map(KeptTask::occurrence)
                .toList();
        if (!open.isEmpty() && random.nextInt(3) == 0) {
            Occurrence one = open.get(random.nextInt(open.size()));
            tasks.done(one);
            done.add(one);
        }
    }
}
