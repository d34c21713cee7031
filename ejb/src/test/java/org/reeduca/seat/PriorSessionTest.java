package org.reeduca.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.programme.Equivalences;
import org.reeduca.programme.Equivalences.Line;
import org.reeduca.seat.PriorSession.Unit;

/** As what a session of an earlier version counts in a group that follows another one. */
class PriorSessionTest {

    private static final Equivalences INTO_2 = new Equivalences(2, List.of(new Line(1, 5, 7)));
    private static final Equivalences INTO_3 = new Equivalences(3, List.of(new Line(2, 7, 9), new Line(1, 6, 1)));

    private static PriorSession session(int unit, @Nullable Unit said, boolean refused) {
        return new PriorSession(1, "s", LocalDate.of(2026, 3, 2), new Unit(1, unit), said, refused, 0);
    }

    @Test
    void it_counts_as_the_table_says() {
        CarriedUnit carried = session(5, null, false).carriedInto(INTO_2);

        assertThat(carried.credited()).isTrue();
        assertThat(carried.unit()).isEqualTo(7);
    }

    @Test
    void what_the_table_does_not_name_counts_as_nothing() {
        CarriedUnit carried = session(6, null, false).carriedInto(INTO_2);

        assertThat(carried.credited()).isFalse();
        assertThat(carried.unit()).isNull();
    }

    @Test
    void a_second_move_goes_on_from_the_first() {
        assertThat(session(5, new Unit(2, 7), false).carriedInto(INTO_3).unit()).isEqualTo(9);
    }

    @Test
    void a_second_move_finds_what_the_first_had_no_name_for() {
        assertThat(session(6, null, false).carriedInto(INTO_3).unit()).isEqualTo(1);
    }

    @Test
    void back_in_its_own_version_it_counts_as_what_it_taught() {
        PriorSession back = session(5, new Unit(2, 7), false);

        assertThat(back.carriedInto(new Equivalences(1, List.of())).unit()).isEqualTo(5);
    }

    @Test
    void what_a_centre_did_not_recognise_is_not_credited_by_a_move_within_it() {
        CarriedUnit carried = session(5, null, true).carriedInto(INTO_2);

        assertThat(carried.credited()).isFalse();
        assertThat(carried.unit()).isEqualTo(7);
    }

    @Test
    void nothing_has_to_be_said_in_its_own_version() {
        assertThat(session(5, null, false).countsIn(1)).isTrue();
        assertThat(session(5, new Unit(2, 7), false).countsIn(1)).isFalse();
        assertThat(session(5, new Unit(2, 7), false).countsIn(2)).isTrue();
    }
}
