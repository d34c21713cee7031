package org.reeduca.container;

import java.sql.SQLException;

/** A version of another programme that no other test follows, with a table of what counts as its units. */
final class SomeVersion {

    private SomeVersion() {}

    /**
     * A version with so many units with which no group may begin any more.
     *
     * @param group of the version from which units count
     * @param pairs unit of that version, unit of this one, and so on
     * @return its key
     */
    static long with(int units, SomeCohort group, int... pairs) throws SQLException {
        long from = Sql.number("SELECT programme_version_id FROM cohort WHERE id = ?", group.cohortId());
        String programme = "OTRO-" + group.centreId();
        Sql.run("""
                INSERT INTO programme (id, code, name_es, name_en) VALUES (NEXT VALUE FOR programme_seq, ?, 'Prueba', 'Test')
                """, programme);
        Sql.run("""
                INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, valid_to, source)
                SELECT NEXT VALUE FOR programme_version_seq, UUID(), id, 1, '2020-01-01', '2020-02-01', 'Prueba'
                FROM programme WHERE code = ?
                """, programme);
        long version = Sql.number("""
                SELECT v.id FROM programme_version v JOIN programme p ON p.id = v.programme_id WHERE p.code = ?
                """, programme);
        Sql.run("""
                INSERT INTO programme_unit (programme_version_id, number, title_es, title_en, aim_es, aim_en, minutes, mandatory)
                SELECT ?, number, title_es, title_en, aim_es, aim_en, minutes, mandatory FROM programme_unit
                WHERE programme_version_id = ? AND number <= ?
                """, version, from, units);
        for (int i = 0; i < pairs.length; i += 2) {
            Sql.run(
                    "INSERT INTO programme_unit_equivalence (from_version_id, from_unit, to_version_id, to_unit, source)"
                            + " VALUES (?, ?, ?, ?, 'Prueba')",
                    from,
                    pairs[i],
                    version,
                    pairs[i + 1]);
        }
        return version;
    }
}
