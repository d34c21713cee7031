package org.reeduca.journey;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;

/** Two files of one man at the centre of the demonstration, opened by two people who did not search. */
final class SomeTwoFiles {

    private final String word =
            "Ahuehuete" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").toLowerCase(Locale.ROOT);
    private final UUID kept = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private SomeTwoFiles() {}

    static SomeTwoFiles opened() throws SQLException {
        SomeTwoFiles files = new SomeTwoFiles();
        files.file(files.kept, "Ramón", files.number(files.kept));
        files.file(files.other, "Ramon", files.number(files.other));
        return files;
    }

    /** Merges them as the page would, and tells where that is undone. */
    String merged() throws SQLException {
        UUID merge = UUID.randomUUID();
        Records.change("""
                INSERT INTO participant_merge (id, public_ref, centre_id, kept_id, absorbed_id, reason, merged_at, merged_by)
                SELECT NEXT VALUE FOR participant_merge_seq, ?, k.centre_id, k.id, a.id, 'Mostró su acta', UTC_TIMESTAMP(6), u.id
                FROM participant k JOIN participant a ON a.public_ref = ? JOIN app_user u ON u.login = ? WHERE k.public_ref = ?
                """, merge.toString(), other.toString(), Demonstration.COORDINATOR, kept.toString());
        long key = Records.number("SELECT id FROM participant_merge WHERE public_ref = ?", merge.toString());
        Records.change("CALL merge_files(?)", key);
        return "participant=" + kept + "&merge=" + merge;
    }

    /** Restricts the file that is kept and names a reader, as the page would. */
    UUID restricted() throws SQLException {
        long man = Records.number("SELECT id FROM participant WHERE public_ref = ?", kept.toString());
        long by = user(Demonstration.COORDINATOR);
        Records.change("""
                INSERT INTO file_restriction (participant_id, revision, restricted, reason, recorded_at, recorded_by)
                VALUES (?, 1, TRUE, 'Vínculo con el centro', UTC_TIMESTAMP(6), ?)
                """, man, by);
        Records.change("""
                INSERT INTO file_reader (participant_id, user_id, revision, named, reason, recorded_at, recorded_by)
                VALUES (?, ?, 1, TRUE, 'Lo recibe', UTC_TIMESTAMP(6), ?)
                """, man, user(Demonstration.RECEPTIONIST), by);
        return kept;
    }

    private static long user(String login) throws SQLException {
        return Records.number("SELECT id FROM app_user WHERE login = ?", login);
    }

    UUID kept() {
        return kept;
    }

    UUID other() {
        return other;
    }

    /** Number of the other file, as on its cover. */
    String otherNumber() {
        return number(other);
    }

    /** Number of the file that is kept. */
    String keptNumber() {
        return number(kept);
    }

    private String number(UUID file) {
        return "J-" + file.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private void file(UUID ref, String given, String number) throws SQLException {
        Records.change(
                """
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key,
                  name_key, curp_missing_reason)
                SELECT NEXT VALUE FOR participant_seq, ?, id, ?, ?, ?, ?, ?, 'NOT_RECORDED' FROM centre WHERE code = 'XAL'
                """, ref.toString(), number, given, word, word + " " + given, word.toLowerCase(Locale.ROOT) + " ramon");
    }
}
