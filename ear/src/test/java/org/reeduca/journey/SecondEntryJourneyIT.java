package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.PaperPages;
import org.reeduca.journey.pages.RollPage;

/** The signed list of a session comes back and is typed by somebody who did not take the roll. */
class SecondEntryJourneyIT extends Journey {

    @Test
    void a_coordinator_types_a_list_again_without_seeing_the_marks_and_settles_where_the_two_differ() throws Exception {
        SomeRoll group = SomeRoll.of(3);
        RollPage roll = openRoll(windows.phone(), group.facilitator(), group);
        roll.absent(2);
        roll.markTheRest();
        roll.close();

        PaperPages paper = PaperPages.of(openRoll(windows.phone(), group.coordinator(), group))
                .typeAgain();
        assertThat(paper.chosen()).as("what is recorded is not shown").isZero();
        paper.attended(0).attended(1).late(1, "12").save();
        assertThat(paper.errorAt(2)).startsWith("Elija qué dice la hoja de Persona");
        assertThat(paper.minutesOf(1)).as("what was typed stays").isEqualTo("12");
        paper.attended(2).save();
        assertThat(paper.notice()).isEqualTo("Segunda captura guardada. Aquí se ve en qué coincide.");
        assertThat(paper.confirmed()).isEqualTo("Confirmadas por la hoja: 1 de 3.");
        assertThat(paper.differences()).hasSize(2);
        assertThat(group.recorded()).as("typing changes no mark").isEqualTo(3);

        paper.settle(1, "PAPER", "");
        assertThat(paper.errorAtCard(1)).isEqualTo("Escriba el motivo.");
        paper.settle(1, "PAPER", "La hoja trae su firma");
        assertThat(group.recorded(2)).isEqualTo("PRESENT 0");
        paper.settle(0, "RECORDED", "El doce es de otro renglón");

        assertThat(paper.agreed()).isTrue();
        assertThat(paper.settled())
                .contains(
                        "Queda lo que dice la hoja. Carla de Prueba",
                        "La hoja trae su firma",
                        "Queda lo registrado. Carla de Prueba",
                        "El doce es de otro renglón");
        assertThat(group.recorded(1)).isEqualTo("PRESENT 0");
        assertThat(group.recorded()).as("one mark was corrected").isEqualTo(4);
    }
}
