package org.reeduca.web.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reeduca.attendance.Mark;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.Observed;
import org.reeduca.attendance.Roll;
import org.reeduca.attendance.RollLine;
import org.reeduca.attendance.SaveRoll;
import org.reeduca.attendance.SavedRoll;
import org.reeduca.cohort.ProgrammeSession;
import org.reeduca.participant.FullName;
import org.reeduca.programme.Bilingual;

/** A roll that is shown again with what was typed answers only what whoever typed has seen. */
class RollFormTest {

    private static final UUID SESSION = UUID.randomUUID();
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Observed NOTHING = new Observed(null, 0, true, 0, null, false, null, null);

    private static RollLine line(UUID man, int revision, Observed observed) {
        return new RollLine(
                man,
                new FullName("Prueba", "Persona", null),
                null,
                revision,
                observed,
                "Beto",
                null,
                0,
                false,
                false,
                false,
                null);
    }

    private static Roll roll(RollLine... lines) {
        return new Roll(
                SESSION,
                UUID.randomUUID(),
                "G1",
                "Centro",
                1,
                10,
                new Bilingual("Uno", "One"),
                LocalDate.EPOCH,
                LocalTime.of(18, 0),
                150,
                null,
                ZoneOffset.UTC,
                ProgrammeSession.State.SCHEDULED,
                null,
                Instant.EPOCH,
                null,
                null,
                Modality.IN_ROOM,
                0,
                true,
                false,
                List.of(lines));
    }

    /** Nobody was marked when the page was opened; these are chosen. */
    private static RollForm typed(String forOne, String forOther) {
        Map<String, String> fields = new HashMap<>(Map.of("p0", ONE.toString(), "r0", "0", "m0", forOne));
        fields.putAll(Map.of("p1", OTHER.toString(), "r1", "0", "m1", forOther));
        return RollForm.sent(fields);
    }

    private static MarkForm shown(Roll roll, RollForm typed, int row) {
        return RollForm.rows(roll, typed, List.of()).get(row).form();
    }

    private static @Nullable SaveRoll command(RollForm form) {
        return form.command(SESSION, LocalTime.of(18, 0), LocalTime.of(20, 30), false);
    }

    @Test
    void after_an_error_that_saved_nothing_a_mark_of_somebody_else_is_still_answered_by_a_conflict() {
        RollForm typed = typed("P", "L");
        assertThat(command(typed)).as("late without minutes").isNull();

        MarkForm one = shown(roll(line(ONE, 1, Observed.absent()), line(OTHER, 0, NOTHING)), typed, 0);

        assertThat(one.isAttended()).as("what was typed").isTrue();
        assertThat(one.getRevision()).as("that of the page it was typed on").isZero();
    }

    @Test
    void after_a_conflict_was_shown_what_was_typed_answers_it_and_what_was_saved_goes_on_from_there() {
        RollForm typed = typed("P", "A");
        RollLine theirs = line(ONE, 3, Observed.absent());
        typed.answered(new SavedRoll(
                1,
                List.of(new SavedRoll.Changed(OTHER, 1, NOTHING)),
                List.of(new SavedRoll.Conflict(Observed.ATTENDED, theirs))));

        Roll now = roll(theirs, line(OTHER, 2, Observed.ATTENDED));

        assertThat(shown(now, typed, 0).getRevision()).isEqualTo(3);
        assertThat(shown(now, typed, 0).isAttended()).isTrue();
        assertThat(shown(now, typed, 1).getRevision())
                .as("the mark after ours was not seen")
                .isEqualTo(1);
    }

    @Test
    void a_man_about_whom_nothing_was_typed_shows_what_somebody_else_recorded_meanwhile() {
        RollForm typed = typed("", "L");
        assertThat(command(typed)).isNull();

        MarkForm one = shown(roll(line(ONE, 1, Observed.absent()), line(OTHER, 0, NOTHING)), typed, 0);

        assertThat(one.isAbsent()).isTrue();
        assertThat(one.getRevision()).isEqualTo(1);
    }

    @Test
    void that_he_gave_notice_is_filled_in_until_he_is_marked() {
        RollLine open = noticed(0, NOTHING);
        RollLine came = noticed(1, Observed.ATTENDED);

        assertThat(MarkForm.of("0", open).isNotice()).isTrue();
        assertThat(MarkForm.of("0", came).isNotice()).isFalse();
    }

    @Test
    void a_notice_that_was_filled_in_does_not_hide_what_somebody_else_recorded_meanwhile() {
        Map<String, String> fields = new HashMap<>(Map.of("p0", ONE.toString(), "r0", "0", "m0", "", "n0", "1"));

        MarkForm one = shown(roll(noticed(1, Observed.ATTENDED)), RollForm.sent(fields), 0);

        assertThat(one.isAttended()).isTrue();
    }

    private static RollLine noticed(int revision, Observed observed) {
        return new RollLine(
                ONE,
                new FullName("Prueba", "Persona", null),
                null,
                revision,
                observed,
                "Beto",
                null,
                0,
                false,
                false,
                true,
                null);
    }

    @Test
    void a_correction_shown_again_after_an_error_answers_the_mark_it_was_typed_over() {
        MarkForm typed = MarkForm.sent("0", Map.of("p0", ONE.toString(), "r0", "1", "m0", "P"));
        RollRow row = new RollRow(1, line(ONE, 2, Observed.absent()), MarkForm.empty("0"), null).alone(typed);

        assertThat(row.form().getRevision()).isEqualTo(1);
        assertThat(row.form().isAttended()).isTrue();
        assertThat(row.line().observed().mark()).isEqualTo(Mark.ABSENT);
    }
}
