package org.reeduca.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.FieldProblem;

/** What may be said about how somebody was present. */
class NotePresenceTest {

    @Test
    void what_stands_already_is_not_said_again() {
        assertThat(new NotePresence(Modality.REMOTE, true, "Viaje").problems(Modality.REMOTE, true))
                .extracting(FieldProblem::code)
                .containsExactly("attendance.modality-stands");
    }

    @Test
    void the_reason_is_needed_and_fits_into_its_column() {
        assertThat(new NotePresence(Modality.REMOTE, true, "  ").problems(Modality.IN_ROOM, false))
                .extracting(FieldProblem::code)
                .containsExactly("attendance.reason-missing");
        assertThat(new NotePresence(Modality.REMOTE, true, "x".repeat(256)).problems(Modality.IN_ROOM, false))
                .extracting(FieldProblem::code)
                .containsExactly("attendance.reason-too-long");
        assertThat(new NotePresence(Modality.REMOTE, true, " " + "x".repeat(255)).problems(Modality.IN_ROOM, false))
                .isEmpty();
    }

    @Test
    void that_he_was_seen_can_be_said_later_and_taken_back_and_is_something_else_than_what_stands() {
        NotePresence seen = new NotePresence(Modality.REMOTE, true, "Se vio al final");
        NotePresence unseen = new NotePresence(Modality.REMOTE, false, "Era otra persona");

        assertThat(seen.problems(Modality.REMOTE, false)).isEmpty();
        assertThat(unseen.problems(Modality.REMOTE, true)).isEmpty();
        assertThat(seen.problems(Modality.REMOTE, true))
                .extracting(FieldProblem::code)
                .containsExactly("attendance.modality-stands");
    }

    @Test
    void in_the_room_nobody_is_verified_through_a_camera() {
        assertThat(new NotePresence(Modality.IN_ROOM, true, "Llegó").verified()).isFalse();
        assertThat(new NotePresence(Modality.REMOTE, true, "Viaje").verified()).isTrue();
    }

    @Test
    void a_limit_of_none_forbids_and_any_other_is_used_up() {
        assertThat(limit(0, 0).reached()).isTrue();
        assertThat(limit(0, 0).problem().code()).isEqualTo("attendance.remote-forbidden");
        assertThat(limit(2, 1).reached()).isFalse();
        assertThat(limit(2, 2).reached()).isTrue();
        assertThat(limit(2, 2).problem().code()).isEqualTo("attendance.remote-used-up");
    }

    private static RemoteLimit limit(int allowed, int used) {
        return new RemoteLimit(
                new UUID(0, 1),
                new FullName("Juan", "Prueba", null),
                allowed,
                used,
                null,
                new Bilingual("Una", "One"),
                "ONE v1");
    }
}
