package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.importing.ImportService;

/** An import leaves as a whole, as long as nobody built upon it. */
@ExtendWith(ArquillianExtension.class)
class ImportUndoIT {

    @Inject
    private ImportService imports;

    @SuppressWarnings("NullAway.Init")
    private SomeImporter carmen;

    @BeforeEach
    void a_coordinator() throws SQLException {
        carmen = SomeImporter.at(imports);
    }

    @Test
    void an_undo_leaves_everything_as_it_was_and_the_history_that_it_was_there() throws Exception {
        UUID ref = carmen.load(PaperLists.MONDAYS);
        long marks = SomeImporter.count("attendance_mark", ref);

        as(carmen.login(), () -> imports.undo(ref));

        for (String table : List.of("participant", "cohort", "enrolment", "court_order", "programme_session")) {
            assertThat(SomeImporter.count(table, ref)).as(table).isZero();
        }
        assertThat(SomeImporter.count("attendance_mark", ref)).isZero();
        assertThat(SomeImporter.count("attendance_mark FOR SYSTEM_TIME ALL", ref))
                .isEqualTo(marks);
        assertThat(SomeImporter.state(ref)).isEqualTo("UNDONE");
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_event WHERE user_login = ? AND subject_ref"
                                + " = ?",
                        carmen.login(),
                        ref.toString()))
                .isEqualTo("IMPORT_UPLOAD,IMPORT_LOAD,IMPORT_UNDO");
        UUID again = carmen.load(PaperLists.MONDAYS);
        assertThat(Sql.text("SELECT MIN(file_number) FROM participant WHERE centre_id = ?", carmen.centre()))
                .as("no number is given twice")
                .endsWith("-0014");
        assertThat(again).isNotEqualTo(ref);
    }

    @Test
    void what_is_built_upon_cannot_be_undone() throws Exception {
        UUID ref = carmen.load(PaperLists.MONDAYS);
        Sql.run("""
            INSERT INTO attendance_mark (participant_id, session_id, revision, mark, correction_reason, recorded_at, recorded_by)
            SELECT m.participant_id, m.session_id, 2, 'ABSENT', 'Se copió mal', UTC_TIMESTAMP(6), m.recorded_by
            FROM attendance_mark m JOIN workbook_import i ON i.id = m.import_id WHERE i.public_ref = ? LIMIT 1
            """, ref.toString());

        carmen.isRefused("importing.undo-built-upon", () -> imports.undo(ref));

        assertThat(SomeImporter.state(ref)).isEqualTo("LOADED");
    }

    @Test
    void what_was_said_of_one_of_its_sessions_keeps_it_as_well() throws Exception {
        UUID ref = carmen.load(PaperLists.MONDAYS);
        Sql.run("""
                INSERT INTO session_modality (session_id, revision, modality, reason, recorded_at, recorded_by)
                VALUES ((SELECT MIN(s.id) FROM programme_session s JOIN workbook_import i ON i.id = s.import_id WHERE i.public_ref = ?),
                  1, 'REMOTE', 'Sin sede', UTC_TIMESTAMP(6), (SELECT MIN(id) FROM app_user))
                """, ref.toString());

        carmen.isRefused("importing.undo-built-upon", () -> imports.undo(ref));
    }

    @Test
    void after_a_week_an_import_stays() throws Exception {
        UUID ref = carmen.load(PaperLists.MONDAYS);
        Sql.run(
                "UPDATE workbook_import SET loaded_at = loaded_at - INTERVAL 8 DAY WHERE public_ref = ?",
                ref.toString());

        carmen.isRefused("importing.undo-too-late", () -> imports.undo(ref));
    }
}
