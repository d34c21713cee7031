package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NativeSql;

/** How messages are worded, in general and at centres. */
@ApplicationScoped
class WordingRepository {

    private static final String IN_FORCE = """
            SELECT g.kind, g.language, g.wording, o.wording AS own, COALESCE(o.revision, 0), u.display_name, o.recorded_at
            FROM message_wording g
              LEFT JOIN message_wording o ON o.centre_id = ?1 AND o.kind = g.kind AND o.language = g.language
                AND o.revision = (SELECT MAX(newest.revision) FROM message_wording newest WHERE newest.centre_id = ?1
                  AND newest.kind = o.kind AND newest.language = o.language)
              LEFT JOIN app_user u ON u.id = o.recorded_by
            WHERE g.centre_id IS NULL AND g.revision = (SELECT MAX(newest.revision) FROM message_wording newest
              WHERE newest.centre_id IS NULL AND newest.kind = g.kind AND newest.language = g.language)
            ORDER BY g.language DESC,
              FIELD(g.kind, 'HEADING', 'SESSION_REMINDER', 'SESSION_MOVED', 'SESSION_CANCELLED', 'APPOINTMENT', 'MISSED_SESSION')
            """;

    @PersistenceContext
    private EntityManager entities;

    /** All of it as it holds at a centre, in the order of the page; how it is heard is still to be said. */
    List<WordingLine> inForce(long centreId) {
        return NativeSql.rows(entities, IN_FORCE, centreId).stream()
                .map(row -> new WordingLine(
                        row.constant(WordingKind.class),
                        MessageLanguage.ofTag(row.text()),
                        row.text(),
                        row.textOrNull(),
                        row.integer(),
                        "",
                        row.textOrNull(),
                        row.instantOrNull()))
                .toList();
    }

    /** Says how a centre words something from now on. */
    void say(long centreId, WordingLine line, @Nullable String text, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO message_wording (centre_id, kind, language, revision, wording, recorded_at, recorded_by)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                centreId,
                line.kind().name(),
                line.language().tag(),
                line.revision() + 1,
                text,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by);
    }
}
