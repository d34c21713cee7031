package org.reeduca.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.programme.Equivalences.Line;

/** As which unit of a version the units of others count. */
class EquivalencesTest {

    @Test
    void units_of_the_version_itself_are_themselves() {
        assertThat(new Equivalences(1, List.of()).unitOf(1, 4)).hasValue(4);
    }

    @Test
    void a_unit_of_another_version_is_what_the_table_says_or_nothing() {
        Equivalences into = new Equivalences(2, List.of(new Line(1, 4, 6)));

        assertThat(into.unitOf(1, 4)).hasValue(6);
        assertThat(into.unitOf(1, 5)).isEmpty();
        assertThat(into.unitOf(3, 4)).isEmpty();
    }

    @Test
    void of_two_lines_about_one_unit_the_lower_number_holds() {
        assertThat(new Equivalences(2, List.of(new Line(1, 4, 6), new Line(1, 4, 3))).unitOf(1, 4))
                .hasValue(3);
    }
}
