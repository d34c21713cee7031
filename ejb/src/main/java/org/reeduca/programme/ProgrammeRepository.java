package org.reeduca.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.ProgrammeEdition.Equivalent;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeEdition.Listed;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.NativeSql;
import org.reeduca.shared.Row;

/** Programmes in the database: reference data, read in a few statements whatever their size and number. */
@ApplicationScoped
class ProgrammeRepository {

    @PersistenceContext
    private EntityManager entities;

    private static final String EDITION = """
            SELECT v.id, v.public_ref, p.name_es, p.name_en, v.version, v.valid_from, v.valid_to, v.source,
              (SELECT COUNT(*) FROM cohort c WHERE c.programme_version_id = v.id)
            FROM programme_version v JOIN programme p ON p.id = v.programme_id
            """;

    Optional<ProgrammeEdition> edition(UUID version) {
        return NativeSql.rows(entities, EDITION + " WHERE v.public_ref = ?1", version.toString()).stream()
                .findFirst()
                .map(row -> {
                    long id = row.big();
                    return edition(row, units(id, equivalents(id)).getOrDefault(id, List.of()));
                });
    }

    /** All programmes with their versions, the newest first, without what counts as their units. */
    List<ProgrammeHistory> histories() {
        Map<Long, List<Unit>> units = units(null, Map.of());
        Map<Bilingual, List<ProgrammeEdition>> versions =
                NativeSql.rows(entities, EDITION + " ORDER BY p.name_es, p.id, v.version DESC").stream()
                        .map(row -> edition(row, units.getOrDefault(row.big(), List.of())))
                        .collect(groupingBy(ProgrammeEdition::name, LinkedHashMap::new, toList()));
        return versions.entrySet().stream()
                .map(one -> new ProgrammeHistory(one.getKey(), one.getValue()))
                .toList();
    }

    /** The rest of the row once its key was read. */
    private static ProgrammeEdition edition(Row row, List<Unit> units) {
        return new ProgrammeEdition(
                row.uuid(),
                new Bilingual(row.text(), row.text()),
                row.integer(),
                row.date(),
                row.dateOrNull(),
                row.text(),
                row.integer(),
                units);
    }

    private record Place(long version, int unit) {}

    private Map<Place, List<Equivalent>> equivalents(long version) {
        return NativeSql.rows(entities, """
                        SELECT q.to_version_id, q.to_unit, v.version, q.from_unit, q.source
                        FROM programme_unit_equivalence q JOIN programme_version v ON v.id = q.from_version_id
                        WHERE q.to_version_id = ?1 ORDER BY q.to_unit, v.version, q.from_unit
                        """, version).stream()
                .collect(groupingBy(
                        ProgrammeRepository::place,
                        mapping(row -> new Equivalent(row.integer(), row.integer(), row.text()), toList())));
    }

    private static Place place(Row row) {
        return new Place(row.big(), row.integer());
    }

    /** Units in order by version, of one version or of all. */
    private Map<Long, List<Unit>> units(@Nullable Long version, Map<Place, List<Equivalent>> equivalents) {
        Map<Place, List<Listed>> items = NativeSql.rows(entities, """
                        SELECT programme_version_id, unit_number, kind, text_es, text_en FROM programme_unit_item
                        WHERE ?1 IS NULL OR programme_version_id = ?1
                        ORDER BY programme_version_id, unit_number, kind, position
                        """, version).stream()
                .collect(groupingBy(
                        ProgrammeRepository::place,
                        mapping(
                                row -> new Listed(row.constant(Item.class), new Bilingual(row.text(), row.text())),
                                toList())));
        Map<Long, List<Unit>> units = new HashMap<>();
        NativeSql.rows(entities, """
                        SELECT programme_version_id, number, title_es, title_en, aim_es, aim_en, minutes, mandatory
                        FROM programme_unit WHERE ?1 IS NULL OR programme_version_id = ?1
                        ORDER BY programme_version_id, number
                        """, version).forEach(row -> {
            Place place = place(row);
            units.computeIfAbsent(place.version(), key -> new ArrayList<>())
                    .add(unit(
                            place.unit(),
                            row,
                            items.getOrDefault(place, List.of()),
                            equivalents.getOrDefault(place, List.of())));
        });
        return units;
    }

    private static Unit unit(int number, Row row, List<Listed> items, List<Equivalent> equivalents) {
        return new Unit(
                number,
                new Bilingual(row.text(), row.text()),
                new Bilingual(row.text(), row.text()),
                row.integer(),
                row.flag(),
                items,
                equivalents);
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
