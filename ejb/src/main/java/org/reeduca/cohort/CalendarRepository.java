package org.reeduca.cohort;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.Group;
import org.reeduca.cohort.planning.Meeting;
import org.reeduca.participant.FileReader;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.Row;

/** The calendar of one group in the database: two statements. */
@ApplicationScoped
class CalendarRepository {

    @PersistenceContext
    private EntityManager entities;

    /** What stands above a calendar, with the key that stays inside. */
    record Header(
            long cohortId,
            UUID cohort,
            String code,
            Cohort.State state,
            Cadence cadence,
            @Nullable String room,
            int capacity,
            int men,
            Bilingual programme,
            int version,
            UUID programmeVersion) {

        /** Whether there is still something to plan. */
        boolean runs() {
            return state == Cohort.State.PLANNED || state == Cohort.State.RUNNING;
        }
    }

    /** The group, when it exists and lies within the scope. */
    Optional<Header> header(UUID cohort, StaffScope scope, FileReader reader, LocalDate today) {
        return Row.all(entities.createNativeQuery("""
                        SELECT c.id, c.public_ref, c.code, c.state, c.weekday, c.start_time, c.second_weekday,
                          c.second_start_time, c.room, c.capacity,
                          (SELECT COUNT(DISTINCT e.participant_id) FROM enrolment e JOIN participant m ON m.id = e.participant_id AND {readable}
                            WHERE e.cohort_id = c.id AND (e.to_on IS NULL OR e.to_on > ?5)),
                          p.name_es, p.name_en, v.version, v.public_ref
                        FROM cohort c JOIN programme_version v ON v.id = c.programme_version_id
                        JOIN programme p ON p.id = v.programme_id
                        WHERE c.public_ref = ?1 AND c.centre_id = ?2 AND (?3 = 1 OR {mine})
                        """.replace("{readable}", FileReader.mayRead("m", 6))
                                .replace("{mine}", StaffScope.facilitates("c.id", 4, 5)))
                        .setParameter(1, cohort.toString())
                        .setParameter(2, scope.centreId())
                        .setParameter(3, scope.wholeCentre() ? 1 : 0)
                        .setParameter(4, scope.userId())
                        .setParameter(5, today)
                        .setParameter(6, reader.key())
                        .getResultList())
                .stream()
                .findFirst()
                .map(CalendarRepository::header);
    }

    private static Header header(Row row) {
        long id = row.big();
        UUID ref = row.uuid();
        String code = row.text();
        Cohort.State state = row.constant(Cohort.State.class);
        Cadence cadence = PlanRepository.cadence(row);
        return new Header(
                id,
                ref,
                code,
                state,
                cadence,
                row.textOrNull(),
                row.integer(),
                row.integer(),
                new Bilingual(row.text(), row.text()),
                row.integer(),
                row.uuid());
    }

    /** The sessions of the group by time. */
    List<GroupCalendar.Session> sessions(Header header, LocalDateTime now) {
        List<Row> rows = Row.all(entities.createNativeQuery("""
                        SELECT s.public_ref, s.unit_number, s.held_on, s.start_time, s.planned_minutes, s.state, s.catch_up,
                          s.version, s.cancel_reason, COALESCE(u.title_es, ''), COALESCE(u.title_en, '')
                        FROM programme_session s JOIN cohort c ON c.id = s.cohort_id
                        LEFT JOIN programme_unit u
                          ON u.programme_version_id = c.programme_version_id AND u.number = s.unit_number
                        WHERE s.cohort_id = ?1
                        """)
                .setParameter(1, header.cohortId())
                .getResultList());
        List<Meeting> meetings = new ArrayList<>();
        Map<UUID, Told> told = new HashMap<>();
        for (Row row : rows) {
            Meeting meeting = PlanRepository.meeting(row);
            meetings.add(meeting);
            told.put(meeting.ref(), new Told(row.textOrNull(), new Bilingual(row.text(), row.text())));
        }
        Group group =
                new Group(header.cohort(), header.code(), header.cadence(), header.room(), 0, List.of(), meetings);
        return group.meetings().stream()
                .map(meeting -> {
                    Told words = Objects.requireNonNull(told.get(meeting.ref()));
                    return GroupCalendar.Session.of(meeting, group, words.title(), words.cancelReason(), now);
                })
                .toList();
    }

    /** The words about a session. */
    private record Told(@Nullable String cancelReason, Bilingual title) {}
}
