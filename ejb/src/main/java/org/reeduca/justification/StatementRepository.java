package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.AbsenceMotive;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** What was said about excusing absences. */
@ApplicationScoped
class StatementRepository {

    /** Of the alias {@code j}: nothing was said later. */
    static final String LAST_SAID = """
            NOT EXISTS (SELECT 1 FROM justification newer WHERE newer.session_id = j.session_id
              AND newer.participant_id = j.participant_id AND newer.revision > j.revision)
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /**
     * What was said, the latest first.
     *
     * @param reader who asks, to tell what is their own
     */
    List<Statement> about(Found found, long reader) {
        return NativeSql.rows(entities, """
                        SELECT j.revision, j.submitted_on, j.decision, j.decided_on, j.override,
                          j.decision = 'PENDING' AND j.reason IS NOT NULL, j.reason, j.motive, j.issuer, j.issued_on,
                          j.recorded_at, u.display_name, j.recorded_by = ?3, a.display_name, j.import_id IS NOT NULL
                        FROM justification j JOIN app_user u ON u.id = j.recorded_by
                        LEFT JOIN app_user a ON a.id = j.asked_by
                        WHERE j.participant_id = ?1 AND j.session_id = ?2 ORDER BY j.revision DESC
                        """, found.manKey(), found.sessionKey(), reader).stream()
                .map(row -> new Statement(
                        row.integer(),
                        row.date(),
                        row.constant(Decision.class),
                        row.dateOrNull(),
                        row.flag(),
                        row.flag(),
                        row.textOrNull(),
                        row.constant(AbsenceMotive.class),
                        row.textOrNull(),
                        row.dateOrNull(),
                        row.instant(),
                        row.text(),
                        row.flag(),
                        row.textOrNull(),
                        row.flag()))
                .toList();
    }

    /** What was said last about each absence of the man of an order, by session. */
    Map<UUID, Handed> handed(long order) {
        return NativeSql.rows(entities, """
                        SELECT s.public_ref, j.revision, j.submitted_on, j.decision FROM court_order o
                        JOIN justification j ON j.participant_id = o.participant_id JOIN programme_session s ON s.id = j.session_id
                        WHERE o.id = ?1 AND {last}
                        """.replace("{last}", LAST_SAID), order).stream()
                .collect(Collectors.toMap(
                        Row::uuid, row -> new Handed(row.integer(), row.date(), row.constant(Decision.class))));
    }

    /** That something was handed in, and what was decided; not what it was. */
    record Handed(int revision, LocalDate submittedOn, Decision decision) {}

    void say(Found found, NewStatement said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification (participant_id, session_id, revision, submitted_on, decision, decided_on, override,
                  reason, motive, issuer, issued_on, asked_by, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                """,
                found.manKey(),
                found.sessionKey(),
                said.revision(),
                said.submittedOn(),
                said.decision().name(),
                said.decidedOn(),
                said.askedBy() == null ? 0 : 1,
                said.reason(),
                said.motive().name(),
                said.issuer(),
                said.issuedOn(),
                said.askedBy(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A statement to be appended; {@code askedBy} is given when it is accepted although it came too late. */
    record NewStatement(
            int revision,
            LocalDate submittedOn,
            Decision decision,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            AbsenceMotive motive,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable Long askedBy) {}
}
