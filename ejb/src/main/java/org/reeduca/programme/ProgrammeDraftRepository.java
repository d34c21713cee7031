package org.reeduca.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.DraftState;
import org.reeduca.shared.InstantConverter;
import org.reeduca.shared.ManyRows;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Drafts of versions in the database, and how one becomes a version. Both are only added to. */
@ApplicationScoped
class ProgrammeDraftRepository {

    private static final String DRAFT = """
            SELECT f.id, d.public_ref, d.revision, p.name_es, p.name_en, f.public_ref, f.version + 1, d.valid_from, d.source,
              d.reason, d.state, d.units, d.state <> 'PUBLISHED' AND EXISTS (SELECT 1 FROM programme_version l
                WHERE l.programme_id = f.programme_id AND l.version > f.version),
              b.public_ref, d.answer, d.recorded_at, u.display_name, d.recorded_by = ?1,
              IF(d.state IN ('DRAFT', 'SENT', 'REFUSED'), (SELECT COUNT(*) FROM cohort c
                WHERE c.programme_version_id = f.id AND c.state <> 'CANCELLED' AND (SELECT MIN(s.held_on)
                  FROM programme_session s WHERE s.cohort_id = c.id AND s.state <> 'CANCELLED') >= d.valid_from), 0)
            FROM programme_draft d JOIN programme_version f ON f.id = d.version_id
            JOIN programme p ON p.id = f.programme_id JOIN app_user u ON u.id = d.recorded_by
            LEFT JOIN programme_version b ON b.id = d.published
            WHERE d.revision = (SELECT MAX(n.revision) FROM programme_draft n WHERE n.public_ref = d.public_ref)
            """;

    @PersistenceContext
    private EntityManager entities;

    private final InstantConverter instants = new InstantConverter();

    /** A draft with the key of the version it was taken from, which does not leave this module. */
    record Found(long former, ProgrammeDraft view) {}

    /** All drafts as they were said last, what waits first. */
    List<ProgrammeDraft> drafts(long reader) {
        return NativeSql.rows(
                        entities,
                        DRAFT
                                + " ORDER BY FIELD(d.state, 'SENT', 'DRAFT', 'REFUSED', 'PUBLISHED', 'DROPPED'), d.recorded_at DESC",
                        reader)
                .stream()
                .map(row -> found(row).view())
                .toList();
    }

    Optional<Found> draft(UUID ref, long reader) {
        return NativeSql.rows(entities, DRAFT + " AND d.public_ref = ?2", reader, ref.toString()).stream()
                .findFirst()
                .map(ProgrammeDraftRepository::found);
    }

    private static Found found(Row row) {
        return new Found(
                row.big(),
                new ProgrammeDraft(
                        row.uuid(),
                        row.integer(),
                        new Bilingual(row.text(), row.text()),
                        row.uuid(),
                        row.integer(),
                        row.date(),
                        row.text(),
                        row.text(),
                        row.constant(DraftState.class),
                        SyllabusJson.read(row.text()),
                        row.flag(),
                        row.uuidOrNull(),
                        row.textOrNull(),
                        row.instant(),
                        row.text(),
                        row.flag(),
                        row.integer()));
    }

    /** A version from which a draft can be taken. */
    record Base(long key, LocalDate validFrom, boolean newest) {}

    Optional<Base> base(UUID version) {
        return NativeSql.rows(entities, """
                        SELECT f.id, f.valid_from, NOT EXISTS (SELECT 1 FROM programme_version l
                          WHERE l.programme_id = f.programme_id AND l.version > f.version)
                        FROM programme_version f WHERE f.public_ref = ?1
                        """, version.toString()).stream()
                .findFirst()
                .map(row -> new Base(row.big(), row.date(), row.flag()));
    }

    /** Holds back everybody else who would follow the same version until the transaction ends. */
    void lock(long version) {
        NativeSql.rows(entities, "SELECT id FROM programme_version WHERE id = ?1 FOR UPDATE", version);
    }

    /** What is said about a draft. */
    record Said(
            List<Unit> units,
            LocalDate validFrom,
            String source,
            String reason,
            DraftState state,
            @Nullable Long published,
            @Nullable String answer) {}

    void say(UUID ref, int revision, long former, Said said, long by, Instant at) {
        NativeSql.run(
                entities,
                """
                INSERT INTO programme_draft (id, public_ref, revision, version_id, units, valid_from, source, reason, state,
                  published, answer, recorded_at, recorded_by)
                VALUES (NEXT VALUE FOR programme_draft_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                """,
                ref.toString(),
                revision,
                former,
                SyllabusJson.write(said.units()),
                said.validFrom(),
                said.source(),
                said.reason(),
                said.state().name(),
                said.published(),
                said.answer(),
                instants.convertToDatabaseColumn(at),
                by);
    }

    /** Closes the former version, adds the next one with its units and answers its key. */
    long publish(long former, ProgrammeDraft draft) {
        NativeSql.run(
                entities,
                "UPDATE programme_version SET valid_to = ?1 WHERE id = ?2 AND (valid_to IS NULL OR valid_to > ?1)",
                draft.validFrom(),
                former);
        UUID ref = UUID.randomUUID();
        NativeSql.run(entities, """
                INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, source)
                VALUES (NEXT VALUE FOR programme_version_seq, ?1,
                  (SELECT f.programme_id FROM programme_version f WHERE f.id = ?2), ?3, ?4, ?5)
                """, ref.toString(), former, draft.number(), draft.validFrom(), draft.source());
        long key = NativeSql.rows(entities, "SELECT id FROM programme_version WHERE public_ref = ?1", ref.toString())
                .get(0)
                .big();
        insertUnits(key, draft.units());
        insertItems(key, draft.units());
        return key;
    }

    private void insertUnits(long version, List<Unit> units) {
        List<List<Object>> rows = new ArrayList<>();
        for (Unit unit : units) {
            rows.add(List.of(
                    version,
                    unit.number(),
                    unit.title().es(),
                    unit.title().en(),
                    unit.aim().es(),
                    unit.aim().en(),
                    unit.minutes(),
                    unit.mandatory()));
        }
        insert(
                "programme_unit",
                List.of(
                        "programme_version_id",
                        "number",
                        "title_es",
                        "title_en",
                        "aim_es",
                        "aim_en",
                        "minutes",
                        "mandatory"),
                rows);
    }

    private void insertItems(long version, List<Unit> units) {
        List<List<Object>> rows = new ArrayList<>();
        for (Unit unit : units) {
            Map<Item, Integer> positions = new EnumMap<>(Item.class);
            for (Listed item : unit.items()) {
                int position = positions.merge(item.kind(), 1, Integer::sum);
                rows.add(List.of(
                        version,
                        unit.number(),
                        item.kind().name(),
                        position,
                        item.text().es(),
                        item.text().en()));
            }
        }
        insert(
                "programme_unit_item",
                List.of("programme_version_id", "unit_number", "kind", "position", "text_es", "text_en"),
                rows);
    }

    /** Says as which units of one version those of another count; {@link PublishProgramme#NOTHING} needs no row. */
    void equate(long from, long to, Map<Integer, Integer> units, String source) {
        List<List<Object>> rows = new ArrayList<>();
        units.forEach((unit, as) -> {
            if (as != PublishProgramme.NOTHING) {
                rows.add(List.of(from, unit, to, as, source));
            }
        });
        insert(
                "programme_unit_equivalence",
                List.of("from_version_id", "from_unit", "to_version_id", "to_unit", "source"),
                rows);
    }

    /**
     * Carries what counted as units of the former version, or as which its units counted, over to the next one by way of it,
     * so that credit from long ago is not lost with a version in between.
     */
    void equateByWayOf(long former, long next) {
        NativeSql.run(entities, """
                INSERT INTO programme_unit_equivalence (from_version_id, from_unit, to_version_id, to_unit, source)
                SELECT e.from_version_id, e.from_unit, n.to_version_id, MIN(n.to_unit), MIN(n.source)
                FROM programme_unit_equivalence e JOIN programme_unit_equivalence n
                  ON n.from_version_id = e.to_version_id AND n.from_unit = e.to_unit AND n.to_version_id = ?2
                WHERE e.to_version_id = ?1 AND e.from_version_id <> ?2
                GROUP BY e.from_version_id, e.from_unit, n.to_version_id
                """, former, next);
        NativeSql.run(entities, """
                INSERT INTO programme_unit_equivalence (from_version_id, from_unit, to_version_id, to_unit, source)
                SELECT n.from_version_id, n.from_unit, e.to_version_id, MIN(e.to_unit), MIN(n.source)
                FROM programme_unit_equivalence n JOIN programme_unit_equivalence e
                  ON e.from_version_id = n.to_version_id AND e.from_unit = n.to_unit AND e.to_version_id <> ?2
                WHERE n.from_version_id = ?2 AND n.to_version_id = ?1
                GROUP BY n.from_version_id, n.from_unit, e.to_version_id
                """, former, next);
    }

    private void insert(String table, List<String> columns, List<List<Object>> rows) {
        for (int from = 0; from < rows.size(); from += ManyRows.MOST) {
            List<List<Object>> some = rows.subList(from, Math.min(rows.size(), from + ManyRows.MOST));
            NativeSql.run(
                    entities,
                    ManyRows.insert(table, columns, some.size()),
                    some.stream().flatMap(List::stream).toArray());
        }
    }
}
