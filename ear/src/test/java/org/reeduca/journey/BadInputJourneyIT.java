package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.MarkPage;
import org.reeduca.journey.pages.NextPage;
import org.reeduca.journey.pages.RollPage;

/** What people type that no field was made for. Nothing typed is lost, nothing typed is run. */
class BadInputJourneyIT extends Journey {

    @Test
    void minutes_that_are_no_number_are_explained_beside_the_field_and_kept() throws Exception {
        SomeRoll group = SomeRoll.of(3);
        RollPage roll = openForm(group);
        roll.late(1, "abc");
        roll.absent(2);
        roll.save();

        assertThat(roll.errors()).contains("No se entiende");
        assertThat(roll.errorAt("l", 1)).contains("Escriba minutos, como 22");
        assertThat(roll.minutesOf(1)).isEqualTo("abc");
        assertThat(roll.chosen(2)).as("the rest of what was marked").isEqualTo("A");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void more_minutes_than_the_session_has_are_refused_with_its_length() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        RollPage roll = openForm(group);
        roll.late(0, "151");
        roll.save();

        assertThat(roll.errors()).contains("La sesión dura 150 minutos");
        assertThat(roll.minutesOf(0)).isEqualTo("151");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void a_note_that_is_too_long_stays_in_its_field_to_be_shortened() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        RollPage roll = openRoll(group);
        String tooLong = "n".repeat(300);
        roll.attended(0);
        roll.note(0, tooLong);

        roll.awaitState(0, "255");
        assertThat(roll.noteOf(0)).isEqualTo(tooLong);
        roll.note(0, "corta");
        roll.settled();
        assertThat(group.recorded(0)).isEqualTo("PRESENT 0 corta");
    }

    @Test
    void a_reason_that_is_missing_or_too_long_is_asked_for_beside_its_field() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        RollPage roll = openForm(group);
        roll.notHeld("");
        assertThat(roll.errorAtNotHeld()).contains("Escriba el motivo");
        roll.markTheRest();
        roll.close();
        MarkPage mark = roll.correct(0);
        mark.correctToAttended(" ");
        assertThat(mark.errorAtReason()).contains("Escriba el motivo");
        mark.correctToAttended("m".repeat(256));
        assertThat(mark.errorAtReason()).contains("255");
        assertThat(mark.historyEntries()).isEqualTo(1);
    }

    @Test
    void markup_pictures_and_letters_from_right_to_left_are_text_like_any_other() throws Exception {
        SomeRoll group = SomeRoll.of(4);
        RollPage roll = openRoll(group);
        List<String> opened = new ArrayList<>();
        roll.page().onDialog(dialog -> {
            opened.add(dialog.message());
            dialog.dismiss();
        });
        List<String> notes = List.of(
                "<script>alert('x')</script>\"'&amp;",
                "llegó 👍🏽 con su familia 👩‍👩‍👧",
                "مرحبا שלום",
                "#{1+1} ${1+1} {0}");
        for (int row = 0; row < notes.size(); row++) {
            roll.attended(row);
            roll.note(row, notes.get(row));
        }
        roll.settled();
        for (int row = 0; row < notes.size(); row++) {
            assertThat(roll.noteOf(row)).isEqualTo(notes.get(row));
            assertThat(group.recorded(row)).isEqualTo("PRESENT 0 " + notes.get(row));
        }
        roll.close();
        assertThat(roll.correct(0).history()).contains(notes.get(0));
        assertThat(opened).isEmpty();
    }

    @Test
    void the_language_can_be_changed_while_an_error_is_shown() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        RollPage roll = openForm(group);
        roll.late(0, "abc");
        roll.save();
        NextPage.after(
                roll.page(), () -> roll.page().locator("button[name=language]").click());
        assertThat(roll.rows()).as("still the same roll").isEqualTo(2);
    }

    /** The page without its script, which is a form. */
    private RollPage openForm(SomeRoll group) {
        Page phone = windows.phoneWithoutScripts();
        return openRoll(phone, group.facilitator(), group);
    }

    private RollPage openRoll(SomeRoll group) {
        Page phone = windows.phone();
        return openRoll(phone, group.facilitator(), group);
    }
}
