package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reeduca.container.As.as;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reeduca.programme.ProgrammeEdition;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeService;
import org.reeduca.shared.NotFound;

/** What is taught, as data. */
@ExtendWith(ArquillianExtension.class)
class ProgrammeServiceIT {

    @Inject
    private ProgrammeService programmes;

    @Test
    void a_version_has_its_units_materials_tasks_and_checklist() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID version = UUID.fromString(Sql.text(
                "SELECT v.public_ref FROM programme_version v JOIN cohort c ON c.programme_version_id = v.id WHERE c.id = ?",
                group.cohortId()));

        ProgrammeEdition edition = as(group.facilitator(), () -> programmes.openEdition(version));

        assertThat(edition.units()).hasSize(16);
        assertThat(edition.minutes()).isEqualTo(16 * 150);
        assertThat(edition.units())
                .filteredOn(ProgrammeEdition.Unit::mandatory)
                .extracting(ProgrammeEdition.Unit::number)
                .containsExactly(1, 8, 16);
        assertThat(edition.units())
                .allMatch(unit -> unit.items(Item.CHECK).size() == 4
                        && !unit.items(Item.MATERIAL).isEmpty());
        assertThat(edition.groups()).isPositive();
        assertThat(SqlCount.usual(() -> as(group.facilitator(), () -> programmes.openEdition(version))))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void units_of_an_earlier_version_that_count_are_named() throws Exception {
        SomeCohort group = SomeCohort.of(0);
        UUID first = version(group, 1);
        UUID second = version(group, 2);
        Sql.run("""
                INSERT INTO programme_unit_equivalence (from_version_id, from_unit, to_version_id, to_unit, source)
                SELECT a.id, 1, b.id, 2, 'Acuerdo 7' FROM programme_version a JOIN programme_version b
                WHERE a.public_ref = ? AND b.public_ref = ?
                """, first.toString(), second.toString());

        ProgrammeEdition edition = as(group.coordinator(), () -> programmes.openEdition(second));

        assertThat(edition.units().get(0).equivalents()).isEmpty();
        assertThat(edition.units().get(1).equivalents())
                .containsExactly(new ProgrammeEdition.Equivalent(1, 1, "Acuerdo 7"));
        assertThat(as(group.coordinator(), () -> programmes.openEdition(first)).units())
                .as("said for each direction")
                .allMatch(unit -> unit.equivalents().isEmpty());
    }

    @Test
    void what_does_not_exist_is_not_found() throws Exception {
        SomeCohort group = SomeCohort.of(0);

        assertThatThrownBy(() -> as(group.coordinator(), () -> programmes.openEdition(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }

    /** A version of two units of a programme of its own, with which no group may begin any more. */
    private static UUID version(SomeCohort group, int number) throws SQLException {
        String programme = "PRUEBA-" + group.centreId();
        UUID ref = UUID.randomUUID();
        Sql.run("""
                INSERT IGNORE INTO programme (id, code, name_es, name_en)
                VALUES (NEXT VALUE FOR programme_seq, ?, 'Prueba', 'Test')
                """, programme);
        Sql.run(
                """
                INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, valid_to, source)
                SELECT NEXT VALUE FOR programme_version_seq, ?, id, ?, ?, ?, 'Prueba'
                FROM programme WHERE code = ?
                """,
                ref.toString(),
                number,
                LocalDate.of(2020, number, 1),
                LocalDate.of(2020, number + 1, 1),
                programme);
        for (int unit = 1; unit <= 2; unit++) {
            Sql.run("""
                    INSERT INTO programme_unit (programme_version_id, number, title_es, title_en, aim_es, aim_en, minutes)
                    SELECT id, ?, 'Tema', 'Topic', 'Fin', 'Aim', 90 FROM programme_version WHERE public_ref = ?
                    """, unit, ref.toString());
        }
        return ref;
    }
}
