package org.reeduca.cohort;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Assigned;
import org.reeduca.cohort.planning.Board;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.ClosedDay.Layer;
import org.reeduca.cohort.planning.ClosedDays;
import org.reeduca.cohort.planning.Deadline;
import org.reeduca.cohort.planning.Group;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.cohort.planning.Premises;
import org.reeduca.cohort.planning.ReservedHours;
import org.reeduca.cohort.planning.Room;
import org.reeduca.cohort.planning.Slot;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** What planning looks at: the board of a centre, its premises and the orders of the men, each in one statement a kind. */
@ApplicationScoped
class PlanRepository {

    private static final String ON_BOARD = "c.centre_id = ?1 AND c.state IN ('PLANNED', 'RUNNING')";

    private static final String GROUPS = """
            SELECT c.id, c.public_ref, c.code, c.weekday, c.start_time, c.second_weekday, c.second_start_time, c.room,
              (SELECT COUNT(DISTINCT e.participant_id) FROM enrolment e
                WHERE e.cohort_id = c.id AND (e.to_on IS NULL OR e.to_on > ?2))
            FROM cohort c WHERE
            """ + ON_BOARD + " ORDER BY c.code, c.id";

    /** Of each kind of qualification of {@code u} the day on which the last one ends; the first of these days. */
    static final String QUALIFIED_UNTIL = """
            (SELECT MIN(k.until_on) FROM (
               SELECT user_id, CASE WHEN SUM(to_on IS NULL) > 0 THEN NULL ELSE MAX(to_on) END AS until_on
                 FROM user_qualification GROUP BY user_id, kind) k WHERE k.user_id = u.id)
            """;

    private static final String FACILITATORS =
            """
            SELECT f.cohort_id, u.id, u.display_name, f.from_on, f.to_on,
            """ + QUALIFIED_UNTIL + """
            FROM cohort c JOIN cohort_facilitator f ON f.cohort_id = c.id JOIN app_user u ON u.id = f.user_id WHERE
            """ + ON_BOARD + " ORDER BY f.from_on, u.display_name, u.id";

    private static final String MEETINGS = """
            SELECT s.cohort_id, s.public_ref, s.unit_number, s.held_on, s.start_time, s.planned_minutes, s.state, s.catch_up,
              s.version
            FROM cohort c JOIN programme_session s ON s.cohort_id = c.id WHERE
            """ + ON_BOARD;

    private static final String CLOSED = """
            SELECT d.day, DATE_ADD(d.day, INTERVAL 1 DAY), d.name_es, d.name_en, d.scope
            FROM non_working_day d JOIN centre ce ON ce.id = ?1
            WHERE d.day >= ?2 AND CASE d.scope
              WHEN 'NATIONAL' THEN TRUE
              WHEN 'STATE' THEN d.state_code = ce.state_code
              WHEN 'MUNICIPALITY' THEN d.state_code = ce.state_code AND d.municipality = ce.municipality
              WHEN 'CENTRE' THEN d.centre_id = ce.id
              ELSE FALSE END
            UNION ALL
            SELECT k.from_on, k.to_on, k.reason, k.reason, CASE WHEN k.zone_id IS NULL THEN 'CLOSURE' ELSE 'ZONE' END
            FROM closure k
            WHERE k.to_on > ?2 AND k.public_ref <> ?3
              AND (k.centre_id = ?1 OR k.zone_id IN (SELECT zone_id FROM centre_zone WHERE centre_id = ?1))
              AND NOT EXISTS (SELECT 1 FROM closure_withdrawal w WHERE w.closure_id = k.id)
            """;

    /** Orders that end on a day, of men who are or will be in one of the groups, with what interrupted them. */
    private static final String DEADLINES = """
            SELECT c.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname, o.id, o.received_on,
              o.effective_on, {due}, i.kind, i.from_on, i.to_on, i.recorded_at
            FROM cohort c
            JOIN enrolment e ON e.cohort_id = c.id AND (e.to_on IS NULL OR e.to_on > ?2)
            JOIN participant p ON p.id = e.participant_id
            JOIN court_order o ON o.participant_id = p.id AND {due} IS NOT NULL
            LEFT JOIN order_interval i ON i.order_id = o.id
            WHERE c.centre_id = ?1 AND c.public_ref IN (%s) AND NOT EXISTS (
              SELECT 1 FROM order_ending d WHERE d.order_id = o.id AND d.kind IS NOT NULL AND d.ended_on <= ?2
                AND d.revision = (SELECT MAX(newest.revision) FROM order_ending newest WHERE newest.order_id = o.id))
            ORDER BY p.sort_key, p.id, o.id, i.revision
            """.replace("{due}", TermNow.ofOrder(2));

    /** No closure has it: stands for none where one may be left out. */
    private static final UUID NONE = new UUID(0, 0);

    @PersistenceContext
    private EntityManager entities;

    /** Makes planners of the centre wait for each other, so that none plans with what another is about to change. */
    void lock(long centreId) {
        NativeSql.query(entities, "SELECT id FROM centre WHERE id = ?1 FOR UPDATE", centreId)
                .getResultList();
    }

    /** All groups of the centre that meet or will meet. */
    Board board(long centreId, LocalDate today) {
        Map<Long, List<Assigned>> facilitators = NativeSql.rows(entities, FACILITATORS, centreId).stream()
                .collect(groupingBy(Row::big, Collectors.mapping(PlanRepository::assigned, Collectors.toList())));
        Map<Long, List<Meeting>> meetings = NativeSql.rows(entities, MEETINGS, centreId).stream()
                .collect(groupingBy(Row::big, Collectors.mapping(PlanRepository::meeting, Collectors.toList())));
        return new Board(NativeSql.rows(entities, GROUPS, centreId, today).stream()
                .map(row -> {
                    long id = row.big();
                    return group(row, facilitators.getOrDefault(id, List.of()), meetings.getOrDefault(id, List.of()));
                })
                .toList());
    }

    private static Assigned assigned(Row row) {
        return new Assigned(row.big(), row.text(), row.date(), row.dateOrNull(), row.dateOrNull());
    }

    static Meeting meeting(Row row) {
        return new Meeting(
                row.uuid(),
                row.integer(),
                row.date().atTime(row.time()),
                row.integer(),
                row.constant(Meeting.State.class),
                row.flag(),
                row.integer());
    }

    private static Group group(Row row, List<Assigned> facilitators, List<Meeting> meetings) {
        UUID ref = row.uuid();
        String code = row.text();
        Cadence cadence = cadence(row);
        String room = row.textOrNull();
        return new Group(ref, code, cadence, room, row.integer(), facilitators, meetings);
    }

    /** Reads the four columns of the weekly hours. */
    static Cadence cadence(Row row) {
        Slot first = new Slot(row.constant(DayOfWeek.class), row.time());
        DayOfWeek weekday = row.constantOrNull(DayOfWeek.class);
        LocalTime start = row.timeOrNull();
        return weekday == null || start == null ? Cadence.of(first) : Cadence.of(first, new Slot(weekday, start));
    }

    /**
     * When and where the centre is open.
     *
     * @param from closed days before it are not needed
     * @param without a closure that is about to be withdrawn, null for none
     * @param more closed days that are about to be declared
     */
    Premises premises(long centreId, LocalDate from, @Nullable UUID without, List<ClosedDay> more) {
        List<ReservedHours> reserved = NativeSql.rows(entities, """
                SELECT place, weekday, starts_at, ends_at, from_on, to_on FROM reserved_hours
                WHERE centre_id = ?1 AND (to_on IS NULL OR to_on > ?2) ORDER BY from_on, id
                """, centreId, from).stream()
                .map(row -> new ReservedHours(
                        row.textOrNull(),
                        row.constant(DayOfWeek.class),
                        row.time(),
                        row.time(),
                        row.date(),
                        row.dateOrNull()))
                .toList();
        List<Room> rooms = NativeSql.rows(
                        entities, "SELECT name, place, seats FROM room WHERE centre_id = ?1 ORDER BY name", centreId)
                .stream()
                .map(row -> new Room(row.text(), row.textOrNull(), row.integerOrNull()))
                .toList();
        return new Premises(closed(centreId, from, without, more), reserved, rooms);
    }

    /** Closed days alone, as {@link #premises} has them. */
    ClosedDays closed(long centreId, LocalDate from, @Nullable UUID without, List<ClosedDay> more) {
        List<ClosedDay> closed = new ArrayList<>(more);
        NativeSql.rows(entities, CLOSED, centreId, from, (without == null ? NONE : without).toString())
                .forEach(row -> closed.addAll(days(row)));
        return ClosedDays.of(closed);
    }

    /** The next session of each group from that moment on, by time; whether its day is closed is not known here. */
    List<NextMeeting> next(long centreId, LocalDateTime now) {
        return NativeSql.rows(entities, NEXT, centreId, now.toLocalDate(), now.toLocalTime()).stream()
                .map(row -> new NextMeeting(
                        row.uuid(), row.text(), row.uuid(), row.date().atTime(row.time()), row.integer(), null))
                .toList();
    }

    private static List<ClosedDay> days(Row row) {
        LocalDate from = row.date();
        LocalDate to = row.date();
        Bilingual why = new Bilingual(row.text(), row.text());
        Layer layer = row.constant(Layer.class);
        return from.datesUntil(to).map(day -> new ClosedDay(day, why, layer)).toList();
    }

    private static final String NEXT = """
            SELECT next.cohort, next.code, next.session, next.held_on, next.start_time, next.facilitators FROM (
              SELECT c.public_ref AS cohort, c.code, s.public_ref AS session, s.held_on, s.start_time,
                (SELECT COUNT(*) FROM cohort_facilitator f JOIN app_user u ON u.id = f.user_id AND NOT u.disabled
                  WHERE f.cohort_id = c.id AND f.from_on <= s.held_on
                    AND (f.to_on IS NULL OR f.to_on > s.held_on)) AS facilitators,
                ROW_NUMBER() OVER (PARTITION BY c.id ORDER BY s.held_on, s.start_time, s.id) AS place
              FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
              WHERE c.centre_id = ?1 AND c.state IN ('PLANNED', 'RUNNING') AND s.state = 'SCHEDULED'
                AND (s.held_on > ?2 OR (s.held_on = ?2 AND s.start_time > ?3))) next
            WHERE next.place = 1 ORDER BY next.held_on, next.start_time, next.code
            """;

    /** By when the men of the groups have to have finished. */
    List<Deadline> deadlines(long centreId, Collection<UUID> groups, LocalDate today, Instant now) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(centreId, today));
        groups.forEach(group -> values.add(group.toString()));
        String sql = DEADLINES.formatted(
                IntStream.range(0, groups.size()).mapToObj(i -> "?" + (i + 3)).collect(Collectors.joining(", ")));
        Map<List<Object>, Owed> orders = new LinkedHashMap<>();
        NativeSql.rows(entities, sql, values.toArray()).forEach(row -> owed(row, orders));
        return orders.values().stream()
                .flatMap(order -> order.deadline(now).stream())
                .toList();
    }

    private static void owed(Row row, Map<List<Object>, Owed> orders) {
        UUID group = row.uuid();
        UUID participant = row.uuid();
        FullName name = new FullName(row.text(), row.text(), row.textOrNull());
        List<Object> key = List.of(group, row.big());
        LocalDate receivedOn = row.date();
        LocalDate effectiveOn = row.date();
        LocalDate dueOn = row.date();
        Owed order = orders.computeIfAbsent(
                key, same -> new Owed(group, participant, name, receivedOn, effectiveOn, dueOn, new ArrayList<>()));
        IntervalKind kind = row.constantOrNull(IntervalKind.class);
        if (kind != null) {
            order.intervals().add(new Interval(kind, row.date(), row.dateOrNull(), row.instantOrNull()));
        }
    }

    /** An order of a man in a group. */
    private record Owed(
            UUID group,
            UUID participant,
            FullName name,
            LocalDate receivedOn,
            LocalDate effectiveOn,
            LocalDate dueOn,
            List<Interval> intervals) {

        /** None while an interruption is open. */
        List<Deadline> deadline(Instant now) {
            LocalDate moved =
                    new CourtOrderTerms(receivedOn, effectiveOn, dueOn, List.of(), intervals, null).effectiveDueOn(now);
            return moved == null ? List.of() : List.of(new Deadline(group, participant, name, moved));
        }
    }
}
