package org.reeduca.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.reeduca.programme.Equivalences.Line;
import org.reeduca.shared.Row;

/** Versions of programmes for features that carry credit from one to another. No door: reference data, whoever asks. */
@ApplicationScoped
public class Versions {

    @PersistenceContext
    private EntityManager entities;

    /** What counts as which unit of that version. */
    public Equivalences into(long version) {
        return new Equivalences(
                version,
                rows("""
                SELECT from_version_id, from_unit, to_unit FROM programme_unit_equivalence WHERE to_version_id = ?1
                """, version).stream()
                        .map(row -> new Line(row.big(), row.integer(), row.integer()))
                        .toList());
    }

    /** Titles of the units of a version, by number and in this order. */
    public Map<Integer, Bilingual> titles(long version) {
        Map<Integer, Bilingual> titles = new TreeMap<>();
        rows("SELECT number, title_es, title_en FROM programme_unit WHERE programme_version_id = ?1", version)
                .forEach(row -> titles.put(row.integer(), new Bilingual(row.text(), row.text())));
        return titles;
    }

    private List<Row> rows(String sql, long version) {
        return Row.all(entities.createNativeQuery(sql).setParameter(1, version).getResultList());
    }
}
