package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Availability.PartOfDay;
import org.reeduca.intake.Availability.Shifts;
import org.reeduca.intake.ContactBoard.Named;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Attempts, appointments and what became of them. */
@ApplicationScoped
class ReceptionRepository {

    /** Whether an appointment {@code a} was called off because he goes on at another centre; null when nothing was said. */
    private static final String TRANSFERRED = """
        (SELECT r.reason IS NOT NULL FROM intake_appointment_outcome r WHERE r.appointment_id = a.id
         ORDER BY r.revision DESC LIMIT 1)
        """;

    private static final String APPOINTMENT =
            """
        a.public_ref, a.kind, TIMESTAMP(a.held_on, a.starts_at), a.minutes, r.name, u.display_name,
        COALESCE((SELECT MAX(x.revision) FROM intake_appointment_outcome x WHERE x.appointment_id = a.id), 0),
        {outcome}, COALESCE({transferred}, FALSE), a.centre_id = o.centre_id
        """.replace("{outcome}", IntakeRepository.OUTCOME).replace("{transferred}", TRANSFERRED) + " ";

    /** Whoever attends men at the centre: ?1 is the centre. */
    private static final String PEOPLE = """
        u.centre_id = ?1 AND NOT u.disabled AND EXISTS (SELECT 1 FROM user_role w WHERE w.user_id = u.id
          AND w.role IN ('COORDINATOR', 'EVALUATOR', 'FACILITATOR'))
        """;

    private static final String CLASHES = """
        SELECT CASE WHEN o.participant_id = (SELECT m.participant_id FROM court_order m WHERE m.id = ?2) THEN 'MAN_VISIT'
          WHEN a.room_id = ?3 THEN 'ROOM_VISIT' ELSE 'PERSON_VISIT' END
        FROM intake_appointment a JOIN court_order o ON o.id = a.order_id
        WHERE a.centre_id = ?1 AND a.held_on = ?5 AND (a.room_id = ?3 OR a.user_id = ?4
            OR o.participant_id = (SELECT m.participant_id FROM court_order m WHERE m.id = ?2))
          AND TIME_TO_SEC(a.starts_at) < ?7 * 60 AND TIME_TO_SEC(a.starts_at) + a.minutes * 60 > ?6 * 60
          AND NOT COALESCE({outcome} = 'CANCELLED', FALSE)
        UNION
        SELECT IF(g.user_id IS NULL, 'ROOM_GROUP', 'PERSON_GROUP')
        FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
        LEFT JOIN room r ON r.id = ?3 AND r.centre_id = c.centre_id AND r.name = c.room
        LEFT JOIN cohort_facilitator g ON g.cohort_id = c.id AND g.user_id = ?4 AND g.from_on <= s.held_on
          AND (g.to_on IS NULL OR g.to_on > s.held_on)
        WHERE c.centre_id = ?1 AND s.held_on = ?5 AND s.state <> 'CANCELLED' AND (r.id IS NOT NULL OR g.user_id IS NOT NULL)
          AND TIME_TO_SEC(s.start_time) < ?7 * 60 AND TIME_TO_SEC(s.start_time) + s.planned_minutes * 60 > ?6 * 60
        UNION
        SELECT 'ROOM_RESERVED' FROM reserved_hours h JOIN room r ON r.id = ?3
        WHERE h.centre_id = ?1 AND (h.place IS NULL OR h.place = r.place) AND h.weekday = ?8
          AND h.from_on <= ?5 AND (h.to_on IS NULL OR h.to_on > ?5)
          AND TIME_TO_SEC(h.starts_at) < ?7 * 60 AND TIME_TO_SEC(h.ends_at) > ?6 * 60
        UNION
        SELECT 'PERSON_TIED' FROM intake_conflict t JOIN court_order o ON o.id = t.order_id
        WHERE o.participant_id = (SELECT m.participant_id FROM court_order m WHERE m.id = ?2) AND t.user_id = ?4 AND t.holds
          AND t.revision = (SELECT MAX(n.revision) FROM intake_conflict n WHERE n.order_id = t.order_id AND n.user_id = t.user_id)
        UNION
        SELECT 'CLOSED' FROM closure k
        WHERE (k.centre_id = ?1 OR k.zone_id IN (SELECT z.zone_id FROM centre_zone z WHERE z.centre_id = ?1))
          AND k.from_on <= ?5 AND k.to_on > ?5
          AND NOT EXISTS (SELECT 1 FROM closure_withdrawal w WHERE w.closure_id = k.id)
        """.replace("{outcome}", IntakeRepository.OUTCOME);

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** Who comes on a day, by the hour; cancelled appointments are left out, but for men who went to another centre. */
    List<Visit> visits(long centreId, FileReader reader, LocalDate day, boolean why) {
        return NativeSql.rows(
                        entities,
                        "SELECT o.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname,"
                                + " IF(o.centre_id = ?1, p.file_number, ''), o.received_on, " + APPOINTMENT
                                + """
                                FROM intake_appointment a JOIN court_order o ON o.id = a.order_id
                                JOIN participant p ON p.id = o.participant_id
                                JOIN room r ON r.id = a.room_id JOIN app_user u ON u.id = a.user_id
                                WHERE a.centre_id = ?1 AND a.held_on = ?2 AND {readable}
                                  AND (NOT COALESCE({outcome} = 'CANCELLED', FALSE) OR {transferred})
                                ORDER BY a.starts_at, p.sort_key, a.id
                                """.replace("{outcome}", IntakeRepository.OUTCOME)
                                        .replace("{transferred}", TRANSFERRED)
                                        .replace("{readable}", FileReader.mayRead("p", 3)),
                        centreId,
                        day,
                        reader.key())
                .stream()
                .map(row -> new Visit(
                        new IntakeMan(
                                row.uuid(),
                                row.uuid(),
                                new FullName(row.text(), row.text(), row.textOrNull()),
                                row.text(),
                                row.date()),
                        appointment(row, why)))
                .toList();
    }

    /** The appointments of an order, the latest first. */
    List<Appointment> appointments(long order, boolean why) {
        return NativeSql.rows(entities, "SELECT " + APPOINTMENT + """
            FROM intake_appointment a JOIN court_order o ON o.id = a.order_id
            JOIN room r ON r.id = a.room_id JOIN app_user u ON u.id = a.user_id
            WHERE a.order_id = ?1 ORDER BY a.held_on DESC, a.starts_at DESC, a.id DESC
            """, order).stream()
                .map(row -> appointment(row, why))
                .toList();
    }

    private static Appointment appointment(Row row, boolean why) {
        UUID ref = row.uuid();
        AppointmentKind kind = row.constant(AppointmentKind.class);
        return new Appointment(
                ref,
                why ? kind : null,
                Objects.requireNonNull(row.momentOrNull()),
                row.integer(),
                row.text(),
                row.text(),
                row.integer(),
                row.constantOrNull(AppointmentOutcome.class),
                row.flag(),
                row.flag());
    }

    /** The attempts to reach the man of an order, the latest first. */
    List<Attempt> attempts(long order) {
        return NativeSql.rows(entities, """
            SELECT t.public_ref, t.happened_at, t.channel, t.result, (SELECT c.value FROM participant_contact c
                WHERE c.participant_id = o.participant_id AND c.line = t.contact_line ORDER BY c.revision DESC LIMIT 1),
              t.note, u.display_name, w.reason
            FROM intake_attempt t JOIN court_order o ON o.id = t.order_id JOIN app_user u ON u.id = t.recorded_by
            LEFT JOIN intake_attempt_withdrawal w ON w.attempt_id = t.id
            WHERE t.order_id = ?1 ORDER BY t.happened_at DESC, t.id DESC
            """, order).stream()
                .map(row -> new Attempt(
                        row.uuid(),
                        row.instant(),
                        row.constant(ContactChannel.class),
                        row.constant(AttemptResult.class),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.text(),
                        row.textOrNull()))
                .toList();
    }

    List<Named> rooms(long centreId) {
        return NativeSql.rows(
                        entities, "SELECT public_ref, name FROM room WHERE centre_id = ?1 ORDER BY name", centreId)
                .stream()
                .map(row -> new Named(row.uuid(), row.text()))
                .toList();
    }

    /** Whoever may attend a man at the centre. */
    List<Named> people(long centreId) {
        return NativeSql.rows(
                        entities,
                        "SELECT u.public_ref, u.display_name FROM app_user u WHERE " + PEOPLE
                                + " ORDER BY u.display_name, u.id",
                        centreId)
                .stream()
                .map(row -> new Named(row.uuid(), row.text()))
                .toList();
    }

    /** Keys of a room and a person of the centre. */
    record Keys(long room, long person) {}

    /** Locks room and person, so that two who give the same hour wait for each other. */
    Optional<Keys> lock(long centreId, UUID room, UUID person) {
        return keys(centreId, room, person).map(keys -> {
            NativeSql.rows(entities, "SELECT id FROM room WHERE id = ?1 FOR UPDATE", keys.room());
            NativeSql.rows(entities, "SELECT id FROM app_user WHERE id = ?1 FOR UPDATE", keys.person());
            return keys;
        });
    }

    Optional<Keys> keys(long centreId, UUID room, UUID person) {
        return NativeSql.rows(
                        entities,
                        "SELECT r.id, u.id FROM room r JOIN app_user u ON u.public_ref = ?3"
                                + " WHERE r.public_ref = ?2 AND r.centre_id = ?1 AND " + PEOPLE,
                        centreId,
                        room.toString(),
                        person.toString())
                .stream()
                .findFirst()
                .map(row -> new Keys(row.big(), row.big()));
    }

    /** What stands against expecting the man of an order at an hour. */
    Set<Clash> clashes(long centreId, long order, Keys keys, MakeAppointment wish) {
        EnumSet<Clash> clashes = EnumSet.noneOf(Clash.class);
        NativeSql.rows(
                        entities,
                        CLASHES,
                        centreId,
                        order,
                        keys.room(),
                        keys.person(),
                        wish.day(),
                        wish.from(),
                        wish.to(),
                        wish.day().getDayOfWeek().name())
                .forEach(row -> clashes.add(row.constant(Clash.class)));
        return clashes;
    }

    void add(UUID ref, long order, long centreId, Keys keys, MakeAppointment wish, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_appointment (id, public_ref, order_id, centre_id, kind, held_on, starts_at, minutes, room_id,
                  user_id, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_appointment_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                ref.toString(),
                order,
                centreId,
                wish.kind().name(),
                wish.day(),
                wish.start().toString(),
                wish.minutes(),
                keys.room(),
                keys.person(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** The order of an appointment of the centre. */
    Optional<UUID> orderOf(long centreId, UUID appointment) {
        return NativeSql.rows(
                        entities,
                        "SELECT o.public_ref FROM intake_appointment a JOIN court_order o ON o.id = a.order_id"
                                + " WHERE a.public_ref = ?2 AND a.centre_id = ?1",
                        centreId,
                        appointment.toString())
                .stream()
                .findFirst()
                .map(Row::uuid);
    }

    void say(UUID appointment, int revision, @Nullable AppointmentOutcome outcome, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_appointment_outcome (appointment_id, revision, outcome, recorded_at, recorded_by)
                VALUES ((SELECT id FROM intake_appointment WHERE public_ref = ?1), ?2, ?3, ?4, ?5)
                """,
                appointment.toString(),
                revision,
                outcome == null ? null : outcome.name(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Calls off what is expected of a man at a centre from a day on, because he goes on at another one. */
    void callOff(long man, long centreId, LocalDate from, long by, Instant at) {
        NativeSql.rows(entities, """
            SELECT a.id, COALESCE((SELECT MAX(x.revision) FROM intake_appointment_outcome x WHERE x.appointment_id = a.id), 0)
            FROM intake_appointment a JOIN court_order o ON o.id = a.order_id
            WHERE o.participant_id = ?1 AND a.centre_id = ?2 AND a.held_on >= ?3 AND {outcome} IS NULL ORDER BY a.id
            """.replace("{outcome}", IntakeRepository.OUTCOME), man, centreId, from)
                .forEach(row -> NativeSql.run(
                        entities, """
                        INSERT INTO intake_appointment_outcome (appointment_id, revision, outcome, reason, recorded_at,
                          recorded_by) VALUES (?1, ?2, 'CANCELLED', 'TRANSFERRED', ?3, ?4)
                        """, row.big(), row.integer() + 1, instants.convertToDatabaseColumn(at), by));
    }

    void note(UUID ref, long order, NoteAttempt attempt, Instant happened, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_attempt (id, public_ref, order_id, happened_at, channel, result, contact_line, note,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_attempt_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                """,
                ref.toString(),
                order,
                instants.convertToDatabaseColumn(happened),
                attempt.channel().name(),
                attempt.result().name(),
                attempt.line(),
                attempt.note(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** The order of an attempt of the centre that was not withdrawn. */
    Optional<UUID> orderOfAttempt(long centreId, UUID attempt) {
        return NativeSql.rows(entities, """
            SELECT o.public_ref FROM intake_attempt t JOIN court_order o ON o.id = t.order_id
            WHERE t.public_ref = ?2 AND o.centre_id = ?1
              AND NOT EXISTS (SELECT 1 FROM intake_attempt_withdrawal w WHERE w.attempt_id = t.id)
            """, centreId, attempt.toString()).stream()
                .findFirst()
                .map(Row::uuid);
    }

    void withdraw(UUID attempt, String reason, long by, Instant at) {
        NativeSql.run(entities, """
            INSERT INTO intake_attempt_withdrawal (attempt_id, reason, recorded_at, recorded_by)
            VALUES ((SELECT id FROM intake_attempt WHERE public_ref = ?1), ?2, ?3, ?4)
            """, attempt.toString(), reason, instants.convertToDatabaseColumn(at), by);
    }

    /** The first instant at which he came to the centre under an order, as it stands now; null when he did not. */
    @Nullable
    Instant firstComing(long order, ZoneId zone) {
        Row row = NativeSql.rows(entities, """
                    SELECT (SELECT MIN(t.happened_at) FROM intake_attempt t WHERE t.order_id = ?1 AND t.result = 'CAME'
                        AND NOT EXISTS (SELECT 1 FROM intake_attempt_withdrawal w WHERE w.attempt_id = t.id)),
                      (SELECT MIN(TIMESTAMP(a.held_on, a.starts_at)) FROM intake_appointment a WHERE a.order_id = ?1
                        AND {outcome} = 'ATTENDED')
                    """.replace("{outcome}", IntakeRepository.OUTCOME), order)
                .get(0);
        Instant came = row.instantOrNull();
        LocalDateTime local = row.momentOrNull();
        Instant attended = local == null ? null : local.atZone(zone).toInstant();
        if (came == null || attended == null) {
            return came == null ? attended : came;
        }
        return came.isBefore(attended) ? came : attended;
    }

    @Nullable
    Availability availability(long order) {
        return NativeSql.rows(entities, """
            SELECT weekdays, parts, travel_minutes, shifts FROM intake_availability WHERE order_id = ?1
            ORDER BY revision DESC LIMIT 1
            """, order).stream()
                .findFirst()
                .map(row -> new Availability(
                        constants(DayOfWeek.class, row.text()),
                        constants(PartOfDay.class, row.text()),
                        row.integerOrNull(),
                        row.constant(Shifts.class)))
                .orElse(null);
    }

    private static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toSet());
    }

    void sayAvailable(long order, Availability says, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_availability (id, order_id, revision, weekdays, parts, travel_minutes, shifts, recorded_at,
                  recorded_by)
                VALUES (NEXT VALUE FOR intake_availability_seq, ?1, ?8, ?2, ?3, ?4, ?5, ?6, ?7)
                """,
                order,
                names(says.weekdays()),
                names(says.parts()),
                says.travelMinutes(),
                says.shifts().name(),
                instants.convertToDatabaseColumn(at),
                by,
                Revisions.next(entities, "intake_availability", order));
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(Enum::name)
                .collect(Collectors.joining(","));
    }
}
