package org.reeduca.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Imports in the database; what they bring is written by {@link PaperRepository}. */
@ApplicationScoped
class ImportRepository {

    private static final String ROWS = """
            SELECT i.public_ref, i.file_name, i.state, i.summary, i.created_at, u.display_name, i.loaded_at, i.undone_at
            FROM workbook_import i JOIN app_user u ON u.id = i.uploaded_by
            WHERE i.centre_id = ?1 AND i.state <> 'DISCARDED' AND (?2 IS NULL OR i.public_ref = ?2)
            ORDER BY i.created_at DESC, i.id DESC
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The imports of a centre, the latest first. */
    List<ImportRow> rows(long centreId) {
        return rows(centreId, null);
    }

    Optional<ImportRow> row(long centreId, UUID ref) {
        return rows(centreId, ref.toString()).stream().findFirst();
    }

    private List<ImportRow> rows(long centreId, @Nullable String ref) {
        return NativeSql.rows(entities, ROWS, centreId, ref).stream()
                .map(ImportRow::of)
                .toList();
    }

    Optional<WorkbookImport> find(long centreId, UUID ref) {
        return entities.createQuery(
                        "SELECT i FROM WorkbookImport i WHERE i.centreId = :centre AND i.publicRef = :ref",
                        WorkbookImport.class)
                .setParameter("centre", centreId)
                .setParameter("ref", ref)
                .getResultStream()
                .findFirst();
    }

    /** Makes those who would load or undo the same import wait for each other. */
    void lock(WorkbookImport draft) {
        entities.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes loads of one centre wait for each other: they number files and name groups. */
    void lockCentre(long centreId) {
        NativeSql.query(entities, "SELECT id FROM centre WHERE id = ?1 FOR UPDATE", centreId)
                .getResultList();
    }

    /** An import of the same file in that state. */
    Optional<ImportRow> same(long centreId, String sha256, ImportState state) {
        return NativeSql.rows(
                        entities,
                        "SELECT public_ref FROM workbook_import WHERE centre_id = ?1 AND sha256 = ?2 AND state = ?3",
                        centreId,
                        sha256,
                        state.name())
                .stream()
                .findFirst()
                .flatMap(row -> row(centreId, row.uuid()));
    }

    String centreName(long centreId) {
        return NativeSql.rows(entities, "SELECT short_name FROM centre WHERE id = ?1", centreId)
                .get(0)
                .text();
    }

    /** Names of the groups of a centre, in capitals. */
    Set<String> groupCodes(long centreId) {
        return NativeSql.rows(entities, "SELECT code FROM cohort WHERE centre_id = ?1", centreId).stream()
                .map(row -> row.text().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Men of the centre with one of these CURPs or names. */
    List<FileOnHand> files(long centreId, Collection<String> curps, Collection<String> nameKeys) {
        List<?> found = entities.createQuery("""
                        SELECT p.id, p.publicRef, p.fileNumber, p.curp, p.nameKey, p.birthDate FROM Participant p
                        WHERE p.centreId = :centre AND (p.curp IN :curps OR p.nameKey IN :names)
                        """)
                .setParameter("centre", centreId)
                .setParameter("curps", curps)
                .setParameter("names", nameKeys)
                .getResultList();
        return Row.all(found).stream().map(FileOnHand::of).toList();
    }

    /** Names of the groups to which he belongs without an end. */
    List<String> groupsOf(long participantId) {
        return NativeSql.rows(entities, """
                        SELECT c.code FROM enrolment e JOIN cohort c ON c.id = e.cohort_id
                        WHERE e.participant_id = ?1 AND e.to_on IS NULL ORDER BY c.code
                        """, participantId).stream()
                .map(Row::text)
                .toList();
    }

    /** The groups that an import made, with their men. */
    List<LoadedImport.Group> loadedGroups(UUID ref) {
        return NativeSql.rows(entities, """
                        SELECT c.id, c.public_ref, c.code, (SELECT COUNT(*) FROM programme_session s WHERE s.cohort_id = c.id)
                        FROM cohort c JOIN workbook_import i ON i.id = c.import_id
                        WHERE i.public_ref = ?1 ORDER BY c.code
                        """, ref.toString()).stream()
                .map(row -> {
                    long id = row.big();
                    return new LoadedImport.Group(row.uuid(), row.text(), row.integer(), men(id));
                })
                .toList();
    }

    private List<LoadedImport.Man> men(long cohortId) {
        return NativeSql.rows(entities, """
                        SELECT p.public_ref, CONCAT(p.first_surname, IF(p.second_surname IS NULL, '', CONCAT(' ', p.second_surname)),
                          ', ', p.given_names), p.file_number, p.import_id <=> e.import_id
                        FROM enrolment e JOIN participant p ON p.id = e.participant_id
                        WHERE e.cohort_id = ?1 AND e.import_id IS NOT NULL ORDER BY p.sort_key, p.id
                        """, cohortId).stream()
                .map(row -> new LoadedImport.Man(row.uuid(), row.text(), row.text(), row.flag()))
                .toList();
    }

    void add(WorkbookImport draft) {
        entities.persist(draft);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
