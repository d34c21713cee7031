package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.message.MessagePlan.Change;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Person;

/** Messages and what was said about them, in the database. */
@ApplicationScoped
class MessageRepository {

    /** How far back messages are looked at: what was about an earlier day is over. */
    private static final int DAYS_BACK = 30;

    /** Rows in one statement: JPA looks each of its parameters up among all. */
    private static final int BLOCK = 200;

    private static final List<String> MESSAGE = List.of(
            "message_ref",
            "centre_id",
            "participant_id",
            "kind",
            "subject_ref",
            "occurrence",
            "takes_place_at",
            "was_at",
            "queued_at");
    private static final List<String> EVENT =
            List.of("message_ref", "revision", "kind", "reason", "contact_line", "recorded_at", "recorded_by");

    private static final String KEPT = """
            SELECT m.message_ref, m.participant_id, m.kind, m.subject_ref, m.occurrence, m.takes_place_at, m.was_at,
              EXISTS (SELECT 1 FROM message_agreement k WHERE k.participant_id = m.participant_id),
              CASE m.kind WHEN 'APPOINTMENT' THEN (SELECT TIMESTAMP(a.held_on, a.starts_at) FROM intake_appointment a
                WHERE a.public_ref = m.subject_ref AND NOT EXISTS (SELECT 1 FROM intake_appointment_outcome t
                  WHERE t.appointment_id = a.id AND t.outcome IS NOT NULL AND t.revision = (SELECT MAX(newest.revision)
                    FROM intake_appointment_outcome newest WHERE newest.appointment_id = a.id)))
                ELSE (SELECT TIMESTAMP(s.held_on, s.start_time) FROM programme_session s
                  WHERE s.public_ref = m.subject_ref AND s.state <> 'CANCELLED') END,
              EXISTS (SELECT 1 FROM programme_session s JOIN attendance_mark a ON a.session_id = s.id
                  AND a.participant_id = m.participant_id WHERE s.public_ref = m.subject_ref AND {missed}),
              e.revision, e.kind AS what, e.reason, e.recorded_at, u.display_name
            FROM message m LEFT JOIN message_event e ON e.message_ref = m.message_ref LEFT JOIN app_user u ON u.id = e.recorded_by
            WHERE m.centre_id = ?1 AND m.takes_place_at >= ?2
            ORDER BY m.takes_place_at, m.id, e.revision
            """.replace("{missed}", OccasionRepository.MISSED.formatted("a", "s"));

    @PersistenceContext
    private EntityManager entities;

    /** Makes those who change messages of a centre wait for each other until the transaction ends, on whatever server. */
    void lock(long centreId) {
        NativeSql.rows(entities, "SELECT id FROM centre WHERE id = ?1 FOR UPDATE", centreId);
    }

    /** Centres at which somebody was asked about messages, or had one in the last month, also when he is at another centre since. */
    Map<Long, ZoneId> centres(LocalDate today) {
        return NativeSql.rows(entities, """
                        SELECT c.id, c.time_zone FROM centre c WHERE EXISTS (SELECT 1 FROM participant p
                            JOIN message_consent k ON k.participant_id = p.id WHERE p.centre_id = c.id)
                          OR EXISTS (SELECT 1 FROM message m WHERE m.centre_id = c.id AND m.takes_place_at >= ?1)
                        ORDER BY c.id
                        """, today.minusDays(DAYS_BACK).atStartOfDay()).stream()
                .collect(Collectors.toMap(
                        Row::big, row -> ZoneId.of(row.text()), (first, same) -> first, LinkedHashMap::new));
    }

    /** What is on record at a centre, from a month back, the earliest first. */
    List<KeptMessage> kept(long centreId, LocalDate today) {
        Map<UUID, KeptMessage> found = new LinkedHashMap<>();
        Map<UUID, List<MessageEvent>> traces = new LinkedHashMap<>();
        for (Row row : NativeSql.rows(
                entities, KEPT, centreId, today.minusDays(DAYS_BACK).atStartOfDay())) {
            UUID ref = row.uuid();
            KeptMessage message = new KeptMessage(
                    ref, occasion(row), MessageStatus.QUEUED, row.flag(), row.momentOrNull(), row.flag());
            found.putIfAbsent(ref, message);
            MessageEvent event = event(row);
            if (event != null) {
                traces.computeIfAbsent(ref, first -> new ArrayList<>()).add(event);
            }
        }
        return found.values().stream()
                .map(one -> one.after(MessageStatus.of(traces.getOrDefault(one.ref(), List.of()))))
                .toList();
    }

    private static Occasion occasion(Row row) {
        return new Occasion(
                row.big(), row.constant(MessageKind.class), row.uuid(), row.text(), row.moment(), row.momentOrNull());
    }

    private static @Nullable MessageEvent event(Row row) {
        Integer revision = row.integerOrNull();
        return revision == null
                ? null
                : new MessageEvent(
                        revision,
                        row.constant(MessageEventKind.class),
                        row.constantOrNull(MessageReason.class),
                        row.instant(),
                        row.textOrNull());
    }

    /** Carries a plan out. */
    void carryOut(MessagePlan plan, long centreId, Instant now) {
        insert(
                "message",
                MESSAGE,
                plan.queued().stream()
                        .map(one -> new @Nullable Object[] {
                            UUID.randomUUID().toString(),
                            centreId,
                            one.man(),
                            one.kind().name(),
                            one.subject().toString(),
                            one.occurrence(),
                            one.at(),
                            one.was(),
                            utc(now)
                        })
                        .toList());
        say(plan.changes(), null, null, now);
    }

    /** Says something about messages; the line is the one that was called or written to. */
    void say(List<Change> changes, @Nullable Integer line, @Nullable Long by, Instant now) {
        insert(
                "message_event",
                EVENT,
                changes.stream()
                        .map(one -> new @Nullable Object[] {
                            one.message().toString(),
                            one.revision(),
                            one.kind().name(),
                            one.reason() == null ? null : one.reason().name(),
                            line,
                            utc(now),
                            by
                        })
                        .toList());
    }

    /** Remembers that somebody had messages on the screen; the first time counts. */
    void shown(Collection<UUID> messages, long by, Instant now) {
        List<@Nullable Object[]> rows = messages.stream()
                .map(one -> new @Nullable Object[] {one.toString(), by, utc(now)})
                .toList();
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<@Nullable Object[]> block = rows.subList(from, Math.min(rows.size(), from + BLOCK));
            run(
                    ManyRows.insert("message_shown", List.of("message_ref", "user_id", "shown_at"), block.size())
                            .replaceFirst("INSERT", "INSERT IGNORE"),
                    block);
        }
    }

    private void insert(String table, List<String> columns, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += BLOCK) {
            List<@Nullable Object[]> block = rows.subList(from, Math.min(rows.size(), from + BLOCK));
            run(ManyRows.insert(table, columns, block.size()), block);
        }
    }

    private void run(String sql, List<@Nullable Object[]> rows) {
        List<@Nullable Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(Arrays.asList(row)));
        NativeSql.run(entities, sql, values.toArray());
    }

    /**
     * Men who want messages, by their key, in the order of lists, each with the telephones and the first address at which one may be left
     * today. The view of these is asked by centre, which it is quick at, and not joined.
     *
     * @param reader whose restricted files are among them
     */
    Map<Long, Recipient> recipients(long centreId, FileReader reader, LocalDate today) {
        Map<Long, List<SafeLine>> telephones = new HashMap<>();
        Map<Long, SafeLine> emails = new HashMap<>();
        for (Row row : NativeSql.rows(entities, """
                SELECT l.participant_id, l.kind = 'EMAIL', l.line, l.value FROM message_line l
                WHERE l.centre_id = ?1 AND (l.to_on IS NULL OR l.to_on > ?2)
                ORDER BY l.participant_id, l.line
                """, centreId, today)) {
            long man = row.big();
            if (row.flag()) {
                emails.putIfAbsent(man, new SafeLine(row.integer(), row.text()));
            } else {
                telephones
                        .computeIfAbsent(man, first -> new ArrayList<>())
                        .add(new SafeLine(row.integer(), row.text()));
            }
        }
        Map<Long, Recipient> men = new LinkedHashMap<>();
        NativeSql.rows(
                        entities,
                        """
                        SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number, k.language
                        FROM participant p JOIN message_agreement k ON k.participant_id = p.id
                        WHERE p.centre_id = ?1 AND p.merged_into IS NULL AND
                        """ + FileReader.mayRead("p", 2) + " ORDER BY p.sort_key, p.id",
                        centreId,
                        reader.key())
                .forEach(row -> {
                    Recipient man = recipient(row, telephones, emails);
                    men.put(man.key(), man);
                });
        return men;
    }

    private static Recipient recipient(Row row, Map<Long, List<SafeLine>> telephones, Map<Long, SafeLine> emails) {
        long key = row.big();
        Person person = new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text());
        return new Recipient(
                key,
                person,
                MessageLanguage.ofTag(row.text()),
                telephones.getOrDefault(key, List.of()),
                emails.get(key));
    }

    /** How messages are worded at a centre: its own words, else the general ones. */
    Wordings wordings(long centreId) {
        return new Wordings(NativeSql.rows(entities, """
                        SELECT g.kind, g.language, COALESCE(o.wording, g.wording) FROM message_wording g
                        LEFT JOIN message_wording o ON o.centre_id = ?1 AND o.kind = g.kind AND o.language = g.language
                          AND o.revision = (SELECT MAX(newest.revision) FROM message_wording newest WHERE newest.centre_id = ?1
                            AND newest.kind = o.kind AND newest.language = o.language)
                        WHERE g.centre_id IS NULL AND g.revision = (SELECT MAX(newest.revision) FROM message_wording newest
                          WHERE newest.centre_id IS NULL AND newest.kind = g.kind AND newest.language = g.language)
                        """, centreId).stream()
                .collect(Collectors.toMap(
                        row -> new Wordings.Key(row.constant(WordingKind.class), MessageLanguage.ofTag(row.text())),
                        Row::text)));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
