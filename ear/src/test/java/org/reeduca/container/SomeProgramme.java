package org.reeduca.container;

import static org.reeduca.container.As.as;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.reeduca.access.Role;
import org.reeduca.programme.EditHead;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.PublishProgramme;

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

    /** Somebody new who writes and publishes versions. */
    static String supervisor() throws SQLException {
        return SomeUser.of(Role.NATIONAL_SUPERVISOR).login();
    }

    /** What a draft says of itself that is valid from that day. */
    static EditHead head(LocalDate from) {
        return new EditHead(0, SOURCE, from, "Acuerdo del consejo");
    }

    /** A draft after its first version, without the third unit, that waits for its second person, at revision 3. */
    UUID sent(ProgrammeDraftService drafts, String author, LocalDate from) throws Exception {
        UUID draft = as(author, () -> drafts.begin(version, head(from)));
        as(author, () -> drafts.removeUnit(draft, 1, 3));
        as(author, () -> drafts.send(draft, 2));
        return draft;
    }

    /** Every unit counts as the one of its number, where there is one. */
    static PublishProgramme same(int revision, int former, int next) {
        Map<Integer, Integer> onward = new HashMap<>();
        Map<Integer, Integer> back = new HashMap<>();
        for (int unit = 1; unit <= former; unit++) {
            onward.put(unit, unit <= next ? unit : PublishProgramme.NOTHING);
        }
        for (int unit = 1; unit <= next; unit++) {
            back.put(unit, unit <= former ? unit : PublishProgramme.NOTHING);
        }
        return new PublishProgramme(revision, onward, back, "Acuerdo 12");
    }
}
