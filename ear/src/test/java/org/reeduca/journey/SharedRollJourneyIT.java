package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;
import org.reeduca.journey.pages.RollPage;

/** A roll that is sent by two people, or twice by one. */
class SharedRollJourneyIT extends Journey {

    /** Sends the form as it stands two times at once, as an impatient hand on a slow network does. */
    private static final String SEND_TWICE = """
            async () => {
              const form = document.getElementById('roll');
              const body = () => new URLSearchParams([...new FormData(form), ['do', 'save']]);
              const send = () => fetch(form.action, { method: 'POST', body: body() }).then(answer => answer.status);
              return (await Promise.all([send(), send()])).join(' ');
            }
            """;

    @Test
    void the_second_of_two_facilitators_is_told_what_the_first_recorded_and_decides() throws Exception {
        SomeRoll group = SomeRoll.of(3);
        RollPage anas = openRoll(windows.phoneWithoutScripts(), group.facilitator(), group);
        RollPage betos = openRoll(windows.phoneWithoutScripts(), group.otherFacilitator(), group);

        anas.absent(0);
        anas.save();
        betos.attended(0);
        betos.late(1, "12");
        betos.save();

        assertThat(betos.errors()).contains("A una persona la marcó alguien más");
        assertThat(betos.conflictOf(0)).startsWith("Ana de Prueba marcó «Falta» a las");
        assertThat(betos.chosen(0)).as("what he chose is still there").isEqualTo("P");
        assertThat(group.recorded(0)).as("nothing is overwritten").isEqualTo("ABSENT 0");
        assertThat(group.recorded(1)).as("the others are recorded").isEqualTo("PRESENT 12");

        betos.save();
        assertThat(betos.notice()).isEqualTo("Se guardó 1 marca.");
        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
        assertThat(group.recorded()).isEqualTo(3);
    }

    @Test
    void after_an_error_at_one_man_the_mark_of_somebody_else_for_another_is_not_overwritten_unseen() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        RollPage anas = openRoll(windows.phoneWithoutScripts(), group.facilitator(), group);
        RollPage betos = openRoll(windows.phoneWithoutScripts(), group.otherFacilitator(), group);
        anas.absent(0);
        anas.save();

        betos.attended(0);
        betos.late(1, "");
        betos.save();
        assertThat(betos.errorAt("l", 1)).contains("Escriba los minutos");
        betos.late(1, "12");
        betos.save();

        assertThat(betos.conflictOf(0)).startsWith("Ana de Prueba marcó «Falta» a las");
        assertThat(group.recorded(0)).as("nothing is overwritten").isEqualTo("ABSENT 0");
    }

    @Test
    void a_form_sent_twice_at_once_is_recorded_once() throws Exception {
        SomeRoll group = SomeRoll.of(5);
        Page phone = windows.phone();
        RollPage roll = openRoll(phone, group.facilitator(), group);
        for (int row = 0; row < roll.rows(); row++) {
            roll.attended(row);
        }
        assertThat(phone.evaluate(SEND_TWICE)).isEqualTo("200 200");
        roll.settled();
        assertThat(group.recorded()).isEqualTo(5);
    }

    @Test
    void going_back_and_sending_again_records_nothing_new() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phoneWithoutScripts();
        RollPage roll = openRoll(phone, group.facilitator(), group);
        roll.absent(0);
        roll.save();
        NextPage.after(phone, () -> phone.goBack());
        roll.absent(0);
        roll.save();
        assertThat(roll.notice()).isEqualTo("Nada nuevo que guardar.");
        assertThat(group.recorded()).isEqualTo(1);
    }

    @Test
    void ec_40_the_second_of_two_devices_sees_who_marked_what_beside_the_man_and_decides() throws Exception {
        SomeRoll group = SomeRoll.of(3);
        RollPage anas = openRoll(windows.phone(), group.facilitator(), group);
        RollPage betos = openRoll(windows.desk(), group.otherFacilitator(), group);
        anas.absent(0);
        anas.lateByChip(1, 20);
        anas.settled();

        betos.attended(0);
        betos.attended(1);
        betos.attended(2);
        betos.awaitState(0, "Ana de Prueba marcó «Falta» a las");
        betos.awaitState(1, "Ana de Prueba marcó «Retardo» a las");
        assertThat(betos.chosen(0)).as("what he chose is still there").isEqualTo("P");
        assertThat(group.recorded(0)).as("nothing is overwritten").isEqualTo("ABSENT 0");
        betos.awaitState(2, "Guardado");

        betos.answer(0, "Poner lo mío");
        betos.answer(1, "Conservar lo que ya está");
        betos.settled();

        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
        assertThat(group.recorded(1)).isEqualTo("PRESENT 20");
        assertThat(betos.chosen(1)).isEqualTo("L");
        assertThat(betos.minutesOf(1)).isEqualTo("20");
        assertThat(group.recorded()).isEqualTo(4);

        betos.undo();
        betos.undo();
        assertThat(betos.bar()).as("no step leads over what he kept").isEqualTo("Se deshizo el último cambio.");
        assertThat(group.recorded(1)).isEqualTo("PRESENT 20");
    }

    @Test
    void ec_40_three_tabs_of_two_people_and_a_stale_page_end_in_one_set_of_facts() throws Exception {
        SomeRoll group = SomeRoll.of(6);
        Page phone = windows.phone();
        RollPage first = openRoll(phone, group.facilitator(), group);
        RollPage second = RollPage.open(phone.context().newPage(), group.address());
        RollPage third = openRoll(windows.desk(), group.otherFacilitator(), group);

        for (int row = 0; row < 3; row++) {
            first.attended(row);
            second.attended(5 - row);
            third.attended(row + 1);
        }
        first.settled();
        second.settled();
        third.settled();
        assertThat(group.recorded())
                .as("the same said three times is said once")
                .isEqualTo(6);

        second.absent(0);
        second.awaitState(0, "marcó «Asistió»");
        assertThat(group.recorded(0)).as("a stale page overwrites nothing").isEqualTo("PRESENT 0");
        second.answer(0, "Poner lo mío");
        second.settled();
        assertThat(group.recorded(0)).isEqualTo("ABSENT 0");
        assertThat(group.recorded()).isEqualTo(7);
    }
}
