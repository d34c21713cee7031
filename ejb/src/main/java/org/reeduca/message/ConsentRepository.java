package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Person;

/** What men said about messages, and which each had. */
@ApplicationScoped
class ConsentRepository {

    private static final String OF_MAN = """
            SELECT m.id, m.kind, m.takes_place_at, m.queued_at,
              COALESCE((SELECT GROUP_CONCAT(v.display_name ORDER BY w.shown_at SEPARATOR ', ') FROM message_shown w
                JOIN app_user v ON v.id = w.user_id WHERE w.message_ref = m.message_ref), ''),
              e.revision, e.kind AS what, e.reason, e.recorded_at, u.display_name
            FROM message m LEFT JOIN message_event e ON e.message_ref = m.message_ref LEFT JOIN app_user u ON u.id = e.recorded_by
            WHERE m.participant_id = ?1 AND m.centre_id = ?2 AND m.queued_at >= ?3
            ORDER BY m.takes_place_at DESC, m.id, e.revision
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * A file that may be looked at.
     *
     * @param merged whether another file goes on for this one
     */
    record Found(long key, Person man, boolean merged) {}

    /** The file, when the centre keeps it; a restricted one only for those who may read it. */
    Optional<Found> find(UUID man, long centreId, FileReader reader) {
        return NativeSql.rows(
                        entities,
                        "SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, p.merged_into IS NOT NULL"
                                + " FROM participant p WHERE p.public_ref = ?1 AND p.centre_id = ?2 AND "
                                + FileReader.mayRead("p", 3),
                        man.toString(),
                        centreId,
                        reader.key())
                .stream()
                .findFirst()
                .map(row -> new Found(
                        row.big(),
                        new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text()),
                        row.flag()));
    }

    /** His last word; empty when he was not asked yet. */
    Optional<ManMessages.Consent> last(long man) {
        return NativeSql.rows(entities, """
                        SELECT k.agreed, k.language, k.recorded_at, u.display_name FROM message_consent k
                        JOIN app_user u ON u.id = k.recorded_by WHERE k.participant_id = ?1
                        ORDER BY k.recorded_at DESC, k.id DESC LIMIT 1
                        """, man).stream()
                .findFirst()
                .map(row -> new ManMessages.Consent(
                        row.flag(), MessageLanguage.ofTag(row.text()), row.instant(), row.text()));
    }

    /** Writes down what he says. */
    void say(long man, boolean agreed, MessageLanguage language, long by, Instant now) {
        NativeSql.run(
                entities,
                "INSERT INTO message_consent (participant_id, agreed, language, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5)",
                man,
                agreed,
                language.tag(),
                LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                by);
    }

    /** Messages of a man that were raised since, the latest first. */
    List<ManMessages.Entry> entries(long man, long centreId, Instant since) {
        Map<Long, Head> heads = new LinkedHashMap<>();
        Map<Long, List<MessageEvent>> traces = new LinkedHashMap<>();
        for (Row row :
                NativeSql.rows(entities, OF_MAN, man, centreId, LocalDateTime.ofInstant(since, ZoneOffset.UTC))) {
            long key = row.big();
            heads.putIfAbsent(key, new Head(row.constant(MessageKind.class), row.moment(), row.instant(), row.text()));
            List<MessageEvent> trace = traces.computeIfAbsent(key, first -> new ArrayList<>());
            Integer revision = row.integerOrNull();
            if (revision != null) {
                trace.add(new MessageEvent(
                        revision,
                        row.constant(MessageEventKind.class),
                        row.constantOrNull(MessageReason.class),
                        row.instant(),
                        row.textOrNull()));
            }
        }
        return heads.entrySet().stream()
                .map(head -> head.getValue().entry(traces.getOrDefault(head.getKey(), List.of())))
                .toList();
    }

    /** A message without what was said about it. */
    private record Head(MessageKind kind, LocalDateTime at, Instant queuedAt, String shownTo) {

        ManMessages.Entry entry(List<MessageEvent> trace) {
            return new ManMessages.Entry(kind, at, MessageStatus.of(trace).state(), queuedAt, shownTo, trace);
        }
    }
}
