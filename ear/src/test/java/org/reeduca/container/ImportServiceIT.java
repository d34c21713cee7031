package org.reeduca.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Arrays;
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
import org.reeduca.shared.NotFound;

/** A paper list comes in, is loaded as a whole, and leaves as a whole. */
@ExtendWith(ArquillianExtension.class)
class ImportServiceIT {

    @Inject
    private ImportService imports;

    @Inject
    private MatrixService matrices;

    @SuppressWarnings("NullAway.Init")
    private SomeImporter carmen;

    @BeforeEach
    void a_coordinator() throws SQLException {
        carmen = SomeImporter.at(imports);
    }

    @ParameterizedTest
    @ValueSource(strings = {PaperLists.MONDAYS, PaperLists.THURSDAYS, PaperLists.THURSDAYS_AS_TEXT})
    void what_the_list_says_is_in_the_files(String name) throws Exception {
        JsonObject expected = PaperLists.expected(name);

        UUID ref = carmen.upload(name);
        as(carmen.login(), () -> imports.load(ref, LoadDecisions.NONE));

        assertThat(SomeImporter.count("participant", ref)).isEqualTo(PaperLists.men(expected));
        assertThat(SomeImporter.count("enrolment", ref)).isEqualTo(PaperLists.men(expected));
        assertThat(sessions(ref, "HELD")).isEqualTo(PaperLists.sessions(expected, "HELD"));
        assertThat(sessions(ref, "SCHEDULED")).isEqualTo(PaperLists.sessions(expected, "PLANNED"));
        assertThat(sessions(ref, "CANCELLED")).isEqualTo(PaperLists.sessions(expected, "CANCELLED"));
        assertThat(marks(ref, "PRESENT' AND late_minutes = 0 AND late_minutes_known = '1"))
                .isEqualTo(PaperLists.count(expected, "present"));
        assertThat(marks(ref, "PRESENT' AND (late_minutes > 0 OR late_minutes_known = 0) AND source = 'PAPER"))
                .isEqualTo(PaperLists.count(expected, "late"));
        assertThat(marks(ref, "ABSENT"))
                .isEqualTo(PaperLists.count(expected, "unexcused") + PaperLists.count(expected, "excused"));
        assertThat(SomeImporter.count("justification", ref)).isEqualTo(PaperLists.count(expected, "excused"));
    }

    @Test
    void a_man_who_joined_later_belongs_to_the_group_from_then_on_and_one_who_left_until_then() throws Exception {
        UUID mondays = carmen.load(PaperLists.MONDAYS);
        UUID thursdays = carmen.load(PaperLists.THURSDAYS);

        assertThat(enrolment(mondays, "Abraham")).isEqualTo("2026-02-16");
        assertThat(enrolment(mondays, "Gaspar")).isEqualTo("2026-01-26");
        assertThat(Sql.text("""
            SELECT CONCAT_WS(' ', from_on, to_on, ending_reason) FROM enrolment e
            JOIN workbook_import i ON i.id = e.import_id WHERE i.public_ref = ? AND to_on IS NOT NULL
            """, thursdays.toString())).isEqualTo("2026-01-29 2026-03-13 ADMINISTRATIVE");
    }

    @Test
    void the_engine_judges_a_man_from_paper() throws Exception {
        UUID ref = carmen.load(PaperLists.MONDAYS);
        LoadedImport loaded = as(carmen.login(), () -> imports.findLoaded(ref));

        List<MatrixRow> rows = as(
                        carmen.login(),
                        () -> matrices.openMatrix(loaded.groups().get(0).cohort()))
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
    void the_same_file_is_loaded_once() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        assertThat(carmen.upload(PaperLists.MONDAYS)).isEqualTo(ref);
        as(carmen.login(), () -> imports.load(ref, LoadDecisions.NONE));

        carmen.isRefused("importing.not-draft", () -> imports.load(ref, LoadDecisions.NONE));
        carmen.isRefused("importing.already-loaded", () -> carmen.upload(PaperLists.MONDAYS));
    }

    @Test
    void all_or_nothing() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        LoadDecisions stranger = new LoadDecisions(Map.of("Lista", List.of(UUID.randomUUID())), Map.of());

        assertThatThrownBy(() -> as(carmen.login(), () -> imports.load(ref, stranger)))
                .isInstanceOf(NotFound.class);

        assertThat(SomeImporter.count("participant", ref)).isZero();
        assertThat(SomeImporter.count("cohort", ref)).isZero();
        assertThat(SomeImporter.state(ref)).isEqualTo("DRAFT");
    }

    @Test
    void a_man_with_a_file_is_loaded_into_it_only_when_the_coordinator_says_so() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        String curp = Objects.requireNonNull(as(carmen.login(), () -> imports.preview(ref))
                .proposal()
                .groups()
                .get(0)
                .men()
                .get(0)
                .curp());
        Sql.run("""
            INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key, name_key, curp)
            VALUES (NEXT VALUE FOR participant_seq, UUID(), ?, 'VIEJO-7', 'José', 'De la Cruz', 'De la Cruz José', 'de la cruz jose', ?)
            """, carmen.centre(), curp);

        ImportPreview preview = as(carmen.login(), () -> imports.preview(ref));
        assertThat(preview.known())
                .singleElement()
                .matches(known -> known.fileNumber().equals("VIEJO-7"));
        assertThat(preview.proposal().groups().get(0).men().get(0).problems())
                .anyMatch(problem -> problem.code() == ProblemCode.KNOWN_CURP);
        String place = preview.known().get(0).place();
        carmen.isRefused(
                "importing.known-curp",
                () -> imports.load(ref, new LoadDecisions(Map.of(), Map.of(place, Choice.NEW_FILE))));

        as(carmen.login(), () -> imports.load(ref, new LoadDecisions(Map.of(), Map.of(place, Choice.REUSE))));

        assertThat(SomeImporter.count("participant", ref)).isEqualTo(12);
        assertThat(SomeImporter.count("enrolment", ref)).isEqualTo(13);
        as(carmen.login(), () -> imports.undo(ref));
        assertThat(Sql.number(
                        "SELECT COUNT(*) FROM participant WHERE file_number = 'VIEJO-7' AND centre_id = ?",
                        carmen.centre()))
                .isEqualTo(1);
    }

    @Test
    void a_man_who_is_in_another_group_on_the_same_days_is_refused_with_its_name() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        String curp = Objects.requireNonNull(as(carmen.login(), () -> imports.preview(ref))
                .proposal()
                .groups()
                .get(0)
                .men()
                .get(0)
                .curp());
        Sql.run("""
                INSERT INTO participant (id, public_ref, centre_id, file_number, given_names, first_surname, sort_key, name_key, curp)
                VALUES (NEXT VALUE FOR participant_seq, UUID(), ?, 'VIEJO-8', 'José', 'De la Cruz', 'De la Cruz José', 'de la cruz jose', ?)
                """, carmen.centre(), curp);
        Sql.run("""
                INSERT INTO cohort (id, public_ref, centre_id, programme_version_id, code, weekday, start_time, state)
                SELECT NEXT VALUE FOR cohort_seq, UUID(), ?, MIN(id), 'ANTES', 'MONDAY', '18:00', 'RUNNING' FROM programme_version
                """, carmen.centre());
        Sql.run("""
                INSERT INTO enrolment (id, public_ref, cohort_id, participant_id, from_on)
                SELECT NEXT VALUE FOR enrolment_seq, UUID(), c.id, p.id, '2025-01-01' FROM cohort c, participant p
                WHERE c.centre_id = ? AND c.code = 'ANTES' AND p.centre_id = c.centre_id AND p.file_number = 'VIEJO-8'
                """, carmen.centre());
        String place =
                as(carmen.login(), () -> imports.preview(ref)).known().get(0).place();

        carmen.isRefused(
                "importing.in-other-group",
                () -> imports.load(ref, new LoadDecisions(Map.of(), Map.of(place, Choice.REUSE))));
        assertThat(SomeImporter.state(ref)).isEqualTo("DRAFT");
    }

    @Test
    void a_group_that_is_there_already_is_not_loaded_again() throws Exception {
        carmen.load(PaperLists.THURSDAYS);
        UUID ref = carmen.upload(PaperLists.THURSDAYS_AS_TEXT);

        ImportPreview preview = as(carmen.login(), () -> imports.preview(ref));

        assertThat(preview.proposal().groups().get(0).problems())
                .anyMatch(problem -> problem.code() == ProblemCode.GROUP_CODE_TAKEN);
        assertThat(preview.loadable()).isZero();
        carmen.isRefused("importing.nothing-to-load", () -> imports.load(ref, LoadDecisions.NONE));
    }

    @Test
    void corrections_are_kept_and_read_again() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        ImportPreview before = as(carmen.login(), () -> imports.preview(ref));
        var recognised = before.proposal().groups().get(0).mapping().mapping();

        as(carmen.login(), () -> imports.correct(ref, Map.of("Lista", recognised)));

        assertThat(as(carmen.login(), () -> imports.preview(ref))).isEqualTo(before);
        assertThat(Sql.text("SELECT mapping FROM workbook_import WHERE public_ref = ?", ref.toString()))
                .isEqualTo("{}");
    }

    @Test
    void others_do_not_find_it() throws Exception {
        UUID ref = carmen.upload(PaperLists.MONDAYS);
        String stranger = SomeUser.of(Role.COORDINATOR).at(SomeUser.centre()).login();
        String facilitator = SomeUser.of(Role.FACILITATOR).at(carmen.centre()).login();

        assertThatThrownBy(() -> as(stranger, () -> imports.preview(ref))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> imports.load(ref, LoadDecisions.NONE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(facilitator, () -> imports.preview(ref))).isInstanceOf(EJBAccessException.class);
        assertThat(as(stranger, () -> imports.findImports())).isEmpty();
        assertThat(as(carmen.login(), () -> imports.findImports()))
                .singleElement()
                .matches(
                        row -> row.state() == ImportState.DRAFT && row.summary().loaded() == 13);
    }

    @Test
    void each_file_that_is_no_list_is_refused_in_its_own_words() throws Exception {
        byte[] whole = PaperLists.bytes(PaperLists.MONDAYS);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        carmen.isRefused("importing.refused.EMPTY_FILE", () -> imports.upload("vacio.xlsx", new byte[0]));
        carmen.isRefused(
                "importing.refused.NOT_A_WORKBOOK",
                () -> imports.upload("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
        carmen.isRefused("importing.refused.DAMAGED", () -> imports.upload("roto.xlsx", half));
        carmen.isRefused("importing.refused.TOO_LARGE", () -> imports.upload("enorme.csv", new byte[11 * 1024 * 1024]));
        carmen.isRefused(
                "importing.refused.NO_GROUP_FOUND",
                () -> imports.upload("compras.csv", "pan,leche\n1,2\n".getBytes(UTF_8)));
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
}
