package org.reeduca.intake;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.ContactBoard.Named;
import org.reeduca.intake.Criterion.Answer;
import org.reeduca.intake.Criterion.Target;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** What was asked, found and decided, and who is too near to ask. */
@ApplicationScoped
class AdmissionRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The list of criteria that is asked now: its latest version. */
    List<Criterion> criteria() {
        return NativeSql.rows(entities, """
            SELECT set_version, code, kind, text_es, text_en, target FROM admission_criterion
            WHERE set_version = (SELECT MAX(set_version) FROM admission_criterion) ORDER BY position
            """).stream()
                .map(row -> new Criterion(
                        row.integer(),
                        row.text(),
                        row.constant(Criterion.Kind.class),
                        new Bilingual(row.text(), row.text()),
                        row.constantOrNull(Target.class)))
                .toList();
    }

    @Nullable
    Interview interview(long order) {
        List<Row> found = NativeSql.rows(entities, """
            SELECT i.held_on, u.display_name, i.interpreter, i.adjusted, a.code, a.answer
            FROM intake_interview i JOIN app_user u ON u.id = i.held_by LEFT JOIN intake_answer a ON a.interview_id = i.id
            WHERE i.order_id = ?1 AND i.revision = (SELECT MAX(n.revision) FROM intake_interview n WHERE n.order_id = i.order_id)
            """, order);
        if (found.isEmpty()) {
            return null;
        }
        List<Held> lines = found.stream()
                .map(row -> new Held(
                        row.date(),
                        row.text(),
                        row.textOrNull(),
                        row.flag(),
                        row.textOrNull(),
                        row.constantOrNull(Answer.class)))
                .toList();
        Held first = lines.get(0);
        Map<String, Answer> answers = lines.stream()
                .filter(line -> line.code() != null)
                .collect(toMap(line -> String.valueOf(line.code()), line -> Objects.requireNonNull(line.answer())));
        return new Interview(first.on(), first.by(), answers, first.interpreter(), first.adjusted());
    }

    private record Held(
            LocalDate on,
            String by,
            @Nullable String interpreter,
            boolean adjusted,
            @Nullable String code,
            @Nullable Answer answer) {}

    void add(long order, int setVersion, HoldInterview held, Author author) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_interview (id, order_id, revision, held_on, held_by, set_version, interpreter, adjusted,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_interview_seq, ?1, ?8, ?2, ?7, ?3, ?4, ?5, ?6, ?7)
                """,
                order,
                held.heldOn(),
                setVersion,
                held.interpreter(),
                held.adjusted(),
                instants.convertToDatabaseColumn(author.at()),
                author.user(),
                Revisions.next(entities, "intake_interview", order));
        long interview = NativeSql.rows(
                        entities,
                        "SELECT id FROM intake_interview WHERE order_id = ?1 ORDER BY revision DESC LIMIT 1",
                        order)
                .get(0)
                .big();
        many(
                "intake_answer",
                List.of("interview_id", "set_version", "code", "answer"),
                held.answers().entrySet().stream()
                        .map(answer -> new Object[] {
                            interview,
                            setVersion,
                            answer.getKey(),
                            answer.getValue().name()
                        })
                        .toList());
    }

    @Nullable
    Screening screening(long order, long caller) {
        return NativeSql.rows(entities, """
            SELECT g.instrument, g.instrument_version, g.level, g.applied_on, u.display_name, g.applied_by = ?2,
              g.interpreted
            FROM intake_screening g JOIN app_user u ON u.id = g.applied_by WHERE g.order_id = ?1
            ORDER BY g.revision DESC LIMIT 1
            """, order, caller).stream()
                .findFirst()
                .map(row -> new Screening(
                        row.text(),
                        row.text(),
                        row.constant(RiskLevel.class),
                        row.date(),
                        row.text(),
                        row.flag(),
                        row.flag()))
                .orElse(null);
    }

    void add(long order, AddScreening found, Author author) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_screening (id, order_id, revision, instrument, instrument_version, level, applied_on,
                  applied_by, interpreted, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_screening_seq, ?1, ?9, ?2, ?3, ?4, ?5, ?8, ?6, ?7, ?8)
                """,
                order,
                found.instrument().strip(),
                found.version().strip(),
                found.level().name(),
                found.appliedOn(),
                found.interpreted(),
                instants.convertToDatabaseColumn(author.at()),
                author.user(),
                Revisions.next(entities, "intake_screening", order));
    }

    /** Who of the staff has a tie with the man of an order, under whichever of his orders it was said. */
    List<Tie> ties(long man) {
        return NativeSql.rows(entities, """
            SELECT DISTINCT u.public_ref, u.display_name, u.id FROM intake_conflict t
            JOIN court_order o ON o.id = t.order_id JOIN app_user u ON u.id = t.user_id
            WHERE o.participant_id = ?1 AND t.holds AND t.revision = (SELECT MAX(n.revision) FROM intake_conflict n
              WHERE n.order_id = t.order_id AND n.user_id = t.user_id)
            ORDER BY u.display_name
            """, man).stream()
                .map(row -> new Tie(new Named(row.uuid(), row.text()), row.big()))
                .toList();
    }

    /** A person with a tie. */
    record Tie(Named person, long key) {}

    void tie(long order, long centreId, UUID person, boolean holds, Author author) {
        long user = NativeSql.rows(
                        entities,
                        "SELECT id FROM app_user WHERE public_ref = ?1 AND centre_id = ?2",
                        person.toString(),
                        centreId)
                .get(0)
                .big();
        NativeSql.run(
                entities,
                """
            INSERT INTO intake_conflict (id, order_id, user_id, revision, holds, recorded_at, recorded_by)
            VALUES (NEXT VALUE FOR intake_conflict_seq, ?1, ?2, ?3, ?4, ?5, ?6)
            """,
                order,
                user,
                Revisions.next(entities, "intake_conflict", order, "user_id", user),
                holds,
                instants.convertToDatabaseColumn(author.at()),
                author.user());
    }

    /** The decision that holds. */
    @Nullable
    Decided decided(long order) {
        return NativeSql.rows(entities, """
            SELECT d.revision, d.outcome, d.decided_on, u.display_name, d.conditions, d.target, d.target_name,
              COALESCE((SELECT GROUP_CONCAT(r.code ORDER BY r.code) FROM intake_decision_reason r
                WHERE r.decision_id = d.id), '')
            FROM intake_decision d JOIN app_user u ON u.id = d.decided_by WHERE d.order_id = ?1
              AND d.revision = (SELECT MAX(n.revision) FROM intake_decision n WHERE n.order_id = d.order_id)
              AND d.outcome IS NOT NULL
            """, order).stream()
                .findFirst()
                .map(row -> new Decided(
                        row.integer(),
                        row.constant(Decision.class),
                        row.date(),
                        row.text(),
                        row.textOrNull(),
                        row.constantOrNull(Target.class),
                        row.textOrNull(),
                        Arrays.stream(row.text().split(",", -1))
                                .filter(code -> !code.isEmpty())
                                .toList()))
                .orElse(null);
    }

    void add(long order, int setVersion, DecideAdmission decision, LocalDate on, Author author) {
        insertDecision(
                order,
                decision.outcome().name(),
                decision.conditions(),
                decision.target(),
                decision.targetName(),
                null,
                on,
                author);
        long key = NativeSql.rows(
                        entities,
                        "SELECT id FROM intake_decision WHERE order_id = ?1 ORDER BY revision DESC LIMIT 1",
                        order)
                .get(0)
                .big();
        many(
                "intake_decision_reason",
                List.of("decision_id", "set_version", "code"),
                decision.reasons().stream()
                        .sorted()
                        .map(code -> new Object[] {key, setVersion, code})
                        .toList());
    }

    void withdraw(long order, String reason, LocalDate on, Author author) {
        insertDecision(order, null, null, null, null, reason, on, author);
    }

    private void insertDecision(
            long order,
            @Nullable String outcome,
            @Nullable String conditions,
            @Nullable Target target,
            @Nullable String targetName,
            @Nullable String reason,
            LocalDate on,
            Author author) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_decision (id, order_id, revision, outcome, decided_on, decided_by, conditions, target,
                  target_name, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_decision_seq, ?1, ?10, ?2, ?3, ?9, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                order,
                outcome,
                on,
                conditions,
                target == null ? null : target.name(),
                targetName,
                reason,
                instants.convertToDatabaseColumn(author.at()),
                author.user(),
                Revisions.next(entities, "intake_decision", order));
    }

    boolean voluntary(long order) {
        return NativeSql.rows(
                        entities,
                        "SELECT f.voluntary FROM court_order o JOIN legal_figure f ON f.code = o.legal_figure WHERE"
                                + " o.id = ?1",
                        order)
                .get(0)
                .flag();
    }

    private void many(String table, List<String> columns, List<Object[]> lines) {
        if (!lines.isEmpty()) {
            List<Object> values = new ArrayList<>();
            lines.forEach(line -> values.addAll(Arrays.asList(line)));
            NativeSql.run(entities, ManyRows.insert(table, columns, lines.size()), values.toArray());
        }
    }
}
