package org.reeduca.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Person;
import org.reeduca.task.TaskPlan.Change;
import org.reeduca.task.TaskPlan.Raised;

/** Tasks with what was said about them, in one statement; adding to them, in one statement for many. */
@ApplicationScoped
class TaskRepository {

    private static final List<String> TASK = List.of(
            "task_ref", "centre_id", "subject_ref", "kind", "cause", "fact", "raised_on", "due_on", "raised_at");
    private static final List<String> EVENT = List.of(
            "task_ref",
            "revision",
            "kind",
            "owner_id",
            "done_on",
            "reference",
            "due_on",
            "reason",
            "note",
            "recorded_at",
            "recorded_by");

    /** Tasks of orders: the day and unit are those of the session that asked, where one did. */
    private static final String OF_ORDERS = """
            SELECT t.task_ref, t.subject_ref, t.kind, t.cause, t.fact, t.raised_on, t.centre_id = ?1 AS here, t.due_on,
              p.public_ref AS man, p.given_names, p.first_surname, p.second_surname, p.file_number,
              (SELECT c.code FROM enrolment n JOIN cohort c ON c.id = n.cohort_id
                WHERE n.participant_id = p.id AND c.centre_id = ?1 ORDER BY n.from_on DESC, n.id DESC LIMIT 1) AS code,
              s.unit_number, s.held_on, FALSE AS cancelled
            FROM court_order o
              JOIN participant p ON p.id = o.participant_id AND {readable}
              JOIN task t ON t.subject_ref = o.public_ref AND t.kind <> 'RECORD_SESSION'
              LEFT JOIN programme_session s
                ON s.public_ref = IF(t.fact REGEXP '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', CAST(t.fact AS UUID), NULL)
            WHERE o.centre_id = ?1 AND (?2 = 1 OR EXISTS (SELECT 1 FROM enrolment his WHERE his.participant_id = p.id
              AND his.from_on <= ?4 AND (his.to_on IS NULL OR his.to_on > ?4) AND {his}))
            """.replace("{readable}", FileReader.mayRead("p", 5))
            .replace("{his}", StaffScope.facilitates("his.cohort_id", 3, 4));

    /** Tasks of lists; of one that is closed only men of restricted files are missing, so only whoever reads all has it. */
    private static final String OF_LISTS = """
            SELECT t.task_ref, t.subject_ref, t.kind, t.cause, t.fact, t.raised_on, t.centre_id = ?1, t.due_on,
              NULL, NULL, NULL, NULL, NULL, c.code, s.unit_number, s.held_on, s.state = 'CANCELLED' OR c.state = 'CANCELLED'
            FROM task t JOIN programme_session s ON s.public_ref = t.subject_ref JOIN cohort c ON c.id = s.cohort_id
            WHERE t.centre_id = ?1 AND t.kind = 'RECORD_SESSION' AND (s.closed_at IS NULL OR ?5 = 0) AND (?2 = 1 OR {mine})
            """.replace("{mine}", StaffScope.facilitates("c.id", 3, 4));

    /** What somebody promised to write: their own, and of the whole centre for whoever sees it; never what it says. */
    private static final String OF_NOTES = """
            SELECT t.task_ref, t.subject_ref, t.kind, t.cause, t.fact, t.raised_on, t.centre_id = ?1, t.due_on,
              p.public_ref, p.given_names, p.first_surname, p.second_surname, IF(p.centre_id = c.centre_id, p.file_number, ''), c.code, s.unit_number, s.held_on,
              NOT (COALESCE((SELECT m.mark = 'PRESENT' FROM attendance_mark m WHERE m.session_id = s.id AND m.participant_id = p.id
                  ORDER BY m.revision DESC LIMIT 1), FALSE) AND NOT writer.disabled AND {theirs})
                OR EXISTS (SELECT 1 FROM session_observation o WHERE o.session_id = s.id AND o.participant_id = p.id
                  AND o.recorded_by = w.recorded_by)
            FROM task t JOIN programme_session s ON s.public_ref = t.subject_ref JOIN cohort c ON c.id = s.cohort_id
              JOIN observation_promise w ON w.session_id = s.id AND w.public_ref = CAST(t.fact AS UUID)
              JOIN app_user writer ON writer.id = w.recorded_by
              JOIN participant p ON p.id = w.participant_id AND {readable}
            WHERE t.centre_id = ?1 AND t.kind = 'WRITE_NOTE' AND (?2 = 1 OR (w.recorded_by = ?3 AND {mine}))
            """.replace("{readable}", FileReader.mayRead("p", 5))
            .replace("{mine}", StaffScope.facilitates("c.id", 3, 4))
            .replace("{theirs}", StaffScope.facilitates("c.id", "w.recorded_by", 4));

    private static final String TASKS =
            """
            SELECT found.*, e.revision, e.kind AS what, u.public_ref AS owner, u.display_name AS owner_name, e.done_on, e.reference,
              e.due_on AS moved_to, e.reason, e.note, e.recorded_at, a.display_name AS author
            FROM ({orders} UNION ALL {lists} UNION ALL {notes}) found
              LEFT JOIN task_event e ON e.task_ref = found.task_ref
              LEFT JOIN app_user u ON u.id = e.owner_id
              LEFT JOIN app_user a ON a.id = e.recorded_by
            {one}
            ORDER BY found.task_ref, e.revision
            """.replace("{orders}", OF_ORDERS).replace("{lists}", OF_LISTS).replace("{notes}", OF_NOTES);

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** Everything that is on record at a centre. */
    List<TaskLine> all(long centreId, LocalDate today, ZoneId zone) {
        return find(new StaffScope(0, centreId, true), FileReader.OF_ALL, today, zone);
    }

    /** The tasks of a scope, as far as the reader may see their men. */
    List<TaskLine> find(StaffScope scope, FileReader reader, LocalDate today, ZoneId zone) {
        return lines(
                NativeSql.rows(
                        entities,
                        TASKS.replace("{one}", ""),
                        scope.centreId(),
                        scope.wholeCentre() ? 1 : 0,
                        scope.userId(),
                        today,
                        reader.key()),
                zone);
    }

    /** One task, when it lies within the scope. */
    Optional<TaskLine> find(UUID task, StaffScope scope, FileReader reader, LocalDate today, ZoneId zone) {
        return lines(
                        NativeSql.rows(
                                entities,
                                TASKS.replace("{one}", "WHERE found.task_ref = ?6"),
                                scope.centreId(),
                                scope.wholeCentre() ? 1 : 0,
                                scope.userId(),
                                today,
                                reader.key(),
                                task.toString()),
                        zone)
                .stream()
                .findFirst();
    }

    private static List<TaskLine> lines(List<Row> rows, ZoneId zone) {
        Map<UUID, TaskLine.Builder> lines = new LinkedHashMap<>();
        for (Row row : rows) {
            TaskLine.Builder read = task(row);
            TaskLine.Builder line = lines.computeIfAbsent(read.ref(), ref -> read);
            event(row).ifPresent(line.trace()::add);
        }
        return lines.values().stream().map(line -> line.build(zone)).toList();
    }

    private static TaskLine.Builder task(Row row) {
        return new TaskLine.Builder(
                row.uuid(),
                new Occurrence(row.uuid(), row.text(), row.text(), row.text()),
                row.date(),
                row.flag(),
                row.dateOrNull(),
                person(row),
                row.textOrNull(),
                row.integerOrNull(),
                row.dateOrNull(),
                row.flag(),
                new ArrayList<>());
    }

    private static @Nullable Person person(Row row) {
        UUID ref = row.uuidOrNull();
        String given = row.textOrNull();
        String first = row.textOrNull();
        String second = row.textOrNull();
        String number = row.textOrNull();
        return ref == null || given == null || first == null || number == null
                ? null
                : new Person(ref, new FullName(given, first, second), number);
    }

    private static Optional<TaskEvent> event(Row row) {
        Integer revision = row.integerOrNull();
        return revision == null
                ? Optional.empty()
                : Optional.of(new TaskEvent(
                        revision,
                        row.constant(TaskEventKind.class),
                        owner(row),
                        row.dateOrNull(),
                        row.textOrNull(),
                        row.dateOrNull(),
                        row.constantOrNull(GroundChange.class),
                        row.textOrNull(),
                        row.instant(),
                        row.textOrNull()));
    }

    private static @Nullable Owner owner(Row row) {
        UUID account = row.uuidOrNull();
        String name = row.textOrNull();
        return account == null || name == null ? null : new Owner(account, name);
    }

    /** The group of a session. */
    Group groupOf(UUID session) {
        Row row = NativeSql.rows(entities, """
                        SELECT c.id, c.centre_id, ce.time_zone FROM programme_session s
                        JOIN cohort c ON c.id = s.cohort_id JOIN centre ce ON ce.id = c.centre_id WHERE s.public_ref = ?1
                        """, session.toString()).get(0);
        return new Group(row.big(), row.big(), ZoneId.of(row.text()));
    }

    /** A group with its centre. */
    record Group(long cohortId, long centreId, ZoneId zone) {}

    /** The centre that answers for an order. */
    Place placeOf(UUID order) {
        Row row = NativeSql.rows(
                        entities,
                        "SELECT o.id, ce.id, ce.time_zone FROM court_order o JOIN centre ce ON ce.id = o.centre_id WHERE o.public_ref = ?1",
                        order.toString())
                .get(0);
        return new Place(row.big(), row.big(), ZoneId.of(row.text()));
    }

    /** An order with its centre. */
    record Place(long orderId, long centreId, ZoneId zone) {}

    /** Makes those who change tasks of a centre wait for each other until the transaction ends. */
    void lock(long centreId) {
        NativeSql.rows(entities, "SELECT id FROM centre WHERE id = ?1 FOR UPDATE", centreId);
    }

    /** Raises one task. */
    UUID raise(Raised raised, long centreId, LocalDate today, Instant now) {
        UUID task = UUID.randomUUID();
        insert("task", TASK, List.<@Nullable Object[]>of(row(task, raised, centreId, today, now)));
        return task;
    }

    /** The task of what somebody promised to write, while it is open. */
    Optional<OpenNote> openNote(Occurrence note) {
        return NativeSql.rows(entities, """
                        SELECT t.task_ref, (SELECT COALESCE(MAX(e.revision), 0) FROM task_event e WHERE e.task_ref = t.task_ref)
                        FROM task t WHERE t.subject_ref = ?1 AND t.kind = ?2 AND t.cause = ?3 AND t.fact = ?4
                          AND COALESCE((SELECT d.kind FROM task_event d WHERE d.task_ref = t.task_ref
                            AND d.kind IN ('DONE', 'WITHDRAWN', 'REOPENED') ORDER BY d.revision DESC LIMIT 1), 'REOPENED') = 'REOPENED'
                        """, note.subject().toString(), note.kind(), note.cause(), note.fact()).stream()
                .findFirst()
                .map(row -> new OpenNote(row.uuid(), row.integer()));
    }

    /** An open task with the number of its last statement. */
    record OpenNote(UUID task, int revision) {}

    /** Carries a plan out. */
    void carryOut(TaskPlan plan, long centreId, LocalDate today, Instant now) {
        insert(
                "task",
                TASK,
                plan.raised().stream()
                        .map(raised -> row(UUID.randomUUID(), raised, centreId, today, now))
                        .toList());
        insert(
                "task_event",
                EVENT,
                plan.changes().stream().map(change -> row(change, now)).toList());
    }

    private @Nullable Object[] row(UUID task, Raised raised, long centreId, LocalDate today, Instant now) {
        Occurrence occurrence = raised.occurrence();
        return new @Nullable Object[] {
            task.toString(),
            centreId,
            occurrence.subject().toString(),
            occurrence.kind(),
            occurrence.cause(),
            occurrence.fact(),
            today,
            raised.dueOn(),
            instants.convertToDatabaseColumn(now)
        };
    }

    private @Nullable Object[] row(Change change, Instant now) {
        GroundChange reason = change.reason();
        return new @Nullable Object[] {
            change.task().toString(),
            change.revision(),
            change.kind().name(),
            null,
            change.doneOn(),
            null,
            change.dueOn(),
            reason == null ? null : reason.name(),
            null,
            instants.convertToDatabaseColumn(now),
            null
        };
    }

    private void insert(String table, List<String> columns, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += ManyRows.MOST) {
            List<@Nullable Object[]> some = rows.subList(from, Math.min(rows.size(), from + ManyRows.MOST));
            List<@Nullable Object> values = new ArrayList<>();
            for (@Nullable Object[] row : some) {
                for (Object value : row) {
                    values.add(value);
                }
            }
            NativeSql.run(entities, ManyRows.insert(table, columns, some.size()), values.toArray());
        }
    }

    /** What somebody says about a task. */
    void say(UUID task, int revision, Said said, long by, Instant now) {
        NativeSql.run(
                entities,
                """
                INSERT INTO task_event (task_ref, revision, kind, owner_id, done_on, reference, due_on, note, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, (SELECT id FROM app_user WHERE public_ref = ?4), ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                task.toString(),
                revision,
                said.kind().name(),
                said.owner() == null ? null : said.owner().toString(),
                said.doneOn(),
                said.reference(),
                said.dueOn(),
                said.note(),
                instants.convertToDatabaseColumn(now),
                by);
    }

    /** A statement of a person. */
    record Said(
            TaskEventKind kind,
            @Nullable UUID owner,
            @Nullable LocalDate doneOn,
            @Nullable String reference,
            @Nullable LocalDate dueOn,
            @Nullable String note) {

        static Said assigned(@Nullable UUID owner) {
            return new Said(TaskEventKind.ASSIGNED, owner, null, null, null, null);
        }

        static Said done(LocalDate on, @Nullable String reference) {
            return new Said(TaskEventKind.DONE, null, on, reference, null, null);
        }

        static Said reopened(@Nullable LocalDate dueOn, String note) {
            return new Said(TaskEventKind.REOPENED, null, null, null, dueOn, note);
        }
    }

    /** Those of a centre who could take care of a task, by name: coordination and those who facilitate. */
    List<Candidate> candidates(long centreId) {
        return NativeSql.rows(entities, """
                        SELECT u.id, u.public_ref, u.display_name,
                          EXISTS (SELECT 1 FROM user_role c WHERE c.user_id = u.id AND c.role = 'COORDINATOR')
                        FROM app_user u WHERE u.centre_id = ?1 AND NOT u.disabled
                          AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role IN ('COORDINATOR', 'FACILITATOR'))
                        ORDER BY u.display_name, u.id
                        """, centreId).stream()
                .map(row -> new Candidate(row.big(), new Owner(row.uuid(), row.text()), row.flag()))
                .toList();
    }

    /** Somebody who could take care of a task that they may see. */
    record Candidate(long key, Owner owner, boolean coordinates) {

        StaffScope scope(long centreId) {
            return new StaffScope(key, centreId, coordinates);
        }

        FileReader reader() {
            return coordinates ? FileReader.OF_ALL : new FileReader(key);
        }
    }
}
