package org.reeduca.seat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.CentreDays;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.Equivalences;
import org.reeduca.programme.Versions;
import org.reeduca.seat.CentreSeats.Member;
import org.reeduca.seat.CentreSeats.Pair;
import org.reeduca.seat.CentreSeats.Place;
import org.reeduca.seat.engine.Availability;
import org.reeduca.seat.engine.Availability.Window;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;
import org.reeduca.standing.Person;

/** Seats as they are: what a centre has ahead, and who is who. Seven statements for a centre, whatever its size. */
@ApplicationScoped
class SeatRepository {

    private static final String GROUPS = """
            SELECT c.id, c.public_ref, c.programme_version_id, c.code, c.weekday, c.start_time, c.planned_minutes, c.room,
              c.capacity, c.state
            FROM cohort c WHERE c.centre_id = ?1 AND c.state IN ('PLANNED', 'RUNNING') ORDER BY c.code
            """;

    private static final String SESSIONS = """
            SELECT s.cohort_id, s.id, s.public_ref, s.unit_number, u.title_es, u.title_en, s.held_on, s.start_time,
              s.planned_minutes, s.catch_up
            FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
            JOIN programme_unit u ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
            WHERE c.centre_id = ?1 AND c.state IN ('PLANNED', 'RUNNING') AND s.state = 'SCHEDULED' AND s.held_on >= ?2
            ORDER BY s.held_on, s.start_time, c.code, s.id
            """;

    private static final String PLACES = """
            SELECT g.participant_id, g.session_id, g.unit_number, g.missed_session_id
            FROM session_place g JOIN programme_session s ON s.id = g.session_id JOIN cohort c ON c.id = s.cohort_id
            WHERE c.centre_id = ?1 AND s.state = 'SCHEDULED' AND s.held_on >= ?2 ORDER BY g.session_id, g.participant_id
            """;

    private static final String MEMBERS = """
            SELECT e.id, e.participant_id, e.cohort_id, e.from_on, e.to_on
            FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
            WHERE c.centre_id = ?1 AND (e.to_on IS NULL OR e.to_on > ?2) AND (e.to_on IS NULL OR e.to_on > e.from_on)
            ORDER BY e.from_on, e.id
            """;

    private static final String HOURS = """
            SELECT w.participant_id, w.weekday, w.from_time, w.to_time
            FROM availability_window w JOIN participant p ON p.id = w.participant_id
            WHERE p.centre_id = ?1 AND w.revision = (SELECT MAX(a.revision) FROM availability a
              WHERE a.participant_id = w.participant_id)
            ORDER BY w.participant_id, FIELD(w.weekday, 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY',
              'SUNDAY'), w.from_time
            """;

    private static final String PERSON =
            "SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number FROM"
                    + " participant p ";

    /** How far the days on which a centre is closed are looked up; no plan reaches further. */
    private static final int YEARS_AHEAD = 2;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CentreDays days;

    @Inject
    private Versions versions;

    /** What a centre has ahead, from that day on. */
    CentreSeats seats(long centreId, LocalDate today) {
        Map<Long, GroupAhead> groups = new HashMap<>();
        List<GroupAhead> inOrder = NativeSql.rows(entities, GROUPS, centreId).stream()
                .map(GroupAhead::of)
                .toList();
        inOrder.forEach(group -> groups.put(group.key(), group));
        return new CentreSeats(
                today,
                inOrder,
                NativeSql.rows(entities, SESSIONS, centreId, today).stream()
                        .map(row -> SessionAhead.of(row, Objects.requireNonNull(groups.get(row.big()))))
                        .toList(),
                NativeSql.rows(entities, PLACES, centreId, today).stream()
                        .map(row -> new Place(row.big(), row.big(), row.integer(), row.bigOrNull()))
                        .toList(),
                NativeSql.rows(entities, MEMBERS, centreId, today).stream()
                        .map(row -> new Member(row.big(), row.big(), row.big(), row.date(), row.dateOrNull()))
                        .toList(),
                NativeSql.rows(
                                entities,
                                "SELECT one_id, other_id FROM men_apart WHERE centre_id = ?1 AND lasts = 1",
                                centreId)
                        .stream()
                        .map(row -> new Pair(row.big(), row.big()))
                        .toList(),
                hours(centreId),
                days.off(centreId, today, today.plusYears(YEARS_AHEAD)),
                into(inOrder));
    }

    /** What counts as the units of the versions that groups follow; nothing is asked where they all follow one. */
    private Map<Long, Equivalences> into(List<GroupAhead> groups) {
        Map<Long, Equivalences> into = new HashMap<>();
        List<Long> followed =
                groups.stream().map(GroupAhead::programmeVersion).distinct().toList();
        if (followed.size() > 1) {
            followed.forEach(version -> into.put(version, versions.into(version)));
        }
        return into;
    }

    private Map<Long, Availability> hours(long centreId) {
        Map<Long, List<Window>> windows = new HashMap<>();
        for (Row row : NativeSql.rows(entities, HOURS, centreId)) {
            windows.computeIfAbsent(row.big(), man -> new ArrayList<>())
                    .add(new Window(row.constant(DayOfWeek.class), row.time(), row.time()));
        }
        Map<Long, Availability> hours = new HashMap<>();
        windows.forEach((man, his) -> hours.put(man, new Availability(his)));
        return hours;
    }

    /** A man of the centre. */
    Optional<Known> man(long centreId, UUID ref) {
        return known(PERSON + "WHERE p.centre_id = ?1 AND p.public_ref = ?2", centreId, ref.toString());
    }

    /** The man of the centre whose file has that number. */
    Optional<Known> manOfFile(long centreId, String fileNumber) {
        return known(PERSON + "WHERE p.centre_id = ?1 AND p.file_number = ?2", centreId, fileNumber);
    }

    /** The man, when he is one of the reader's, by the rules by which his file opens. */
    Optional<Known> manInScope(UUID ref, StaffScope scope, FileReader reader, LocalDate today) {
        return known(
                PERSON
                        + """
                        WHERE p.public_ref = ?5 AND p.centre_id = ?1 AND {readable} AND (?2 = 1
                          OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = p.id AND {mine}))
                        """.replace("{readable}", FileReader.mayRead("p", 6))
                                .replace("{mine}", StaffScope.facilitates("e.cohort_id", 3, 4)),
                scope.centreId(),
                scope.wholeCentre() ? 1 : 0,
                scope.userId(),
                today,
                ref.toString(),
                reader.key());
    }

    /** Who must not meet whom at the centre, each pair told from the side of one of the two. */
    List<Avoidance> avoidances(long centreId) {
        return NativeSql.rows(entities, """
                SELECT a.man, a.public_ref, a.reason, p.public_ref, p.given_names, p.first_surname, p.second_surname,
                  p.file_number
                FROM (SELECT one_id AS man, other_id AS other, public_ref, reason FROM men_apart
                       WHERE centre_id = ?1 AND lasts = 1
                      UNION ALL SELECT other_id, one_id, public_ref, reason FROM men_apart
                       WHERE centre_id = ?1 AND lasts = 1) a
                JOIN participant p ON p.id = a.other ORDER BY p.sort_key, p.id
                """, centreId).stream()
                .map(row -> new Avoidance(
                        row.big(),
                        new ApartFrom(
                                row.uuid(),
                                row.constant(MenApart.Reason.class),
                                new Person(
                                        row.uuid(),
                                        new FullName(row.text(), row.text(), row.textOrNull()),
                                        row.text()))))
                .toList();
    }

    /** Who belongs to a group of the centre without an end, in the order of lists. */
    List<Person> members(long centreId, UUID cohort) {
        return NativeSql.rows(entities, PERSON + """
                                JOIN enrolment e ON e.participant_id = p.id AND e.to_on IS NULL
                                JOIN cohort c ON c.id = e.cohort_id
                                WHERE c.centre_id = ?1 AND c.public_ref = ?2 ORDER BY p.sort_key, p.id
                                """, centreId, cohort.toString()).stream()
                .map(row -> known(row).person())
                .toList();
    }

    /** Titles of the units of a version of the programme, by number. */
    Map<Integer, Bilingual> unitTitles(long programmeVersion) {
        Map<Integer, Bilingual> titles = new HashMap<>();
        NativeSql.rows(
                        entities,
                        "SELECT number, title_es, title_en FROM programme_unit WHERE programme_version_id = ?1 ORDER"
                                + " BY number",
                        programmeVersion)
                .forEach(row -> titles.put(row.integer(), new Bilingual(row.text(), row.text())));
        return titles;
    }

    private Optional<Known> known(String sql, @Nullable Object... values) {
        return NativeSql.rows(entities, sql, values).stream().findFirst().map(SeatRepository::known);
    }

    private static Known known(Row row) {
        long key = row.big();
        return new Known(
                key, new Person(row.uuid(), new FullName(row.text(), row.text(), row.textOrNull()), row.text()));
    }

    /** Whom a man must not meet. */
    record Avoidance(long man, ApartFrom from) {}

    /** A man with the key that stays inside. */
    record Known(long key, Person person) {}
}
