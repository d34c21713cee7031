package org.reeduca.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.OpenList;
import org.reeduca.attendance.OpenLists;
import org.reeduca.compliance.State;
import org.reeduca.intake.AuthorityTold;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.report.OpenReportCorrection;
import org.reeduca.report.OpenReportCorrections;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.Person;
import org.reeduca.standing.SomeStanding;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/** Which facts a plan is made from, and when. Today is Monday 9 March 2026. */
class TaskKeeperTest {

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T18:00:00Z"), ZONE);
    private static final Person PERSON = new Person(UUID.randomUUID(), new FullName("Juan", "Prueba", null), "P-1");

    private final Standing inBreach = SomeStanding.in(State.BREACH_PROPOSED)
            .with("PROPOSE_BREACH", SomeTasks.TODAY.plusDays(3))
            .standing();
    private final Facts facts = new Facts();
    private final OnRecord record = new OnRecord();
    private final TaskKeeper keeper = new TaskKeeper(record, facts, new NoLists(), new NoCorrections(), CLOCK);

    @Test
    void what_is_recorded_while_it_waits_for_the_centre_counts() {
        facts.now = List.of(inBreach);
        record.meanwhile = () -> facts.now = List.of();

        keeper.keep(1, ZONE);

        assertThat(record.raised).as("he was there after all").isEmpty();
    }

    @Test
    void what_is_recorded_while_the_plan_of_a_group_waits_for_the_centre_counts() {
        facts.now = List.of(inBreach);
        record.meanwhile = () -> facts.now = List.of();

        keeper.keepGroup(UUID.randomUUID());

        assertThat(record.raised).isEmpty();
        record.meanwhile = () -> {};
        facts.now = List.of(inBreach);
        keeper.keepGroup(UUID.randomUUID());
        assertThat(record.raised).hasSize(1);
    }

    @Test
    void telling_an_authority_of_one_man_judges_nobody_else() {
        keeper.authorityTold(new AuthorityTold(UUID.randomUUID(), SomeTasks.TODAY, "12/2026", null, 1));

        assertThat(facts.asked).isNotEmpty().containsOnly(Men.OF_ORDER);
    }

    @Test
    void a_corrected_letter_is_corrected_in_the_task_that_it_ended_and_in_no_other() {
        UUID order = UUID.randomUUID();
        TaskLine told = done(order, "12/2026");
        TaskLine otherwise = done(order, "A-7");
        record.known = List.of(told, otherwise);

        keeper.authorityTold(new AuthorityTold(order, SomeTasks.TODAY, "13/2026", "12/2026", 1));
        assertThat(record.said)
                .containsExactly(told.ref() + " 2 REOPENED 12/2026 → 13/2026", told.ref() + " 3 DONE 13/2026");

        record.said.clear();
        keeper.authorityTold(new AuthorityTold(order, SomeTasks.TODAY, "12/2026", "12/2026", 1));
        assertThat(record.said).as("said again as it was").isEmpty();
        keeper.authorityTold(new AuthorityTold(order, SomeTasks.TODAY.minusDays(1), "12/2026", "12/2026", 1));
        assertThat(record.said).as("on another day").hasSize(2);
    }

    /** The task about a man who did not come, done today. */
    private static TaskLine done(UUID order, String letter) {
        TaskEvent event = new TaskEvent(
                1, TaskEventKind.DONE, null, SomeTasks.TODAY, letter, null, null, null, CLOCK.instant(), "Ana");
        return new TaskLine.Builder(
                        UUID.randomUUID(),
                        new Occurrence(order, "REPORT_NON_PRESENTATION", "state == NOT_PRESENTED", "/order/receivedOn"),
                        SomeTasks.TODAY,
                        true,
                        null,
                        PERSON,
                        null,
                        null,
                        null,
                        false,
                        List.of(event))
                .build(ZONE);
    }

    /** No sheet that went out says what is not so any more. */
    private static final class NoCorrections extends OpenReportCorrections {
        @Override
        public List<OpenReportCorrection> at(long centreId) {
            return List.of();
        }
    }

    /** How one man stands. */
    private static final class Facts extends Standings {

        private final List<Men> asked = new ArrayList<>();
        private List<Standing> now = List.of();

        @Override
        public List<ManStanding> of(Men men, long key) {
            asked.add(men);
            return now.isEmpty() ? List.of() : List.of(new ManStanding(PERSON, now, List.of()));
        }
    }

    /** A centre without tasks, at which something may happen while somebody waits for it. */
    private static final class OnRecord extends TaskRepository {

        private final List<Occurrence> raised = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private List<TaskLine> known = List.of();
        private Runnable meanwhile = () -> {};

        @Override
        List<TaskLine> all(long centreId, LocalDate today, ZoneId zone) {
            return known;
        }

        @Override
        void say(UUID task, int revision, Said what, long by, Instant now) {
            String words = what.kind() == TaskEventKind.DONE ? what.reference() : what.note();
            said.add(task + " " + revision + " " + what.kind() + " " + words);
        }

        @Override
        Group groupOf(UUID session) {
            return new Group(1, 1, ZONE);
        }

        @Override
        Place placeOf(UUID order) {
            return new Place(1, 1, ZONE);
        }

        @Override
        void lock(long centreId) {
            meanwhile.run();
        }

        @Override
        void carryOut(TaskPlan plan, long centreId, LocalDate today, Instant now) {
            plan.raised().forEach(one -> raised.add(one.occurrence()));
        }
    }

    private static final class NoLists extends OpenLists {

        @Override
        public List<OpenList> since(LocalDate from, long centreId, LocalDate today, FileReader reader) {
            return List.of();
        }
    }
}
