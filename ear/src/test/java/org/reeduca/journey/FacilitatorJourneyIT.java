package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.MarkPage;
import org.reeduca.journey.pages.NextPage;
import org.reeduca.journey.pages.RollPage;
import org.reeduca.journey.pages.TodayPage;

/** An evening of a facilitator. */
class FacilitatorJourneyIT extends Journey {

    @Test
    void on_a_telephone_two_exceptions_the_rest_attended_undo_close_and_a_correction_with_its_reason()
            throws Exception {
        SomeRoll group = SomeRoll.of(18);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        TodayPage today = TodayPage.shown(phone);
        assertThat(today.heading()).startsWith("Hoy");

        RollPage roll = today.takeRoll();
        assertThat(roll.rows()).isEqualTo(18);
        roll.late(2, "22");
        roll.absent(5);
        roll.settled();
        assertThat(roll.tally()).isEqualTo("✓ 0 · R 1 · ✕ 1 · sin registrar 16");
        assertThat(roll.state(2)).isEqualTo("Guardado");
        roll.markTheRest();
        assertThat(roll.bar()).startsWith("Se marcaron 16 como Asistió.");
        assertThat(roll.tally()).isEqualTo("✓ 16 · R 1 · ✕ 1 · sin registrar 0");

        roll.undo();
        assertThat(roll.tally()).as("one step").isEqualTo("✓ 0 · R 1 · ✕ 1 · sin registrar 16");
        assertThat(group.recorded(2)).as("what was marked before").isEqualTo("PRESENT 22");

        roll.markTheRest();
        roll.review();
        assertThat(roll.effects()).contains("A nadie le cambia la situación");
        assertThat(group.recorded()).as("looking closes nothing").isEqualTo(50);
        roll.confirmClose();
        assertThat(roll.notice()).isEqualTo("Lista cerrada: asistieron 16, con retardo 1, con falta 1.");
        assertThat(roll.closed()).isTrue();

        MarkPage mark = roll.correct(5);
        mark.correctToAttended("Firmó la hoja; se marcó la fila equivocada");
        assertThat(mark.notice()).contains("Corrección guardada");
        assertThat(mark.history()).contains("Falta", "Asistió", "Motivo: Firmó la hoja; se marcó la fila equivocada");
        assertThat(group.recorded(5)).startsWith("PRESENT");
        assertThat(group.recorded())
                .as("2 exceptions, 16 others, those taken back and set again, one corrected")
                .isEqualTo(51);
    }

    @Test
    void the_same_roll_is_taken_by_a_browser_without_scripts() throws Exception {
        SomeRoll group = SomeRoll.of(6);
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, group.facilitator());

        RollPage roll = TodayPage.shown(phone).takeRoll();
        roll.late(1, "20");
        roll.absent(3);
        roll.markTheRest();
        assertThat(roll.tally()).isEqualTo("✓ 4 · R 1 · ✕ 1 · sin registrar 0");
        roll.undo();
        roll.absent(2);
        roll = roll.more(2).note("avisó su hermano");
        assertThat(group.recorded(2)).as("saved before the note, and with it").isEqualTo("ABSENT 0 avisó su hermano");
        roll.attended(5);
        roll.save();
        assertThat(group.recorded(2)).as("saving the list keeps the note").isEqualTo("ABSENT 0 avisó su hermano");
        roll.attended(0);
        roll.absent(3);
        roll.markTheRest();
        roll.close();
        assertThat(roll.notice()).isEqualTo("Lista cerrada: asistieron 4, con retardo 0, con falta 2.");
        MarkPage mark = roll.correct(3);
        mark.correctToAttended("Estaba en la sala");
        assertThat(mark.history()).contains("Motivo: Estaba en la sala");
    }

    @Test
    void the_whole_roll_is_taken_with_the_keyboard_alone() throws Exception {
        SomeRoll group = SomeRoll.of(4);
        Page desk = windows.desk();
        RollPage roll = openRoll(desk, group.facilitator(), group);

        desk.locator("li.man input[type=radio]").first().focus();
        desk.keyboard().press("1");
        assertThat(roll.focusedRow()).as("1 goes on").isEqualTo(1);
        desk.keyboard().press("2");
        desk.keyboard().type("15");
        desk.keyboard().press("Shift+Tab");
        assertThat(roll.focusedRow()).isEqualTo(1);
        desk.keyboard().press("j");
        assertThat(roll.focusedRow()).isEqualTo(2);
        desk.keyboard().press("k");
        assertThat(roll.focusedRow()).isEqualTo(1);
        desk.keyboard().press("J");
        desk.keyboard().press("3");
        assertThat(roll.focusedRow()).isEqualTo(3);
        desk.keyboard().press("1");
        assertThat(roll.tally()).startsWith("✓ 2 · R 1 · ✕ 1 · sin registrar 0");

        desk.locator("li.man input[type=radio]:checked").last().focus();
        desk.keyboard().press("z");
        assertThat(roll.tally()).startsWith("✓ 1 · R 1 · ✕ 1 · sin registrar 1");
        desk.keyboard().press("r");
        assertThat(roll.tally()).startsWith("✓ 2 · R 1 · ✕ 1 · sin registrar 0");
        desk.locator("li.man input[type=radio]:checked").last().focus();
        desk.keyboard().press("?");
        assertThat(desk.locator("#keys p").isVisible()).isTrue();
        NextPage.after(desk, () -> desk.keyboard().press("Control+Enter"));
        NextPage.after(desk, () -> desk.keyboard().press("Enter"));
        assertThat(roll.notice()).isEqualTo("Lista cerrada: asistieron 2, con retardo 1, con falta 1.");
        assertThat(group.recorded(1)).isEqualTo("PRESENT 15");
    }

    @Test
    void eighteen_men_with_two_exceptions_take_five_taps_and_the_closing_is_one_of_them() throws Exception {
        SomeRoll group = SomeRoll.of(18);
        Page phone = windows.phone();
        RollPage roll = openRoll(phone, group.facilitator(), group);
        Hands hands = Hands.counting(phone);

        roll.absent(4);
        roll.absent(11);
        roll.markTheRest();
        roll.close();

        assertThat(roll.notice()).isEqualTo("Lista cerrada: asistieron 16, con retardo 0, con falta 2.");
        assertThat(hands.taps()).isLessThanOrEqualTo(5);
        assertThat(hands.keys()).isZero();
    }

    @Test
    void fifteen_men_with_three_exceptions_and_one_late_take_at_most_forty_keys() throws Exception {
        SomeRoll group = SomeRoll.of(15);
        Page desk = windows.desk();
        RollPage roll = openRoll(desk, group.facilitator(), group);
        desk.locator("li.man input[type=radio]").first().focus();
        Hands hands = Hands.counting(desk);

        for (String key : "1 1 3 1 1 1 3 1 2 1 5 Enter 1 1 3 1 1 1".split(" ")) {
            desk.keyboard().press(key);
        }
        NextPage.after(desk, () -> desk.keyboard().press("Control+Enter"));
        NextPage.after(desk, () -> desk.keyboard().press("Enter"));

        assertThat(roll.notice()).isEqualTo("Lista cerrada: asistieron 11, con retardo 1, con falta 3.");
        assertThat(group.recorded(8)).isEqualTo("PRESENT 15");
        assertThat(hands.keys()).isLessThanOrEqualTo(40);
        assertThat(hands.taps()).isZero();
    }
}
