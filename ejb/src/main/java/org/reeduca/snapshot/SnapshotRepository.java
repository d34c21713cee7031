package org.reeduca.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.State;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Figures;
import org.reeduca.standing.Person;

/** Runs, what they have done and what they found, in the database. */
@ApplicationScoped
class SnapshotRepository {

    /** Differences on a page, the latest first. */
    static final int MOST = 200;

    private static final int RUNS = 20;

    /** Rows in one statement: JPA looks each of its parameters up among all. */
    private static final int BLOCK = 200;

    private static final String OF_CENTRE = "o.centre_id = ?1";

    private static final List<String> SNAPSHOT =
            List.of("order_id", "as_of", "known_at", "state", "figures", "policy_code", "policy_version", "run");
    private static final List<String> DIFFERENCE = List.of(
            "run",
            "order_id",
            "as_of",
            "known_at",
            "found_at",
            "cause",
            "state_before",
            "state_after",
            "figures_before",
            "figures_after");

    private static final String UPDATED = SNAPSHOT.stream()
            .filter(column -> !"order_id".equals(column))
            .map(column -> column + " = VALUES(" + column + ")")
            .collect(Collectors.joining(", ", " ON DUPLICATE KEY UPDATE ", ""));

    @PersistenceContext
    private EntityManager entities;

    /**
     * Begins a run; nothing happens while another one goes on, or when the night had its own. That is asked before, since the one that
     * goes on is held for as long as a centre takes, and a key that is taken would be waited for.
     */
    boolean begin(@Nullable LocalDate night, @Nullable Long centre, @Nullable Long by, Instant now) {
        return NativeSql.rows(entities, "SELECT run FROM snapshot_run WHERE goes_on = 1 OR night_of = ?1", night)
                        .isEmpty()
                && NativeSql.run(
                                entities,
                                "INSERT IGNORE INTO snapshot_run (run, night_of, centre_id, started_at, started_by) VALUES (?1, ?2, ?3, ?4, ?5)",
                                UUID.randomUUID().toString(),
                                night,
                                centre,
                                utc(now),
                                by)
                        == 1;
    }

    /** The run that goes on, held until the transaction ends: however many servers, one works at a time. */
    Optional<UUID> hold() {
        return NativeSql.rows(entities, "SELECT run FROM snapshot_run WHERE goes_on = 1 FOR UPDATE").stream()
                .map(Row::uuid)
                .findFirst();
    }

    /** The next centre that a run has not done. */
    Optional<Long> nextCentre(UUID run) {
        return NativeSql.rows(entities, """
                        SELECT c.id FROM centre c JOIN snapshot_run r ON r.run = ?1
                        WHERE (r.centre_id IS NULL OR r.centre_id = c.id)
                          AND NOT EXISTS (SELECT 1 FROM snapshot_chunk k WHERE k.run = r.run AND k.centre_id = c.id)
                        ORDER BY c.id LIMIT 1
                        """, run.toString()).stream()
                .map(Row::big)
                .findFirst();
    }

    void end(UUID run, Instant now) {
        NativeSql.run(entities, "UPDATE snapshot_run SET ended_at = ?2 WHERE run = ?1", run.toString(), utc(now));
    }

    /** What is kept of the orders of a centre, by the key of the order. */
    Map<Long, Snapshot> stored(long centre) {
        return NativeSql.rows(
                        entities,
                        "SELECT s.order_id, s.as_of, s.known_at, s.state, s.figures, s.policy_code, s.policy_version"
                                + " FROM standing_snapshot s JOIN court_order o ON o.id = s.order_id WHERE "
                                + OF_CENTRE,
                        centre)
                .stream()
                .map(row -> new Snapshot(
                        row.big(),
                        row.date(),
                        row.instant(),
                        new Figures(row.constant(State.class), row.text(), row.text(), row.integer())))
                .collect(Collectors.toMap(Snapshot::order, Function.identity()));
    }

    /** Keeps snapshots in the place of those that are there. */
    void keep(UUID run, List<Snapshot> snapshots) {
        inBlocks(
                "standing_snapshot",
                SNAPSHOT,
                UPDATED,
                snapshots.stream()
                        .map(one -> new Object[] {
                            one.order(),
                            one.asOf(),
                            utc(one.knownAt()),
                            one.figures().state().name(),
                            one.figures().counters(),
                            one.figures().policyCode(),
                            one.figures().policyVersion(),
                            run.toString()
                        })
                        .toList());
    }

    /** Adds what was found. */
    void report(UUID run, Map<Comparison.Difference, Cause> differences, Instant now) {
        inBlocks(
                "snapshot_difference",
                DIFFERENCE,
                "",
                differences.entrySet().stream()
                        .map(one -> new Object[] {
                            run.toString(),
                            one.getKey().before().order(),
                            one.getKey().before().asOf(),
                            utc(one.getKey().before().knownAt()),
                            utc(now),
                            one.getValue().name(),
                            one.getKey().before().figures().state().name(),
                            one.getKey().after().state().name(),
                            one.getKey().before().figures().counters(),
                            one.getKey().after().counters()
                        })
                        .toList());
    }

    /** Says that a centre is done, or what kind of fault stopped it; said once. */
    void done(UUID run, long centre, int orders, long changed, int differences, @Nullable String failure, Instant now) {
        NativeSql.run(
                entities,
                "INSERT IGNORE INTO snapshot_chunk (run, centre_id, orders, changed, differences, failure, done_at)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                run.toString(),
                centre,
                orders,
                changed,
                differences,
                failure,
                utc(now));
    }

    private void inBlocks(String table, List<String> columns, String ending, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<Object[]> block = rows.subList(from, Math.min(rows.size(), from + BLOCK));
            Query query = entities.createNativeQuery(ManyRows.insert(table, columns, block.size()) + ending);
            List<Object> values = new ArrayList<>();
            block.forEach(row -> values.addAll(Arrays.asList(row)));
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
            query.executeUpdate();
        }
    }

    /**
     * The last runs, the latest first.
     *
     * @param centre only those that did this centre, in its numbers; null for all
     */
    List<SnapshotRun> runs(@Nullable Long centre) {
        return NativeSql.rows(entities, """
                        SELECT r.night_of IS NOT NULL, n.name, r.started_at, u.display_name, r.ended_at,
                          CASE WHEN r.centre_id IS NULL AND ?1 IS NULL THEN (SELECT COUNT(*) FROM centre) ELSE 1 END,
                          COUNT(k.centre_id), COUNT(k.failure), COALESCE(SUM(k.orders), 0), COALESCE(SUM(k.changed), 0),
                          COALESCE(SUM(k.differences), 0)
                        FROM snapshot_run r LEFT JOIN centre n ON n.id = r.centre_id LEFT JOIN app_user u ON u.id = r.started_by
                        LEFT JOIN snapshot_chunk k ON k.run = r.run AND (?1 IS NULL OR k.centre_id = ?1)
                        WHERE ?1 IS NULL OR r.centre_id IS NULL OR r.centre_id = ?1
                        GROUP BY r.run ORDER BY r.started_at DESC LIMIT
                        """ + " " + RUNS, centre).stream()
                .map(row -> new SnapshotRun(
                        row.flag(),
                        row.textOrNull(),
                        row.instant(),
                        row.textOrNull(),
                        row.instantOrNull(),
                        row.integer(),
                        row.integer(),
                        row.integer(),
                        row.big(),
                        row.big(),
                        row.big()))
                .toList();
    }

    /** What was found about the men of a centre, the latest first. */
    List<DifferenceLine> differences(long centre, FileReader reader) {
        String sql =
                """
                SELECT p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, f.name_es, f.name_en,
                  d.as_of, d.known_at, d.found_at, d.cause, d.state_before, {before}, d.state_after, {after}
                FROM snapshot_difference d JOIN court_order o ON o.id = d.order_id JOIN participant p ON p.id = o.participant_id
                JOIN legal_figure f ON f.code = o.legal_figure
                WHERE
                """.replace("{before}", counters("d.figures_before")).replace("{after}", counters("d.figures_after"))
                        + OF_CENTRE + " AND " + FileReader.mayRead("p", 2)
                        + " ORDER BY d.found_at DESC, p.sort_key, o.id LIMIT " + MOST;
        return NativeSql.rows(entities, sql, centre, reader.key()).stream()
                .map(row -> new DifferenceLine(
                        new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text()),
                        new Bilingual(row.text(), row.text()),
                        row.date(),
                        row.instant(),
                        row.instant(),
                        row.constant(Cause.class),
                        side(row),
                        side(row)))
                .toList();
    }

    private static String counters(String column) {
        return List.of("credited", "required", "unexcused", "excused", "lateCount").stream()
                .map(name -> "CAST(JSON_VALUE(" + column + ", '$." + name + "') AS SIGNED)")
                .collect(Collectors.joining(", "));
    }

    private static DifferenceLine.Side side(Row row) {
        return new DifferenceLine.Side(
                row.constant(State.class), row.integer(), row.integer(), row.integer(), row.integer(), row.integer());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
