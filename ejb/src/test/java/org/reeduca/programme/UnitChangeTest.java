package org.reeduca.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reeduca.programme.ProgrammeEdition.Unit;

/** What is otherwise in a later version, unit by unit. */
class UnitChangeTest {

    @Test
    void the_same_units_are_no_change() {
        assertThat(changes(SomeUnits.of("Uno", "Dos"), SomeUnits.of("Uno", "Dos")))
                .isEmpty();
    }

    @Test
    void a_unit_in_between_is_added_and_moves_nobody() {
        assertThat(changes(SomeUnits.of("Uno", "Dos", "Tres"), SomeUnits.of("Uno", "Nuevo", "Dos", "Tres")))
                .containsExactly("ADDED Nuevo");
    }

    @Test
    void a_unit_that_is_gone_is_said_last() {
        assertThat(changes(SomeUnits.of("Uno", "Dos", "Tres"), SomeUnits.of("Dos", "Tres", "Cuatro")))
                .containsExactly("ADDED Cuatro", "DROPPED Uno");
        assertThat(changes(SomeUnits.of("Uno", "Dos", "Tres"), SomeUnits.of("Dos", "Tres")))
                .containsExactly("DROPPED Uno");
    }

    @Test
    void another_title_at_the_same_place_is_a_new_name() {
        assertThat(changes(SomeUnits.of("Uno", "Dos"), SomeUnits.of("Uno", "Dos bis")))
                .containsExactly("RENAMED Dos bis");
    }

    @Test
    void units_in_another_order_have_moved() {
        assertThat(changes(SomeUnits.of("Uno", "Dos", "Tres"), SomeUnits.of("Dos", "Uno", "Tres")))
                .containsExactly("MOVED Dos", "MOVED Uno");
    }

    @Test
    void minutes_duty_and_aim_are_said_each() {
        Unit one = SomeUnits.unit(1, "Uno");
        Unit other = new Unit(1, one.title(), new Bilingual("Otro", "Other"), 120, true, List.of(), List.of());

        assertThat(changes(List.of(one), List.of(other)))
                .containsExactly("MINUTES Uno", "MANDATORY Uno", "AIM Uno", "ITEMS Uno");
        assertThat(changes(List.of(other), List.of(one))).contains("OPTIONAL Uno");
    }

    @Test
    void a_unit_of_the_same_title_is_suggested_as_the_same() {
        assertThat(UnitChange.suggested(SomeUnits.of("Uno", "Dos", "Tres"), SomeUnits.of("Tres", "UNO ")))
                .isEqualTo(Map.of(1, 2, 3, 1));
    }

    private static List<String> changes(List<Unit> before, List<Unit> after) {
        return UnitChange.between(before, after).stream()
                .map(change -> change.kind() + " " + change.unit().title().es())
                .toList();
    }
}
