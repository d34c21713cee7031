package org.reeduca.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeduca.programme.ProgrammeEdition.Equivalent;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Programmes in the database: reference data, read in four statements whatever their size. */
@ApplicationScoped
class ProgrammeRepository {

    @PersistenceContext
    private EntityManager entities;

    Optional<ProgrammeEdition> edition(UUID version) {
        return NativeSql.rows(entities, """
                        SELECT v.id, v.public_ref, p.name_es, p.name_en, v.version, v.valid_from, v.valid_to, v.source,
                          (SELECT COUNT(*) FROM cohort c WHERE c.programme_version_id = v.id)
                        FROM programme_version v JOIN programme p ON p.id = v.programme_id WHERE v.public_ref = ?1
                        """, version.toString()).stream()
                .findFirst()
                .map(this::edition);
    }

    private ProgrammeEdition edition(Row row) {
        long id = row.big();
        return new ProgrammeEdition(
                row.uuid(),
                new Bilingual(row.text(), row.text()),
                row.integer(),
                row.date(),
                row.dateOrNull(),
                row.text(),
                row.integer(),
                units(id));
    }

    private List<Unit> units(long id) {
        Map<Integer, List<Listed>> items = NativeSql.rows(entities, """
                        SELECT unit_number, kind, text_es, text_en FROM programme_unit_item
                        WHERE programme_version_id = ?1 ORDER BY unit_number, kind, position
                        """, id).stream()
                .collect(groupingBy(
                        Row::integer,
                        mapping(
                                row -> new Listed(row.constant(Item.class), new Bilingual(row.text(), row.text())),
                                toList())));
        Map<Integer, List<Equivalent>> equivalents = NativeSql.rows(entities, """
                        SELECT q.to_unit, v.version, q.from_unit, q.source
                        FROM programme_unit_equivalence q JOIN programme_version v ON v.id = q.from_version_id
                        WHERE q.to_version_id = ?1 ORDER BY q.to_unit, v.version, q.from_unit
                        """, id).stream()
                .collect(groupingBy(
                        Row::integer,
                        mapping(row -> new Equivalent(row.integer(), row.integer(), row.text()), toList())));
        return NativeSql.rows(entities, """
                        SELECT number, title_es, title_en, aim_es, aim_en, minutes, mandatory FROM programme_unit
                        WHERE programme_version_id = ?1 ORDER BY number
                        """, id).stream()
                .map(row -> unit(row, items, equivalents))
                .toList();
    }

    private static Unit unit(Row row, Map<Integer, List<Listed>> items, Map<Integer, List<Equivalent>> equivalents) {
        int number = row.integer();
        return new Unit(
                number,
                new Bilingual(row.text(), row.text()),
                new Bilingual(row.text(), row.text()),
                row.integer(),
                row.flag(),
                items.getOrDefault(number, List.of()),
                equivalents.getOrDefault(number, List.of()));
    }

    /** What units of other versions count as in that one. */
    List<Equivalences.Line> equivalences(long version) {
        return NativeSql.rows(
                        entities,
                        "SELECT from_version_id, from_unit, to_unit FROM programme_unit_equivalence WHERE to_version_id = ?1",
                        version)
                .stream()
                .map(row -> new Equivalences.Line(row.big(), row.integer(), row.integer()))
                .toList();
    }

    /** Titles of the units of a version, by number. */
    Map<Integer, Bilingual> titles(long version) {
        Map<Integer, Bilingual> titles = new TreeMap<>();
        NativeSql.rows(
                        entities,
                        "SELECT number, title_es, title_en FROM programme_unit WHERE programme_version_id = ?1",
                        version)
                .forEach(row -> titles.put(row.integer(), new Bilingual(row.text(), row.text())));
        return titles;
    }
}
