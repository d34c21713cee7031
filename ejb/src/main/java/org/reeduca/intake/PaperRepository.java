package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.reeduca.intake.ContactBoard.Named;
import org.reeduca.intake.Signature.Way;
import org.reeduca.intake.Signed.Paper;
import org.reeduca.intake.Signed.PaperState;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;

/** The papers that are put before a man, and what he did with each. */
@ApplicationScoped
class PaperRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** The latest version of each paper, in each language. */
    List<PaperText> texts() {
        return NativeSql.rows(entities, """
            SELECT d.kind, d.version, d.language, d.title, d.body, d.draft, d.witnessed FROM intake_document d
            WHERE d.version = (SELECT MAX(n.version) FROM intake_document n
              WHERE n.kind = d.kind AND n.language = d.language)
            ORDER BY FIELD(d.kind, 'PRIVACY', 'CONSENT', 'COMMITMENT'), d.language DESC
            """).stream()
                .map(row -> new PaperText(
                        row.constant(Paper.class),
                        row.integer(),
                        row.text(),
                        row.text(),
                        row.text(),
                        row.flag(),
                        row.flag()))
                .toList();
    }

    /** What he did last with each paper. */
    List<Signature> signatures(long order) {
        return NativeSql.rows(entities, """
            SELECT s.kind, s.state, s.way, s.signed_on, d.version, s.typed_name, s.read_aloud, s.interpreter,
              s.first_witness, s.second_witness, u.display_name
            FROM intake_signature s JOIN intake_document d ON d.id = s.document_id JOIN app_user u ON u.id = s.recorded_by
            WHERE s.order_id = ?1 AND s.revision = (SELECT MAX(n.revision) FROM intake_signature n
              WHERE n.order_id = s.order_id AND n.kind = s.kind)
            """, order).stream()
                .map(row -> new Signature(
                        row.constant(Paper.class),
                        row.constant(PaperState.class),
                        row.constantOrNull(Way.class),
                        row.date(),
                        row.integer(),
                        row.textOrNull(),
                        row.flag(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.textOrNull(),
                        row.text()))
                .toList();
    }

    /**
     * Adds what he did with the latest version of a paper.
     *
     * @param language of the text that was read to him
     */
    void add(long order, SignPaper signed, String language, Author author) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_signature (id, order_id, kind, revision, document_id, state, way, signed_on, typed_name,
                  read_aloud, interpreter, first_witness, second_witness, attachment_id, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR intake_signature_seq, ?1, ?2, ?15,
                  (SELECT d.id FROM intake_document d WHERE d.kind = ?2 AND d.language = ?14 ORDER BY d.version DESC LIMIT 1),
                  ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10,
                  (SELECT f.id FROM order_attachment f WHERE f.order_id = ?1 AND CAST(f.public_ref AS CHAR) = ?11), ?12, ?13)
                """,
                order,
                signed.paper().name(),
                signed.state().name(),
                signed.way() == null ? null : signed.way().name(),
                signed.on(),
                signed.typedName(),
                signed.readAloud(),
                signed.interpreter(),
                signed.firstWitness(),
                signed.secondWitness(),
                signed.scan() == null ? null : signed.scan().toString(),
                instants.convertToDatabaseColumn(author.at()),
                author.user(),
                language,
                Revisions.next(
                        entities,
                        "intake_signature",
                        order,
                        "kind",
                        signed.paper().name()));
    }

    /** Attachments of an order that were not withdrawn. */
    List<Named> scans(long order) {
        return NativeSql.rows(entities, """
            SELECT f.public_ref, f.title FROM order_attachment f WHERE f.order_id = ?1
              AND NOT EXISTS (SELECT 1 FROM order_attachment_withdrawal w WHERE w.attachment_id = f.id)
            ORDER BY f.recorded_at DESC, f.id DESC
            """, order).stream()
                .map(row -> new Named(row.uuid(), row.text()))
                .toList();
    }
}
