package org.reeduca.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.shared.BusinessRuleViolation;

/** Units keep an order in which no number is missing or there twice. */
class SyllabusTest {

    private static final Syllabus THREE = new Syllabus(SomeUnits.of("Uno", "Dos", "Tres"));

    @Test
    void a_unit_takes_its_place_and_those_behind_it_move_on() {
        assertThat(titles(THREE.with(SomeUnits.unit(2, "Nuevo"))))
                .containsExactly("1 Uno", "2 Nuevo", "3 Dos", "4 Tres");
        assertThat(titles(THREE.with(SomeUnits.unit(40, "Nuevo"))))
                .containsExactly("1 Uno", "2 Dos", "3 Tres", "4 Nuevo");
    }

    @Test
    void a_unit_is_moved_up_and_down_and_never_beyond_the_ends() {
        assertThat(titles(THREE.moving(3, 2))).containsExactly("1 Uno", "2 Tres", "3 Dos");
        assertThat(titles(THREE.moving(1, 2))).containsExactly("1 Dos", "2 Uno", "3 Tres");
        assertThat(titles(THREE.moving(1, 0))).containsExactly("1 Uno", "2 Dos", "3 Tres");
        assertThat(titles(THREE.moving(3, 4))).containsExactly("1 Uno", "2 Dos", "3 Tres");
    }

    @Test
    void another_text_may_come_with_another_place() {
        assertThat(titles(THREE.replacing(2, SomeUnits.unit(1, "Dos bis"))))
                .containsExactly("1 Dos bis", "2 Uno", "3 Tres");
    }

    @Test
    void the_last_unit_stays() {
        assertThat(titles(THREE.without(1))).containsExactly("1 Dos", "2 Tres");
        refused("programme.no-units", () -> new Syllabus(SomeUnits.of("Uno")).without(1));
    }

    @Test
    void a_unit_that_is_not_there_is_neither_moved_nor_replaced() {
        refused("programme.no-such-unit", () -> THREE.moving(4, 1));
        refused("programme.no-such-unit", () -> THREE.replacing(0, SomeUnits.unit(1, "Nuevo")));
    }

    @Test
    void two_hundred_units_are_enough() {
        Syllabus full = new Syllabus(Collections.nCopies(Syllabus.MOST, SomeUnits.unit(1, "Uno")));

        assertThat(full.units()).extracting(Unit::number).doesNotHaveDuplicates();
        refused("programme.units-many", () -> full.with(SomeUnits.unit(1, "Nuevo")));
    }

    @Test
    void what_is_kept_is_what_was_there() {
        assertThat(SyllabusJson.read(SyllabusJson.write(THREE.units()))).isEqualTo(THREE.units());
    }

    private static List<String> titles(Syllabus syllabus) {
        return SomeUnits.titles(syllabus.units());
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        rule -> assertThat(rule.code()).isEqualTo(code));
    }
}
