package org.reeduca.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.NonPresentation.Issued;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Reports that a man did not come. */
@ApplicationScoped
class NonPresentationRepository {

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** What was said last about the report under an order, with the date of the authority's letter. */
    record Said(
            @Nullable LocalDate letterOn,
            int revision,
            @Nullable Issued issued) {}

    Said said(long order) {
        Row row = NativeSql.rows(entities, """
            SELECT o.oficio_date, COALESCE(r.revision, 0), r.issued_on, r.letter_number FROM court_order o
            LEFT JOIN intake_report r ON r.order_id = o.id
              AND r.revision = (SELECT MAX(n.revision) FROM intake_report n WHERE n.order_id = o.id)
            WHERE o.id = ?1
            """, order).get(0);
        LocalDate letterOn = row.dateOrNull();
        int revision = row.integer();
        LocalDate on = row.dateOrNull();
        return new Said(letterOn, revision, on == null ? null : new Issued(on, row.text()));
    }

    void add(long order, IssueReport issue, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO intake_report (order_id, revision, issued_on, letter_number, recorded_at, recorded_by)
                VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                """,
                order,
                issue.revision() + 1,
                issue.on(),
                issue.number(),
                Objects.requireNonNull(instants.convertToDatabaseColumn(at)),
                by);
    }

    /** Orders of a centre whose authority was told. */
    Set<UUID> reportedAt(long centreId) {
        return NativeSql.rows(entities, """
            SELECT o.public_ref FROM intake_report r JOIN court_order o ON o.id = r.order_id
            WHERE o.centre_id = ?1 AND r.issued_on IS NOT NULL
              AND r.revision = (SELECT MAX(n.revision) FROM intake_report n WHERE n.order_id = r.order_id)
            """, centreId).stream().map(Row::uuid).collect(Collectors.toSet());
    }
}
