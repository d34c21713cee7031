package org.reeduca.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeduca.access.Role;
import org.reeduca.importing.ImportPreview;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.ImportState;
import org.reeduca.importing.KnownMan.Choice;
import org.reeduca.importing.LoadDecisions;
import org.reeduca.importing.LoadedImport;
import org.reeduca.importing.ProblemCode;
import org.reeduca.matrix.MatrixRow;
import org.reeduca.matrix.MatrixService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;

/** A paper list comes in, is loaded as a whole, and leaves as a whole. */
@ExtendWith(ArquillianExtension.class)
class ImportServiceIT {

    @Inject
    private ImportService imports;

    @Inject
    private MatrixService matrices;

    private long centre;
    private String carmen = "";

    @BeforeEach
    void a_coordinator() throws SQLException {
        centre = SomeUser.centre();
        carmen = SomeUser.of(Role.COORDINATOR).at(centre).login();
    }

    @ParameterizedTest
    @ValueSource(strings = {PaperLists.MONDAYS, PaperLists.THURSDAYS, PaperLists.THURSDAYS_AS_TEXT})
    void what_the_list_says_is_in_the_files(String name) throws Exception {
        JsonObject expected = PaperLists.expected(name);

        UUID ref = upload(name);
        as(carmen, () -> imports.load(ref, LoadDecisions.NONE));

        assertThat(count("participant", ref)).isEqualTo(PaperLists.men(expected));
        assertThat(count("enrolment", ref)).isEqualTo(PaperLists.men(expected));
        assertThat(sessions(ref, "HELD")).isEqualTo(PaperLists.sessions(expected, "HELD"));
        assertThat(sessions(ref, "SCHEDULED")).isEqualTo(PaperLists.sessions(expected, "PLANNED"));
        assertThat(sessions(ref, "CANCELLED")).isEqualTo(PaperLists.sessions(expected, "CANCELLED"));
        assertThat(marks(ref, "PRESENT' AND late_minutes = 0 AND late_minutes_known = '1"))
                .isEqualTo(PaperLists.count(expected, "present"));
        assertThat(marks(ref, "PRESENT' AND (late_minutes > 0 OR late_minutes_known = 0) AND source = 'PAPER"))
                .isEqualTo(PaperLists.count(expected, "late"));
        assertThat(marks(ref, "ABSENT"))
                .isEqualTo(PaperLists.count(expected, "unexcused") + PaperLists.count(expected, "excused"));
        assertThat(count("justification", ref)).isEqualTo(PaperLists.count(expected, "excused"));
    }

    @Test
    void a_man_who_joined_later_belongs_to_the_group_from_then_on_and_one_who_left_until_then() throws Exception {
        UUID mondays = load(PaperLists.MONDAYS);
        UUID thursdays = load(PaperLists.THURSDAYS);

        assertThat(enrolment(mondays, "Abraham")).isEqualTo("2026-02-16");
        assertThat(enrolment(mondays, "Gaspar")).isEqualTo("2026-01-26");
        assertThat(Sql.text("""
                        SELECT CONCAT_WS(' ', from_on, to_on, ending_reason) FROM enrolment e
                        JOIN workbook_import i ON i.id = e.import_id WHERE i.public_ref = ? AND to_on IS NOT NULL
                        """, thursdays.toString())).isEqualTo("2026-01-29 2026-03-13 ADMINISTRATIVE");
    }

    @Test
    void the_engine_judges_a_man_from_paper() throws Exception {
        UUID ref = load(PaperLists.MONDAYS);
        LoadedImport loaded = as(carmen, () -> imports.findLoaded(ref));

        List<MatrixRow> rows = as(
                        carmen, () -> matrices.openMatrix(loaded.groups().get(0).cohort()))
                .rows();

        MatrixRow first = rows.stream()
                .filter(row -> row.person().name().given().equals("José Luis"))
                .findFirst()
                .orElseThrow();
        assertThat(first.cells()).hasSize(16);
        assertThat(first.credited()).isEqualTo(10);
        assertThat(Objects.requireNonNull(first.standing()).policyCode()).isEqualTo("MX-CECOVIM-DEFAULT");
    }

    @Test
    void an_undo_leaves_everything_as_it_was_and_the_history_that_it_was_there() throws Exception {
        UUID ref = load(PaperLists.MONDAYS);
        long marks = count("attendance_mark", ref);

        as(carmen, () -> imports.undo(ref));

        for (String table : List.of("participant", "cohort", "enrolment", "court_order", "programme_session")) {
            assertThat(count(table, ref)).as(table).isZero();
        }
        assertThat(count("attendance_mark", ref)).isZero();
        assertThat(count("attendance_mark FOR SYSTEM_TIME ALL", ref)).isEqualTo(marks);
        assertThat(state(ref)).isEqualTo("UNDONE");
        assertThat(Sql.text(
                        "SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_event WHERE user_login = ? AND subject_ref = ?",
                        carmen,
                        ref.toString()))
                .isEqualTo("IMPORT_UPLOAD,IMPORT_LOAD,IMPORT_UNDO");
        UUID again = load(PaperLists.MONDAYS);
        assertThat(Sql.text("SELECT MIN(file_number) FROM participant WHERE centre_id = ?", centre))
                .as("no number is given twice")
                .endsWith("-0014");
        assertThat(again).isNotEqualTo(ref);
    }

    @Test
    void what_is_built_upon_cannot_be_undone() throws Exception {
        UUID ref = load(PaperLists.MONDAYS);
        Sql.run("""
                INSERT INTO attendance_mark (participant_id, session_id, revision, mark, correction_reason, recorded_at, recorded_by)
                SELECT m.participant_id, m.session_id, 2, 'ABSENT', 'Se copió mal', UTC_TIMESTAMP(6), m.recorded_by
                FROM attendance_mark m JOIN workbook_import i ON i.id = m.import_id WHERE i.public_ref = ? LIMIT 1
                """, ref.toString());

        refused("importing.undo-built-upon", () -> imports.undo(ref));

        assertThat(state(ref)).isEqualTo("LOADED");
    }

    @Test
    void after_a_week_an_import_stays() throws Exception {
        UUID ref = load(PaperLists.MONDAYS);
        Sql.run(
                "UPDATE workbook_import SET loaded_at = loaded_at - INTERVAL 8 DAY WHERE public_ref = ?",
                ref.toString());

        refused("importing.undo-too-late", () -> imports.undo(ref));
    }

    @Test
    void the_same_file_is_loaded_once() throws Exception {
        UUID ref = upload(PaperLists.MONDAYS);
        assertThat(upload(PaperLists.MONDAYS)).isEqualTo(ref);
        as(carmen, () -> imports.load(ref, LoadDecisions.NONE));

        refused("importing.not-draft", () -> imports.load(ref, LoadDecisions.NONE));
        refused("importing.already-loaded", () -> upload(PaperLists.MONDAYS));
    }

    @Test
    void all_or_nothing() throws Exception {
        UUID ref = upload(PaperLists.MONDAYS);
        LoadDecisions stranger = new LoadDecisions(Map.of("Lista", List.of(UUID.randomUUID())), Map.of());

        assertThatThrownBy(() -> as(carmen, () -> imports.load(ref, stranger))).isInstanceOf(NotFound.class);

        assertThat(count("participant", ref)).isZero();
        assertThat(count("cohort", ref)).isZero();
        assertThat(state(ref)).isEqualTo("DRAFT");
    }

    @Test
    void a_man_with_a_file_is_loaded_into_it_only_when_the_coordinator_says_so() throws Exception {
        UUID ref = upload(PaperLists.MONDAYS);
        String curp = Objects.requireNonNull(as(carmen, () -> imports.preview(ref))
                .proposal()
                .groups()
                .get(0)
                .men()
                .get(0)
                .curp());
        Sql.run("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key, name_key, curp)
                VALUES (NEXT VALUE FOR participant_seq, UUID(), ?, 'VIEJO-7', 'José', 'De la Cruz', 'De la Cruz José', 'de la cruz jose', ?)
                """, centre, curp);

        ImportPreview preview = as(carmen, () -> imports.preview(ref));
        assertThat(preview.known())
                .singleElement()
                .matches(known -> known.fileNumber().equals("VIEJO-7"));
        assertThat(preview.proposal().groups().get(0).men().get(0).problems())
                .anyMatch(problem -> problem.code() == ProblemCode.KNOWN_CURP);
        String place = preview.known().get(0).place();
        refused(
                "importing.known-curp",
                () -> imports.load(ref, new LoadDecisions(Map.of(), Map.of(place, Choice.NEW_FILE))));

        as(carmen, () -> imports.load(ref, new LoadDecisions(Map.of(), Map.of(place, Choice.REUSE))));

        assertThat(count("participant", ref)).isEqualTo(12);
        assertThat(count("enrolment", ref)).isEqualTo(13);
        as(carmen, () -> imports.undo(ref));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM participant WHERE file_number = 'VIEJO-7' AND centre_id = ?", centre))
                .isEqualTo(1);
    }

    @Test
    void a_group_that_is_there_already_is_not_loaded_again() throws Exception {
        load(PaperLists.THURSDAYS);
        UUID ref = upload(PaperLists.THURSDAYS_AS_TEXT);

        ImportPreview preview = as(carmen, () -> imports.preview(ref));

        assertThat(preview.proposal().groups().get(0).problems())
                .anyMatch(problem -> problem.code() == ProblemCode.GROUP_CODE_TAKEN);
        assertThat(preview.loadable()).isZero();
        refused("importing.nothing-to-load", () -> imports.load(ref, LoadDecisions.NONE));
    }

    @Test
    void corrections_are_kept_and_read_again() throws Exception {
        UUID ref = upload(PaperLists.MONDAYS);
        ImportPreview before = as(carmen, () -> imports.preview(ref));
        var recognised = before.proposal().groups().get(0).mapping().mapping();

        as(carmen, () -> imports.correct(ref, Map.of("Lista", recognised)));

        assertThat(as(carmen, () -> imports.preview(ref))).isEqualTo(before);
        assertThat(Sql.text("SELECT mapping FROM workbook_import WHERE public_ref = ?", ref.toString()))
                .isEqualTo("{}");
    }

    @Test
    void others_do_not_find_it() throws Exception {
        UUID ref = upload(PaperLists.MONDAYS);
        String stranger = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();
        String facilitator = SomeUser.of(Role.FACILITATOR).at(centre).login();

        assertThatThrownBy(() -> as(stranger, () -> imports.preview(ref))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> imports.load(ref, LoadDecisions.NONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(facilitator, () -> imports.preview(ref))).isInstanceOf(EJBAccessException.class);
        assertThat(as(stranger, () -> imports.findImports())).isEmpty();
        assertThat(as(carmen, () -> imports.findImports()))
                .singleElement()
                .matches(
                        row -> row.state() == ImportState.DRAFT && row.summary().loaded() == 13);
    }

    @Test
    void each_file_that_is_no_list_is_refused_in_its_own_words() {
        refused("importing.refused.EMPTY_FILE", () -> imports.upload("vacio.xlsx", new byte[0]));
        refused(
                "importing.refused.NOT_A_WORKBOOK",
                () -> imports.upload("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        refused(
                "importing.refused.NOT_A_WORKBOOK",
                () -> imports.upload("roto.xlsx", "PK\u0003\u0004 roto".getBytes(UTF_8)));
        refused("importing.refused.TOO_LARGE", () -> imports.upload("enorme.csv", new byte[11 * 1024 * 1024]));
        refused(
                "importing.refused.NO_GROUP_FOUND",
                () -> imports.upload("compras.csv", "pan,leche\n1,2\n".getBytes(UTF_8)));
    }

    private void refused(String code, As.Deed deed) {
        assertThatThrownBy(() -> as(carmen, deed))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        violation -> assertThat(violation.code()).isEqualTo(code));
    }

    private UUID upload(String name) throws Exception {
        byte[] content = PaperLists.bytes(name);
        return as(carmen, () -> imports.upload(name, content));
    }

    private UUID load(String name) throws Exception {
        UUID ref = upload(name);
        as(carmen, () -> imports.load(ref, LoadDecisions.NONE));
        return ref;
    }

    private static long count(String table, UUID ref) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM " + table
                        + " AS t JOIN workbook_import i ON i.id = t.import_id WHERE i.public_ref = ?",
                ref.toString());
    }

    private static long sessions(UUID ref, String state) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM programme_session s JOIN workbook_import i ON i.id = s.import_id"
                        + " WHERE i.public_ref = ? AND s.state = ? AND (s.state <> 'HELD' OR s.closed_at IS NOT NULL)",
                ref.toString(),
                state);
    }

    private static long marks(UUID ref, String mark) throws SQLException {
        return Sql.number(
                "SELECT COUNT(*) FROM attendance_mark m JOIN workbook_import i ON i.id = m.import_id"
                        + " WHERE i.public_ref = ? AND m.mark = '" + mark + "'",
                ref.toString());
    }

    private static String enrolment(UUID ref, String givenName) throws SQLException {
        return Sql.text("""
                SELECT CONCAT_WS(' ', e.from_on, e.to_on) FROM enrolment e JOIN participant p ON p.id = e.participant_id
                JOIN workbook_import i ON i.id = e.import_id WHERE i.public_ref = ? AND p.given_names = ?
                """, ref.toString(), givenName);
    }

    private static String state(UUID ref) throws SQLException {
        return Sql.text("SELECT state FROM workbook_import WHERE public_ref = ?", ref.toString());
    }
}
