package org.reeduca.container;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** A programme that no other test touches, with a version of three units that is valid since 2024. */
final class SomeProgramme {

    /** Where the units come from: as long as a draft says the same, it has changed nothing there. */
    static final String SOURCE = "Títulos oficiales";

    private final String code;
    private final UUID version = UUID.randomUUID();

    private SomeProgramme() {
        code = "Z-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    static SomeProgramme ofThreeUnits() throws SQLException {
        SomeProgramme some = new SomeProgramme();
        Sql.run("""
                INSERT INTO programme (id, code, name_es, name_en) VALUES (NEXT VALUE FOR programme_seq, ?, ?, ?)
                """, some.code, some.code, some.code);
        Sql.run("""
                INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, source)
                SELECT NEXT VALUE FOR programme_version_seq, ?, id, 1, '2024-01-01', ? FROM programme WHERE code = ?
                """, some.version.toString(), SOURCE, some.code);
        for (int unit = 1; unit <= 3; unit++) {
            Sql.run("""
                    INSERT INTO programme_unit (programme_version_id, number, title_es, title_en, aim_es, aim_en, minutes)
                    SELECT id, ?, ?, ?, 'Fin', 'Aim', 90 FROM programme_version WHERE public_ref = ?
                    """, unit, "Tema " + unit, "Topic " + unit, some.version.toString());
        }
        return some;
    }

    /** Its first version. */
    UUID version() {
        return version;
    }

    /** A version by its number. */
    UUID version(int number) throws SQLException {
        return UUID.fromString(Sql.text(
                "SELECT v.public_ref FROM programme_version v JOIN programme p ON p.id = v.programme_id"
                        + " WHERE p.code = ? AND v.version = ?",
                code,
                number));
    }

    int versions() throws SQLException {
        return (int) Sql.number(
                "SELECT COUNT(*) FROM programme_version v JOIN programme p ON p.id = v.programme_id WHERE p.code = ?",
                code);
    }

    /** What counts as what between its versions, as {@code 1.2=2.1} for unit 2 of version 1 that counts as 1 of version 2. */
    String equivalences() throws SQLException {
        return Sql.text("""
                SELECT GROUP_CONCAT(CONCAT(f.version, '.', q.from_unit, '=', t.version, '.', q.to_unit)
                  ORDER BY f.version, t.version, q.from_unit SEPARATOR ' ')
                FROM programme_unit_equivalence q JOIN programme_version f ON f.id = q.from_version_id
                JOIN programme_version t ON t.id = q.to_version_id JOIN programme p ON p.id = f.programme_id WHERE p.code = ?
                """, code);
    }

    String code() {
        return code;
    }
}
