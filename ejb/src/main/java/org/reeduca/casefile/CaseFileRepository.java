package org.reeduca.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.StaffScope;
import org.reeduca.cohort.Enrolment;
import org.reeduca.participant.CurpMissingReason;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.Row;

/** Files in the database: who he is, his groups, and what was written down, one statement each. */
@ApplicationScoped
class CaseFileRepository {

    private static final String MINE = StaffScope.facilitates("e.cohort_id", 3, 4);

    private static final String TIMELINE = """
            SELECT 'MARK' AS kind, CASE WHEN m.revision = 1 THEN s.held_on ELSE DATE(m.recorded_at + INTERVAL ?3 SECOND) END AS day,
              COALESCE(m.sent_home, m.mark), s.unit_number, c.code,
              CASE WHEN m.late_minutes_known THEN m.late_minutes ELSE -1 END, m.left_early_minutes, 0, NULL, m.revision,
              m.source = 'PAPER', m.correction_reason, a.display_name, m.recorded_at AS recorded
            FROM attendance_mark m JOIN programme_session s ON s.id = m.session_id JOIN cohort c ON c.id = s.cohort_id
            JOIN app_user a ON a.id = m.recorded_by WHERE m.participant_id = ?1
            UNION ALL
            SELECT 'JUSTIFICATION', COALESCE(j.decided_on, j.submitted_on), j.decision, s.unit_number, c.code, 0, 0, 0,
              j.submitted_on, 1, FALSE, j.reason, a.display_name, j.recorded_at
            FROM justification j JOIN programme_session s ON s.id = j.session_id JOIN cohort c ON c.id = s.cohort_id
            JOIN app_user a ON a.id = j.recorded_by WHERE j.participant_id = ?1
            UNION ALL
            SELECT 'LEAVE', l.from_on, NULL, NULL, NULL, 0, 0, 0,
              IF(l.to_on > l.from_on, DATE_SUB(l.to_on, INTERVAL 1 DAY), NULL), l.revision, FALSE, NULL, a.display_name, l.recorded_at
            FROM leave_of_absence l JOIN app_user a ON a.id = l.recorded_by WHERE l.participant_id = ?1
            UNION ALL
            SELECT 'JOINED', e.from_on, NULL, NULL, c.code, 0, 0, 0, NULL, 1, FALSE, NULL, NULL, NULL
            FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.participant_id = ?1
            UNION ALL
            SELECT 'LEFT', e.to_on, e.ending_reason, NULL, c.code, 0, 0, 0, NULL, 1, FALSE, NULL, NULL, NULL
            FROM enrolment e JOIN cohort c ON c.id = e.cohort_id WHERE e.participant_id = ?1 AND e.to_on IS NOT NULL
            UNION ALL
            SELECT 'ORDER_RECEIVED', o.received_on, COALESCE(n.name, o.authority_as_written), NULL, NULL, 0, 0, 0, o.due_on,
              1, FALSE, NULL, NULL, NULL
            FROM court_order o LEFT JOIN authority n ON n.id = o.authority_id WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'ARRIVED', o.arrived_on, NULL, NULL, NULL, 0, 0, 0, NULL, 1, FALSE, NULL, NULL, NULL
            FROM court_order o WHERE o.participant_id = ?1 AND o.arrived_on IS NOT NULL
            UNION ALL
            SELECT 'INTERVAL', i.from_on, i.kind, NULL, NULL, 0, 0, 0, DATE_SUB(i.to_on, INTERVAL 1 DAY), i.revision, FALSE,
              i.reason, a.display_name, i.recorded_at
            FROM order_interval i JOIN court_order o ON o.id = i.order_id JOIN app_user a ON a.id = i.recorded_by
            WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'REQUIREMENT', r.effective_on, NULL, NULL, NULL, 0, 0, r.required, NULL, r.revision, FALSE, r.reason,
              a.display_name, r.recorded_at
            FROM order_requirement_change r JOIN court_order o ON o.id = r.order_id JOIN app_user a ON a.id = r.recorded_by
            WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'EXTENDED', u.effective_on, NULL, NULL, NULL, 0, 0, 0, u.due_on, u.revision, FALSE, u.reason,
              a.display_name, u.recorded_at
            FROM order_due_change u JOIN court_order o ON o.id = u.order_id JOIN app_user a ON a.id = u.recorded_by
            WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'PASSED', t.effective_on, NULL, NULL, n.name, 0, 0, 0, NULL, t.revision, FALSE, t.reason,
              a.display_name, t.recorded_at
            FROM order_authority_change t JOIN court_order o ON o.id = t.order_id JOIN app_user a ON a.id = t.recorded_by
            LEFT JOIN authority n ON n.id = t.authority_id WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'ANSWERED', COALESCE(w.answered_on, DATE(w.recorded_at + INTERVAL ?3 SECOND)), w.answer, NULL, NULL, 0, 0, 0, NULL,
              w.revision, FALSE, w.reason, a.display_name, w.recorded_at
            FROM order_answer w JOIN court_order o ON o.id = w.order_id JOIN app_user a ON a.id = w.recorded_by
            WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'ENDING', COALESCE(d.ended_on, DATE(d.recorded_at + INTERVAL ?3 SECOND)), d.kind, NULL, NULL, 0, 0, 0, NULL, d.revision, FALSE,
              d.reason, a.display_name, d.recorded_at
            FROM order_ending d JOIN court_order o ON o.id = d.order_id JOIN app_user a ON a.id = d.recorded_by
            WHERE o.participant_id = ?1
            UNION ALL
            SELECT 'COMPLETION', COALESCE(k.done_on, DATE(k.recorded_at + INTERVAL ?3 SECOND)), k.kind, NULL, NULL, 0, 0, 0, NULL, k.revision, FALSE,
              k.reason, a.display_name, k.recorded_at
            FROM completion_fact k JOIN court_order o ON o.id = k.order_id JOIN app_user a ON a.id = k.recorded_by
            WHERE o.participant_id = ?1
            ORDER BY day DESC, recorded DESC, kind, 4 DESC LIMIT ?2
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * The man, when he is one of the reader's: of her centre for coordination and evaluation, else somebody who is or was
     * in a group she facilitates.
     *
     * @param reader which restricted files she may open
     */
    Optional<Found> find(UUID participant, StaffScope scope, FileReader reader, LocalDate today) {
        List<?> result = entities.createNativeQuery("""
                        SELECT p.id, p.public_ref, p.given_names, p.first_surname, p.second_surname, p.file_number,
                          p.birth_date, p.curp, p.curp_missing_reason, k.public_ref
                        FROM participant p LEFT JOIN participant k ON k.id = p.merged_into
                        WHERE p.public_ref = ?5 AND p.centre_id = ?1 AND
                        """ + FileReader.mayRead("p", 6) + """
                          AND (?2 = 1 OR EXISTS (SELECT 1 FROM enrolment e WHERE e.participant_id = p.id AND
                        """ + MINE + "))")
                .setParameter(1, scope.centreId())
                .setParameter(2, scope.wholeCentre() ? 1 : 0)
                .setParameter(3, scope.userId())
                .setParameter(4, today)
                .setParameter(5, participant.toString())
                .setParameter(6, reader.key())
                .getResultList();
        return Row.all(result).stream().findFirst().map(row -> found(row, today));
    }

    private static Found found(Row row, LocalDate today) {
        long key = row.big();
        UUID ref = row.uuid();
        FullName name = new FullName(row.text(), row.text(), row.textOrNull());
        String fileNumber = row.text();
        LocalDate born = row.dateOrNull();
        String curp = row.textOrNull();
        return new Found(
                key,
                new Identification(
                        ref,
                        name,
                        fileNumber,
                        born == null ? null : Period.between(born, today).getYears(),
                        curp == null ? null : Identification.masked(curp),
                        row.constantOrNull(CurpMissingReason.class),
                        row.uuidOrNull()));
    }

    /** His groups, the latest first, each with its next session while he is in it. */
    List<InGroup> groups(long participant, StaffScope scope, LocalDate today) {
        List<?> result = entities.createNativeQuery("""
                        SELECT c.public_ref, c.code, c.weekday, c.start_time, e.from_on, e.to_on, e.ending_reason,
                          c.centre_id = ?5 AND (?2 = 1 OR
                        """ + MINE + """
                          ), n.unit_number, n.held_on, n.start_time, n.planned_minutes
                        FROM enrolment e
                        JOIN cohort c ON c.id = e.cohort_id
                        LEFT JOIN programme_session n ON n.id = (SELECT s.id FROM programme_session s
                          WHERE s.cohort_id = c.id AND NOT s.catch_up AND s.state <> 'CANCELLED' AND s.closed_at IS NULL
                            AND s.held_on >= ?4 AND s.held_on >= e.from_on AND (e.to_on IS NULL OR s.held_on < e.to_on)
                          ORDER BY s.held_on, s.start_time LIMIT 1)
                        WHERE e.participant_id = ?1
                        ORDER BY e.from_on DESC, e.id DESC
                        """)
                .setParameter(1, participant)
                .setParameter(2, scope.wholeCentre() ? 1 : 0)
                .setParameter(3, scope.userId())
                .setParameter(4, today)
                .setParameter(5, scope.centreId())
                .getResultList();
        return Row.all(result).stream().map(CaseFileRepository::group).toList();
    }

    private static InGroup group(Row row) {
        Membership membership = new Membership(
                row.uuid(),
                row.text(),
                row.constant(DayOfWeek.class),
                row.time(),
                row.date(),
                row.dateOrNull(),
                row.constantOrNull(Enrolment.EndingReason.class),
                row.flag());
        Object unit = row.value();
        if (unit == null) {
            return new InGroup(membership, null);
        }
        LocalDate date = row.date();
        LocalTime start = row.time();
        return new InGroup(
                membership,
                new NextSession(
                        membership.cohortCode(),
                        ((Number) unit).intValue(),
                        date,
                        start,
                        start.plusMinutes(row.integer())));
    }

    /** The newest entries of his timeline, so many at most; days of corrections are those of the offset. */
    List<TimelineEntry> timeline(long participant, int most, ZoneOffset offset) {
        return Row.all(entities.createNativeQuery(TIMELINE)
                        .setParameter(1, participant)
                        .setParameter(2, most)
                        .setParameter(3, offset.getTotalSeconds())
                        .getResultList())
                .stream()
                .map(CaseFileRepository::entry)
                .toList();
    }

    private static TimelineEntry entry(Row row) {
        TimelineEntry.Kind kind = row.constant(TimelineEntry.Kind.class);
        LocalDate day = row.date();
        String code = row.textOrNull();
        Object unit = row.value();
        return new TimelineEntry(
                kind,
                day,
                code,
                unit == null ? null : ((Number) unit).intValue(),
                row.textOrNull(),
                row.integer(),
                row.integer(),
                row.integer(),
                row.dateOrNull(),
                row.integer(),
                row.flag(),
                row.textOrNull(),
                row.textOrNull(),
                row.instantOrNull());
    }

    /** The man with the key that stays inside. */
    record Found(long key, Identification identity) {}

    /** A membership with the next session of its group. */
    record InGroup(Membership membership, @Nullable NextSession next) {}
}
