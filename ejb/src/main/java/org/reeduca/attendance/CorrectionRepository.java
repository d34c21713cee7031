package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.CorrectionRequest.Answer;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.FullName;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Corrections that are asked for, in the database. */
@ApplicationScoped
class CorrectionRepository {

    /** ?1 is the reader's account, to tell what is their own. */
    private static final String REQUEST = """
            SELECT q.id, s.id, p.id, p.centre_id <> c.centre_id, q.public_ref, s.public_ref, p.public_ref, p.given_names,
              p.first_surname, p.second_surname, IF(p.centre_id = c.centre_id, p.file_number, NULL), c.code, s.unit_number, s.held_on,
              q.revision, {observed}, q.reason, q.recorded_at, u.display_name, q.recorded_by = ?1,
              IF(a.request_id IS NULL, NULL, IF(a.approved, 'YES', 'NO')), a.reason, a.recorded_at, w.display_name, a.recorded_by <=> ?1
            FROM correction_request q JOIN app_user u ON u.id = q.recorded_by
            JOIN programme_session s ON s.id = q.session_id JOIN cohort c ON c.id = s.cohort_id
            JOIN participant p ON p.id = q.participant_id
            LEFT JOIN correction_answer a ON a.request_id = q.id LEFT JOIN app_user w ON w.id = a.recorded_by
            """.replace("{observed}", RollRepository.observed("q"));

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** What was asked for about a mark, the latest first. */
    List<Found> of(long session, long man, long reader) {
        return NativeSql.rows(
                        entities,
                        REQUEST + " WHERE q.session_id = ?2 AND q.participant_id = ?3 ORDER BY q.id DESC",
                        reader,
                        session,
                        man)
                .stream()
                .map(CorrectionRepository::found)
                .toList();
    }

    /** One about a list of the centre. */
    Optional<Found> find(long centreId, UUID ref, long account, FileReader reader) {
        return NativeSql.rows(
                        entities,
                        REQUEST + " WHERE c.centre_id = ?2 AND q.public_ref = ?3 AND " + FileReader.mayRead("p", 4),
                        account,
                        centreId,
                        ref.toString(),
                        reader.key())
                .stream()
                .findFirst()
                .map(CorrectionRepository::found);
    }

    private static Found found(Row row) {
        return new Found(row.big(), row.big(), row.big(), row.flag(), request(row));
    }

    private static CorrectionRequest request(Row row) {
        return new CorrectionRequest(
                row.uuid(),
                row.uuid(),
                row.uuid(),
                new FullName(row.text(), row.text(), row.textOrNull()),
                row.textOrNull(),
                row.text(),
                row.integer(),
                row.date(),
                row.integer(),
                RollRepository.observed(row),
                row.text(),
                row.instant(),
                row.text(),
                row.flag(),
                answer(row));
    }

    private static @Nullable Answer answer(Row row) {
        String approved = row.textOrNull();
        return approved == null
                ? null
                : new Answer(
                        approved.equals("YES"),
                        Objects.requireNonNull(row.textOrNull()),
                        row.instant(),
                        Objects.requireNonNull(row.textOrNull()),
                        row.flag());
    }

    /**
     * A request with keys, which do not leave this module.
     *
     * @param elsewhere whether another centre has his file
     */
    record Found(long key, long sessionKey, long manKey, boolean elsewhere, CorrectionRequest request) {}

    /** Appends a request. */
    void ask(UUID ref, long session, long man, AskCorrection wish, long by, Instant at) {
        Observed wanted = wish.observed();
        NativeSql.run(
                entities,
                """
                INSERT INTO correction_request (id, public_ref, participant_id, session_id, revision, mark, late_minutes,
                  late_minutes_known, left_early_minutes, sent_home, notice_given, absence_motive, note, reason, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR correction_request_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
                """,
                ref.toString(),
                man,
                session,
                wish.revision(),
                name(wanted.mark()),
                wanted.lateMinutes(),
                wanted.lateMinutesKnown() ? 1 : 0,
                wanted.leftEarlyMinutes(),
                name(wanted.sentHome()),
                wanted.noticeGiven() ? 1 : 0,
                name(wanted.motive()),
                wanted.note(),
                wish.reason(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Appends the answer. */
    void answer(long request, boolean approved, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO correction_answer (request_id, approved, reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4, ?5)
                """, request, approved ? 1 : 0, reason, instants.convertToDatabaseColumn(at), by);
    }

    /** Those about lists of a centre that wait for an answer, as far as the reader may see their men. */
    List<OpenCorrection> open(long centreId, FileReader reader) {
        return NativeSql.rows(entities, """
                        SELECT q.public_ref, p.public_ref, p.given_names, p.first_surname, p.second_surname,
                          IF(p.centre_id = c.centre_id, p.file_number, ''), c.code, s.unit_number, s.held_on, q.recorded_at, u.display_name
                        FROM correction_request q JOIN app_user u ON u.id = q.recorded_by
                        JOIN programme_session s ON s.id = q.session_id JOIN cohort c ON c.id = s.cohort_id
                        JOIN participant p ON p.id = q.participant_id AND {readable}
                        WHERE c.centre_id = ?1 AND NOT EXISTS (SELECT 1 FROM correction_answer a WHERE a.request_id = q.id)
                        ORDER BY q.id
                        """.replace("{readable}", FileReader.mayRead("p", 2)), centreId, reader.key())
                .stream()
                .map(row -> new OpenCorrection(
                        row.uuid(),
                        row.uuid(),
                        new FullName(row.text(), row.text(), row.textOrNull()),
                        row.text(),
                        row.text(),
                        row.integer(),
                        row.date(),
                        row.instant(),
                        row.text()))
                .toList();
    }
}
