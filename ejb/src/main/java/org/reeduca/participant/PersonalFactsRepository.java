package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.reeduca.shared.NativeSql;

/** Other names and needs of men: statements that are added, of which the latest about each line counts. */
@ApplicationScoped
class PersonalFactsRepository {

    @PersistenceContext
    private EntityManager entities;

    /** Other names that stand, in the order in which they were noted. */
    List<NameLine> names(long man) {
        return NativeSql.rows(entities, """
                        SELECT a.line, a.revision, a.kind, a.name FROM participant_alias a
                        WHERE a.participant_id = ?1 AND NOT a.withdrawn AND a.revision = (SELECT MAX(o.revision)
                          FROM participant_alias o WHERE o.participant_id = a.participant_id AND o.line = a.line)
                        ORDER BY a.line
                        """, man).stream()
                .map(row -> new NameLine(
                        row.integer(), row.integer(), new OtherName(row.constant(OtherNameKind.class), row.text())))
                .toList();
    }

    /** What he needs on that day, in the order in which it was noted. */
    List<NeedLine> needs(long man, LocalDate day) {
        return NativeSql.rows(entities, """
                        SELECT n.line, n.revision, n.kind, n.language, n.detail, n.from_on, n.to_on FROM participant_need n
                        WHERE n.participant_id = ?1 AND (n.to_on IS NULL OR n.to_on > ?2) AND n.revision = (SELECT MAX(o.revision)
                          FROM participant_need o WHERE o.participant_id = n.participant_id AND o.line = n.line)
                        ORDER BY n.line
                        """, man, day).stream()
                .map(row -> new NeedLine(
                        row.integer(),
                        row.integer(),
                        new Need(
                                row.constant(NeedKind.class),
                                row.textOrNull(),
                                row.textOrNull(),
                                row.date(),
                                row.dateOrNull())))
                .toList();
    }

    int nextNameLine(long man) {
        return next("SELECT COALESCE(MAX(line), 0) + 1 FROM participant_alias WHERE participant_id = ?1", man);
    }

    int nextNeedLine(long man) {
        return next("SELECT COALESCE(MAX(line), 0) + 1 FROM participant_need WHERE participant_id = ?1", man);
    }

    private int next(String sql, long man) {
        return NativeSql.rows(entities, sql, man).get(0).integer();
    }

    /** Says a word about another name. */
    void append(long man, NameLine line, boolean withdrawn, long by, Instant now) {
        NativeSql.run(
                entities,
                """
                        INSERT INTO participant_alias (participant_id, line, revision, kind, name, withdrawn, recorded_at,
                          recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                        """,
                man,
                line.line(),
                line.revision(),
                line.name().kind().name(),
                line.name().name(),
                withdrawn,
                utc(now),
                by);
    }

    /** Says a word about a need. */
    void append(long man, NeedLine line, long by, Instant now) {
        Need need = line.need();
        NativeSql.run(
                entities,
                """
                        INSERT INTO participant_need (participant_id, line, revision, kind, language, detail, from_on, to_on,
                          recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """,
                man,
                line.line(),
                line.revision(),
                need.kind().name(),
                need.language(),
                need.detail(),
                need.from(),
                need.to(),
                utc(now),
                by);
    }

    private static LocalDateTime utc(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
