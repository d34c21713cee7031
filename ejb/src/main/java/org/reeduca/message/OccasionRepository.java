package org.reeduca.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.reeduca.cohort.CentreDays;
import org.reeduca.shared.NativeSql;

/** What the facts ask to be told at a centre: its days off, then all of it in one statement. */
@ApplicationScoped
class OccasionRepository {

    /** Days before a session would have been from which a change of it is told. */
    private static final int DAYS_AHEAD = 8;

    /** Days during which a change of plan, and a closed list with somebody missing, is news. */
    private static final int MOVE_IS_NEWS = 30;

    private static final int ABSENCE_IS_NEWS = 3;
    private static final int ABSENCE_IS_OLD = 14;

    /** He said beforehand that he would not come: to a man, a session and its day. */
    private static final String NOTICE = """
            EXISTS (SELECT 1 FROM absence_notice n WHERE n.participant_id = %1$s.participant_id AND n.session_id = %1$s.session_id
              AND n.held_on = %2$s.held_on AND NOT EXISTS (SELECT 1 FROM absence_notice_withdrawal x WHERE x.notice_id = n.id))
            """;

    /** His mark says that he did not come, and nobody knows why: the alias of a mark and one that has the day of its session. */
    static final String MISSED = """
            %1$s.mark = 'ABSENT' AND NOT %1$s.notice_given AND %1$s.revision = (SELECT MAX(newest.revision) FROM attendance_mark newest
              WHERE newest.session_id = %1$s.session_id AND newest.participant_id = %1$s.participant_id)
            AND NOT EXISTS (SELECT 1 FROM justification j
              WHERE j.session_id = %1$s.session_id AND j.participant_id = %1$s.participant_id)
            AND NOT
            """ + NOTICE;

    private static final String BELONGING = """
            WITH belonging AS (
              SELECT s.id AS session_id, s.public_ref, TIMESTAMP(s.held_on, s.start_time) AS takes_place_at, s.held_on, s.state,
                s.closed_at, e.participant_id, e.from_on
              FROM cohort c JOIN programme_session s ON s.cohort_id = c.id AND NOT s.catch_up
                JOIN enrolment e ON e.cohort_id = c.id AND e.from_on <= s.held_on
                  AND (e.to_on IS NULL OR (e.to_on > s.held_on AND e.to_on > ?3))
              WHERE c.centre_id = ?1 AND c.state <> 'CANCELLED'
              UNION ALL
              SELECT s.id, s.public_ref, TIMESTAMP(s.held_on, s.start_time), s.held_on, s.state, s.closed_at, g.participant_id,
                DATE(g.recorded_at)
              FROM cohort c JOIN programme_session s ON s.cohort_id = c.id JOIN session_place g ON g.session_id = s.id
              WHERE c.centre_id = ?1 AND c.state <> 'CANCELLED')
            """;

    private static final String REMINDERS = """
            SELECT b.participant_id, 'SESSION_REMINDER' AS kind, b.public_ref AS subject_ref, {hour} AS occurrence, b.takes_place_at,
              NULL AS was_at
            FROM belonging b WHERE b.state = 'SCHEDULED' AND b.held_on BETWEEN ?3 AND ?4 AND b.takes_place_at > ?2
              AND NOT
            """ + NOTICE.formatted("b", "b");

    private static final String MOVES = """
            SELECT b.participant_id, 'SESSION_MOVED', b.public_ref, CAST(h.public_ref AS CHAR), b.takes_place_at, k.was_at
            FROM belonging b JOIN plan_change_session k ON k.session_ref = b.public_ref AND k.kind = 'MOVED' AND k.is_at = b.takes_place_at
              JOIN plan_change h ON h.id = k.change_id
            WHERE b.state = 'SCHEDULED' AND b.held_on >= ?3 AND b.takes_place_at > ?2 AND (k.was_at < ?5 OR k.is_at < ?5)
              AND h.recorded_at >= ?6 AND b.from_on <= DATE(h.recorded_at)
              AND NOT EXISTS (SELECT 1 FROM plan_change_session newer
                WHERE newer.session_ref = k.session_ref AND newer.change_id > k.change_id)
            """;

    private static final String CANCELLATIONS = """
            SELECT b.participant_id, 'SESSION_CANCELLED', b.public_ref, {hour}, b.takes_place_at, NULL
            FROM belonging b WHERE b.state = 'CANCELLED' AND b.held_on >= ?3 AND b.takes_place_at > ?2
              AND b.takes_place_at < ?5
            """;

    private static final String ABSENCES = """
            SELECT b.participant_id, 'MISSED_SESSION', b.public_ref, {hour}, b.takes_place_at, NULL
            FROM belonging b JOIN attendance_mark m ON m.session_id = b.session_id AND m.participant_id = b.participant_id
            WHERE b.state = 'HELD' AND b.closed_at >= ?7 AND b.held_on BETWEEN ?8 AND ?3 AND
            """ + MISSED.formatted("m", "b");

    private static final String APPOINTMENTS = """
            SELECT o.participant_id, 'APPOINTMENT', a.public_ref, {appointed}, TIMESTAMP(a.held_on, a.starts_at), NULL
            FROM intake_appointment a JOIN court_order o ON o.id = a.order_id
            WHERE a.centre_id = ?1 AND a.held_on BETWEEN ?3 AND ?4 AND TIMESTAMP(a.held_on, a.starts_at) > ?2
              AND NOT EXISTS (SELECT 1 FROM intake_appointment_outcome t WHERE t.appointment_id = a.id AND t.outcome IS NOT NULL
                AND t.revision = (SELECT MAX(newest.revision) FROM intake_appointment_outcome newest WHERE newest.appointment_id = a.id))
            """;

    /** Of men who agreed, live, and are not on leave that day. */
    private static final String ASKED = """
            SELECT DISTINCT w.participant_id, w.kind, w.subject_ref, w.occurrence, w.takes_place_at, w.was_at
            FROM ({all}) w JOIN participant p ON p.id = w.participant_id AND p.centre_id = ?1 AND p.merged_into IS NULL
              JOIN message_agreement k ON k.participant_id = p.id
            WHERE NOT EXISTS (SELECT 1 FROM court_order o JOIN order_ending e ON e.order_id = o.id AND e.kind = 'DECEASED'
                AND e.revision = (SELECT MAX(newest.revision) FROM order_ending newest WHERE newest.order_id = e.order_id)
                WHERE o.participant_id = p.id)
              AND (w.kind = 'APPOINTMENT' OR NOT EXISTS (SELECT 1 FROM leave_of_absence l WHERE l.participant_id = p.id
                AND l.from_on <= DATE(w.takes_place_at) AND l.to_on > DATE(w.takes_place_at)
                AND NOT EXISTS (SELECT 1 FROM leave_of_absence newer WHERE newer.participant_id = l.participant_id
                  AND newer.from_on = l.from_on AND newer.revision > l.revision)))
            ORDER BY w.participant_id, w.takes_place_at
            """;

    private static final String ALL = ASKED.replace(
                    "{all}",
                    BELONGING + String.join(" UNION ALL ", REMINDERS, MOVES, CANCELLATIONS, ABSENCES, APPOINTMENTS))
            .replace("{hour}", "DATE_FORMAT(b.takes_place_at, '%Y-%m-%d %H.%i')")
            .replace("{appointed}", "DATE_FORMAT(TIMESTAMP(a.held_on, a.starts_at), '%Y-%m-%d %H.%i')");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CentreDays days;

    /** What is to be told at a centre as things stand. */
    List<Occasion> asked(long centreId, Instant now, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        LocalDate today = local.toLocalDate();
        return NativeSql.rows(
                        entities,
                        ALL,
                        centreId,
                        local,
                        today,
                        horizon(today, days.off(centreId, today.plusDays(1), today.plusDays(DAYS_AHEAD))),
                        today.plusDays(DAYS_AHEAD).atStartOfDay(),
                        utc(now.minus(MOVE_IS_NEWS, ChronoUnit.DAYS)),
                        utc(now.minus(ABSENCE_IS_NEWS, ChronoUnit.DAYS)),
                        today.minusDays(ABSENCE_IS_OLD))
                .stream()
                .map(row -> new Occasion(
                        row.big(),
                        row.constant(MessageKind.class),
                        row.uuid(),
                        row.text(),
                        row.moment(),
                        row.momentOrNull()))
                .toList();
    }

    /**
     * The last day of which men are reminded: tomorrow, and before a weekend or days off of the centre the first day after them, as far as
     * changes are told.
     *
     * @param off days off of the centre that come
     */
    static LocalDate horizon(LocalDate today, Set<LocalDate> off) {
        LocalDate day = today.plusDays(1);
        while ((off.contains(day) || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
                && day.isBefore(today.plusDays(DAYS_AHEAD))) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
