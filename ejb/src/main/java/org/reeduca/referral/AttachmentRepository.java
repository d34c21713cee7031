package org.reeduca.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.reeduca.participant.FileReader;
import org.reeduca.referral.OrderView.Attachment;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** Files beside orders, in the database. A list never reads their content. */
@ApplicationScoped
class AttachmentRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The files of an order: those that belong there first, the latest first. */
    List<Attachment> of(long orderId) {
        return NativeSql.rows(entities, """
                        SELECT f.public_ref, f.title, f.file_name, f.media_type, f.bytes, f.sha256, f.recorded_at,
                          u.display_name, w.reason
                        FROM order_attachment f JOIN app_user u ON u.id = f.recorded_by
                        LEFT JOIN order_attachment_withdrawal w ON w.attachment_id = f.id
                        WHERE f.order_id = ?1 ORDER BY w.attachment_id IS NOT NULL, f.recorded_at DESC, f.id DESC
                        """, orderId).stream()
                .map(row -> new Attachment(
                        row.uuid(),
                        row.text(),
                        row.text(),
                        AttachmentType.stored(row.text()),
                        row.integer(),
                        row.text(),
                        row.instant(),
                        row.text(),
                        row.textOrNull()))
                .toList();
    }

    /**
     * A file, when it lies beside an order of a man of the centre the caller may see.
     *
     * @param reader which restricted files are seen
     */
    Optional<Found> find(long centreId, UUID ref, FileReader reader) {
        return NativeSql.rows(entities, """
                        SELECT f.id, o.public_ref, p.public_ref, f.file_name, f.media_type, w.attachment_id IS NOT NULL
                        FROM order_attachment f JOIN court_order o ON o.id = f.order_id
                        JOIN participant p ON p.id = o.participant_id
                        LEFT JOIN order_attachment_withdrawal w ON w.attachment_id = f.id
                        WHERE f.public_ref = ?1 AND o.centre_id = ?2 AND
                        """ + FileReader.mayRead("p", 3), ref.toString(), centreId, reader.key())
                .stream()
                .findFirst()
                .map(row -> new Found(
                        row.big(), row.uuid(), row.uuid(), row.text(), AttachmentType.stored(row.text()), row.flag()));
    }

    /** A file without its content. */
    record Found(long key, UUID order, UUID participant, String fileName, AttachmentType type, boolean withdrawn) {}

    byte[] content(long key) {
        return (byte[]) Objects.requireNonNull(
                NativeSql.rows(entities, "SELECT content FROM order_attachment WHERE id = ?1", key)
                        .get(0)
                        .value());
    }

    /** Whether the order has the very same file already, and it belongs there. */
    boolean has(long orderId, String sha256) {
        return !NativeSql.rows(entities, """
                        SELECT 1 FROM order_attachment f WHERE f.order_id = ?1 AND f.sha256 = ?2
                          AND NOT EXISTS (SELECT 1 FROM order_attachment_withdrawal w WHERE w.attachment_id = f.id)
                        """, orderId, sha256).isEmpty();
    }

    void add(long orderId, UUID ref, NewAttachment file, String scannedBy, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                        INSERT INTO order_attachment (id, public_ref, order_id, title, file_name, media_type, bytes, sha256,
                          content, scanned_by, recorded_at, recorded_by)
                        VALUES (NEXT VALUE FOR order_attachment_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
                        """,
                ref.toString(),
                orderId,
                file.title(),
                file.fileName(),
                file.type().mediaType(),
                file.bytes(),
                file.sha256(),
                file.content(),
                scannedBy,
                instants.convertToDatabaseColumn(at),
                by);
    }

    void withdraw(long key, String reason, long by, Instant at) {
        NativeSql.run(entities, """
                INSERT INTO order_attachment_withdrawal (attachment_id, reason, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4)
                """, key, reason, instants.convertToDatabaseColumn(at), by);
    }
}
