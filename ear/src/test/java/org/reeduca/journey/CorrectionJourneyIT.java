package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.CorrectionPage;
import org.reeduca.journey.pages.MarkPage;
import org.reeduca.journey.pages.RollPage;

/** A wrong mark is noticed when the time to correct it alone is over. */
class CorrectionJourneyIT extends Journey {

    private static final int AFTER_THE_TIME = 4;

    @Test
    void a_facilitator_asks_and_the_coordination_sees_what_changes_before_it_says_yes() throws Exception {
        SomeRoll group = SomeRoll.of(2).underOrders();
        Page phone = windows.phone();
        RollPage roll = openRoll(phone, group.facilitator(), group);
        roll.absent(1);
        roll.markTheRest();
        roll.close();
        group.closedEarlier(AFTER_THE_TIME);

        MarkPage mark = roll.correct(1);
        assertThat(mark.asks()).isTrue();
        mark.correctToAttended("");
        assertThat(mark.errorAtReason()).isEqualTo("Escriba el motivo.");
        mark.correctToAttended("Firmó la hoja");
        assertThat(mark.notice()).isEqualTo("Quedó pedida. La coordinación la ve en sus pendientes.");
        assertThat(mark.requests()).contains("Espera respuesta de la coordinación.");
        assertThat(mark.asks()).as("once").isFalse();
        assertThat(group.recorded(1)).as("asking corrects nothing").isEqualTo("ABSENT 0");

        Page other = windows.phone();
        signIn(other, group.coordinator());
        CorrectionPage asked = CorrectionPage.fromDesk(other);
        assertThat(asked.wish()).contains("Falta", "Asistió", "Firmó la hoja", "Ana de Prueba");
        assertThat(asked.effects()).contains("· 0 acreditadas ·", "· 1 acreditadas ·");
        asked.approve("");
        assertThat(asked.errorAtReason()).isEqualTo("Escriba el motivo.");
        assertThat(group.recorded()).as("looking corrects nothing").isEqualTo(2);
        asked.approve("Cotejado con la hoja");
        assertThat(asked.notice()).isEqualTo("Aprobada: el registro quedó corregido.");
        assertThat(asked.answered()).isEqualTo("La aprobó Carla de Prueba: Cotejado con la hoja");
        assertThat(group.recorded(1)).isEqualTo("PRESENT 0");

        phone.reload();
        assertThat(mark.history())
                .contains("por Carla de Prueba", "lo pidió Ana de Prueba", "Motivo: Firmó la hoja", "Falta");
        assertThat(group.recorded()).as("the first two, and the correction").isEqualTo(3);
    }
}
