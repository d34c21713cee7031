package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.access.Role;
import org.reeduca.snapshot.Cause;
import org.reeduca.snapshot.DifferenceLine;
import org.reeduca.snapshot.SnapshotRun;
import org.reeduca.snapshot.SnapshotService;
import org.reeduca.snapshot.SnapshotWork;

/** Standings that are computed again: what is kept, what differs, how a run goes on, who may see what. */
@ExtendWith(ArquillianExtension.class)
class SnapshotServiceIT {

    /** The run twice, its centre, what is kept, men with orders, marks, dated facts, the two writes and the end. */
    private static final int MOST_STATEMENTS = 12;

    @Inject
    private SnapshotService snapshots;

    @Inject
    private SnapshotWork work;

    @BeforeEach
    void nothing_is_under_way() {
        work.goOn();
    }

    @Test
    void a_second_run_changes_nothing() throws Exception {
        SomeCohort group = marked(3);
        run(group);
        SnapshotRun first = last(group);

        run(group);

        assertThat(first.orders()).isEqualTo(3);
        assertThat(first.changed()).isEqualTo(3);
        SnapshotRun second = last(group);
        assertThat(second.endedAt()).isNotNull();
        assertThat(second.orders()).isEqualTo(3);
        assertThat(second.changed()).isZero();
        assertThat(second.differences()).isZero();
        assertThat(kept("standing_snapshot", group)).isEqualTo(3);
        assertThat(kept("standing_snapshot_history", group)).isEqualTo(3);
    }

    @Test
    void one_changed_mark_gives_exactly_one_difference_once() throws Exception {
        SomeCohort group = SomeCohort.of(3);
        UUID man = group.men().get(0);
        SomeMark session = SomeMark.in(group, group.session(1, group.today().minusWeeks(1)));
        session.absent(man).attended(group.men().get(1)).attended(group.men().get(2));
        run(group);

        session.correctedToAttended(man, "firmó la hoja");
        run(group);
        run(group);

        List<DifferenceLine> differences = differences(group);
        assertThat(differences).hasSize(1);
        DifferenceLine difference = differences.get(0);
        assertThat(difference.man().ref()).isEqualTo(man);
        assertThat(difference.asOf()).isEqualTo(group.today().minusDays(1));
        assertThat(difference.cause()).isEqualTo(Cause.LATER_FACTS);
        assertThat(difference.before().unexcused()).isEqualTo(1);
        assertThat(difference.after().unexcused()).isZero();
        assertThat(difference.after().credited()).isEqualTo(1);
        assertThat(kept("standing_snapshot_history", group)).isEqualTo(4);
    }

    @Test
    void what_no_fact_explains_is_said_to_be_unexplained() throws Exception {
        SomeCohort group = marked(2);
        run(group);
        Sql.run("""
                UPDATE standing_snapshot SET state = 'TERMINATED', known_at = UTC_TIMESTAMP(6)
                WHERE order_id = (SELECT id FROM court_order WHERE participant_id = ?)
                """, SomeCohort.id(group.men().get(0)));

        run(group);

        assertThat(differences(group)).extracting(DifferenceLine::cause).containsExactly(Cause.UNEXPLAINED);
    }

    @Test
    void a_run_that_was_stopped_goes_on_with_what_is_left() throws Exception {
        SomeCohort done = marked(1);
        SomeCohort left = marked(1);
        begunFor(done, left);
        Sql.run("""
                INSERT INTO snapshot_chunk (run, centre_id, orders, changed, differences, done_at)
                VALUES ((SELECT run FROM snapshot_run WHERE goes_on = 1), ?, 1, 1, 0, UTC_TIMESTAMP(6))
                """, done.centreId());

        work.goOn();

        assertThat(kept("standing_snapshot", done)).isZero();
        assertThat(kept("standing_snapshot", left)).isEqualTo(1);
        assertThat(last(left).endedAt()).isNotNull();
    }

    @Test
    void a_centre_that_fails_is_counted_the_others_are_done_and_the_next_run_tries_again() throws Exception {
        SomeCohort broken = marked(1);
        SomeCohort sound = marked(1);
        overrides(broken, "{\"dose.required\": {\"value\": 1}}");
        begunFor(broken, sound);

        work.goOn();

        SnapshotRun failed = last(broken);
        assertThat(failed.failed()).isEqualTo(1);
        assertThat(failed.endedAt()).isNotNull();
        assertThat(kept("standing_snapshot", broken)).isZero();
        assertThat(kept("standing_snapshot", sound)).isEqualTo(1);

        overrides(broken, null);
        run(broken);

        assertThat(last(broken).failed()).isZero();
        assertThat(kept("standing_snapshot", broken)).isEqualTo(1);
    }

    @Test
    void the_cost_is_the_same_for_3_and_24_men() throws Exception {
        long few = statements(3);
        long many = statements(24);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    }

    private long statements(int men) throws Exception {
        SomeCohort group = marked(men);
        Callable<?> deed = () -> {
            begunFor(group);
            return SqlCount.of(() -> {
                work.goOn();
                return true;
            });
        };
        deed.call();
        return Math.min((Long) deed.call(), (Long) deed.call());
    }

    @Test
    void another_centre_learns_nothing_and_the_administration_reads_numbers() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        SomeMark session = SomeMark.in(group, group.session(1, group.today().minusWeeks(1)));
        session.absent(group.men().get(0));
        run(group);
        session.correctedToAttended(group.men().get(0), "firmó la hoja");
        run(group);

        assertThat(differences(group)).hasSize(1);
        assertThat(differences(SomeCohort.of(0))).isEmpty();
        String administrator = SomeUser.of(Role.ADMINISTRATOR).login();
        SnapshotRun run = as(administrator, snapshots::findRuns).get(0);
        assertThat(run.orders()).isEqualTo(1);
        assertThat(run.differences()).isEqualTo(1);
    }

    @Test
    void who_asked_is_in_the_audit_and_a_second_one_waits() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        run(group);
        assertThat(Sql.text(
                        "SELECT CONCAT_WS(' ', action, outcome) FROM audit_event WHERE user_login = ? AND action = 'RECOMPUTE_STANDINGS'",
                        group.coordinator()))
                .isEqualTo("RECOMPUTE_STANDINGS GRANTED");

        begunFor(group);

        Refused.byRule("snapshot.goes-on", () -> as(group.coordinator(), snapshots::recomputeCentre));
        work.goOn();
    }

    @Test
    void whoever_asks_while_a_centre_is_computed_is_told_at_once() throws Exception {
        SomeCohort group = SomeCohort.of(1);
        begunFor(group);
        try (Connection chunk = TestResources.database().getConnection()) {
            chunk.setAutoCommit(false);
            try (Statement statement = chunk.createStatement()) {
                statement.executeQuery("SELECT run FROM snapshot_run WHERE goes_on = 1 FOR UPDATE");

                Refused.byRule("snapshot.goes-on", () -> as(group.coordinator(), snapshots::recomputeCentre));
            }
            chunk.rollback();
            chunk.setAutoCommit(true);
        }
        work.goOn();
    }

    @Test
    void the_database_lets_a_run_end_once_and_keeps_what_was_found() throws Exception {
        run(SomeCohort.of(1));

        Refused.byDatabase(
                "ends once", () -> Sql.run("UPDATE snapshot_run SET ended_at = NULL WHERE ended_at IS NOT NULL"));
        Refused.byDatabase("append-only", () -> Sql.run("UPDATE snapshot_difference SET cause = 'UNEXPLAINED'"));
        Refused.byDatabase("append-only", () -> Sql.run("DELETE FROM snapshot_chunk"));
    }

    private void run(SomeCohort group) throws Exception {
        as(group.coordinator(), snapshots::recomputeCentre);
        work.goOn();
    }

    private SnapshotRun last(SomeCohort group) throws Exception {
        return as(group.coordinator(), snapshots::findLastRun).orElseThrow();
    }

    private List<DifferenceLine> differences(SomeCohort group) throws Exception {
        return as(group.coordinator(), snapshots::findDifferences);
    }

    /** Men who came to one session a week ago. */
    private static SomeCohort marked(int men) throws SQLException {
        SomeCohort group = SomeCohort.of(men);
        SomeMark session = SomeMark.in(group, group.session(1, group.today().minusWeeks(1)));
        for (UUID man : group.men()) {
            session.attended(man);
        }
        return group;
    }

    /** A run over all centres that has done all but these, as a server left it. */
    private static void begunFor(SomeCohort... groups) throws SQLException {
        Sql.run("""
                INSERT INTO snapshot_run (run, started_at, started_by)
                VALUES (UUID(), UTC_TIMESTAMP(6), (SELECT id FROM app_user WHERE login = ?))
                """, groups[0].coordinator());
        Sql.run("""
                INSERT INTO snapshot_chunk (run, centre_id, orders, changed, differences, done_at)
                SELECT r.run, c.id, 0, 0, 0, UTC_TIMESTAMP(6) FROM centre c JOIN snapshot_run r ON r.goes_on = 1
                WHERE c.id NOT IN (?, ?)
                """, groups[0].centreId(), groups[groups.length - 1].centreId());
    }

    private static void overrides(SomeCohort group, @Nullable String json) throws SQLException {
        Sql.run("UPDATE court_order SET overrides = ? WHERE centre_id = ?", json, group.centreId());
    }

    private static long kept(String table, SomeCohort group) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM " + table + " s JOIN court_order o ON o.id = s.order_id WHERE o.centre_id = ?",
                group.centreId());
    }
}
