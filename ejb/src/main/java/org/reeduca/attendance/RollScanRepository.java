package org.reeduca.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.StaffScope;
import org.reeduca.participant.FileReader;
import org.reeduca.referral.AttachmentType;
import org.reeduca.referral.BroughtDocument;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** Scans of signed lists in the database. A list of them never reads their content. */
@ApplicationScoped
class RollScanRepository {

    /**
     * Whoever may not read the file of somebody on the list is not shown a scan with his name: parameter 2 is the account, 3 the
     * {@link FileReader}. What they added themselves they have seen. A guest whose place was withdrawn stands on a sheet that was printed
     * before.
     */
    private static final String MAY_SEE = """
            (f.recorded_by = ?2 OR NOT EXISTS (SELECT 1 FROM enrolment e JOIN participant p ON p.id = e.participant_id
                WHERE e.cohort_id = s.cohort_id AND e.from_on <= s.held_on AND (e.to_on IS NULL OR e.to_on > s.held_on)
                  AND NOT {readable})
              AND NOT EXISTS (SELECT 1 FROM session_guest g JOIN participant p ON p.id = g.participant_id
                WHERE g.session_id = s.id AND NOT {readable}))
            """.replace("{readable}", FileReader.mayRead("p", 3));

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The scans of a session which the caller may see: those that belong there first, the latest first. */
    List<RollScan> of(long sessionId, long userId, boolean coordinates, FileReader reader) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT f.public_ref, f.file_name, f.bytes, u.display_name, f.recorded_by = ?2 OR ?4 = 1, f.recorded_at,
                          w.reason
                        FROM roll_scan f JOIN programme_session s ON s.id = f.session_id JOIN app_user u ON u.id = f.recorded_by
                        LEFT JOIN roll_scan_withdrawal w ON w.scan_id = f.id WHERE f.session_id = ?1 AND
                        """ + MAY_SEE + " ORDER BY w.scan_id IS NOT NULL, f.recorded_at DESC, f.id DESC",
                        sessionId,
                        userId,
                        reader.key(),
                        coordinates ? 1 : 0)
                .stream()
                .map(row -> new RollScan(
                        row.uuid(), row.text(), row.integer(), row.text(), row.flag(), row.instant(), row.textOrNull()))
                .toList();
    }

    /** A scan without its content. */
    record Found(long key, String fileName, AttachmentType type, boolean mine, boolean withdrawn) {}

    /** A scan of a session of the scope which the caller may see. */
    Optional<Found> find(UUID ref, StaffScope scope, FileReader reader, LocalDate today) {
        return NativeSql.rows(
                        entities,
                        """
                        SELECT f.id, f.file_name, f.media_type, f.recorded_by = ?2, w.scan_id IS NOT NULL
                        FROM roll_scan f JOIN programme_session s ON s.id = f.session_id JOIN cohort c ON c.id = s.cohort_id
                        LEFT JOIN roll_scan_withdrawal w ON w.scan_id = f.id
                        WHERE f.public_ref = ?1 AND c.centre_id = ?4 AND (?5 = 1 OR
                        """ + StaffScope.facilitates("c.id", 2, 6) + ") AND " + MAY_SEE,
                        ref.toString(),
                        scope.userId(),
                        reader.key(),
                        scope.centreId(),
                        scope.wholeCentre() ? 1 : 0,
                        today)
                .stream()
                .findFirst()
                .map(row ->
                        new Found(row.big(), row.text(), AttachmentType.stored(row.text()), row.flag(), row.flag()));
    }

    byte[] content(long key) {
        return (byte[])
                Objects.requireNonNull(NativeSql.rows(entities, "SELECT content FROM roll_scan WHERE id = ?1", key)
                        .get(0)
                        .value());
    }

    /** Whether the session has the very same file already, and it belongs there. */
    boolean has(long sessionId, String sha256) {
        return !NativeSql.rows(entities, """
                        SELECT 1 FROM roll_scan f WHERE f.session_id = ?1 AND f.sha256 = ?2
                          AND NOT EXISTS (SELECT 1 FROM roll_scan_withdrawal w WHERE w.scan_id = f.id)
                        """, sessionId, sha256).isEmpty();
    }

    void add(long sessionId, UUID ref, BroughtDocument scan, String scannedBy, long by, Instant at) {
        byte[] kept = scan.kept();
        NativeSql.run(
                entities,
                """
                INSERT INTO roll_scan (id, public_ref, session_id, file_name, media_type, bytes, sha256, content, scanned_by,
                  recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR roll_scan_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                ref.toString(),
                sessionId,
                scan.file().fileName(),
                scan.file().type().mediaType(),
                kept.length,
                scan.sha256(),
                kept,
                scannedBy,
                instants.convertToDatabaseColumn(at),
                by);
    }

    void withdraw(long key, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO roll_scan_withdrawal (scan_id, reason, recorded_at, recorded_by) VALUES (?1, ?2, ?3, ?4)
                """, key, reason, instants.convertToDatabaseColumn(at), by);
    }
}
