package org.reeduca.justification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.attendance.AbsenceScope;
import org.reeduca.justification.AbsenceCase.BroughtFile;
import org.reeduca.justification.AbsenceRepository.Found;
import org.reeduca.referral.NewAttachment;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** What was brought for absences. A list never reads the content of a file. */
@ApplicationScoped
class BroughtFileRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The files of an absence, those that belong there first, the latest first. */
    List<BroughtFile> files(Found found) {
        return NativeSql.rows(entities, """
                        SELECT f.public_ref, f.file_name, f.media_type, f.bytes, f.recorded_at, u.display_name, w.reason
                        FROM justification_document f JOIN app_user u ON u.id = f.recorded_by
                        LEFT JOIN justification_document_withdrawal w ON w.document_id = f.id
                        WHERE f.participant_id = ?1 AND f.session_id = ?2
                        ORDER BY w.document_id IS NOT NULL, f.recorded_at DESC, f.id DESC
                        """, found.manKey(), found.sessionKey()).stream()
                .map(row -> new BroughtFile(
                        row.uuid(), row.text(), row.text(), row.integer(), row.instant(), row.text(), row.textOrNull()))
                .toList();
    }

    void add(Found found, UUID ref, NewAttachment file, byte[] kept, String sha256, String scan, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO justification_document (id, public_ref, participant_id, session_id, file_name, media_type, bytes,
                  sha256, content, scanned_by, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR justification_document_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                """,
                ref.toString(),
                found.manKey(),
                found.sessionKey(),
                file.fileName(),
                file.type().mediaType(),
                kept.length,
                sha256,
                kept,
                scan,
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** A file of an absence the caller reaches, without its content. */
    Optional<FoundFile> file(AbsenceScope scope, UUID ref) {
        return NativeSql.rows(entities, """
                        SELECT f.id, s.public_ref, p.public_ref, f.file_name, f.media_type, w.document_id IS NOT NULL
                        FROM justification_document f JOIN participant p ON p.id = f.participant_id
                        JOIN programme_session s ON s.id = f.session_id JOIN cohort c ON c.id = s.cohort_id
                        LEFT JOIN justification_document_withdrawal w ON w.document_id = f.id
                        WHERE f.public_ref = ?6 AND
                        """ + AbsenceRepository.IN_SCOPE, scope.parameters(ref.toString())).stream()
                .findFirst()
                .map(row -> new FoundFile(row.big(), row.uuid(), row.uuid(), row.text(), row.text(), row.flag()));
    }

    /** A file with its key, which does not leave this module. */
    record FoundFile(long key, UUID session, UUID participant, String fileName, String mediaType, boolean withdrawn) {}

    byte[] content(long key) {
        return (byte[]) Objects.requireNonNull(
                NativeSql.rows(entities, "SELECT content FROM justification_document WHERE id = ?1", key)
                        .get(0)
                        .value());
    }

    void withdraw(long key, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO justification_document_withdrawal (document_id, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4)
                """, key, reason, instants.convertToDatabaseColumn(at), by);
    }
}
