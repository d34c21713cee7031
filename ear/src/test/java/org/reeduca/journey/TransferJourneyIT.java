package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.TransferPages;

/** Two coordinators hand a man over from state to state, on telephones without scripts. */
class TransferJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void ec_05_from_the_offer_in_one_state_to_the_waiting_list_in_another_with_part_of_his_credit() throws Exception {
        SomeHandover some = SomeHandover.begun();
        Page sender = windows.phoneWithoutScripts();
        signIn(sender, some.sender());
        offer(some, sender);

        Page receiver = windows.phoneWithoutScripts();
        signIn(receiver, some.receiver());
        answer(receiver);

        assertThat(some.outcome()).isEqualTo("1 1 1=1,2=1,3=0,4=0");
    }

    private static void offer(SomeHandover some, Page page) throws Exception {
        TransferPages offer = TransferPages.offerOf(page, some.ref());
        assertThat(offer.facts()).contains("Sesión 1", "Sesión 2", "Sesión 4", "1 falta");

        String day = TYPED.format(some.today());
        offer.choose("offerForm:centre", some.receivingCentre())
                .fill("offerForm:leavesOn", day)
                .choose("offerForm:reason", "Cambió de domicilio")
                .choose("offerForm:state", "Consiente")
                .press("offerForm:send");
        assertThat(offer.errorAt("offerForm:letter")).contains("número y la fecha del oficio");
        assertThat(offer.chosen("offerForm:centre"))
                .as("nothing chosen is lost")
                .contains(some.receivingCentre());
        assertThat(offer.value("offerForm:leavesOn")).isEqualTo(day);

        offer.fill("offerForm:letter", "120/2026")
                .fill("offerForm:letterOn", day)
                .press("offerForm:send");
        assertThat(offer.notice()).contains("Se ofreció");
        assertThat(offer.facts()).contains("oficio 120/2026");
    }

    private static void answer(Page page) {
        TransferPages answer = TransferPages.list(page).openFirstReceived();
        assertThat(answer.text()).contains("3 de 16 acreditadas").doesNotContain(SomeHandover.SURNAME);
        assertThat(answer.units()).hasSize(3);
        assertThat(answer.chosen("acceptForm:units:0:unit")).startsWith("1 ");

        answer.choose("acceptForm:units:2:unit", "No se reconoce").press("acceptForm:accept");
        assertThat(answer.errorAt("acceptForm:units:2:why")).contains("no cuenta como se propone");
        assertThat(answer.chosen("acceptForm:units:2:unit")).isEqualTo("No se reconoce");

        answer.fill("acceptForm:units:2:why", "No se vio el contenido").press("acceptForm:accept");
        assertThat(answer.notice()).contains("lista de espera");
        assertThat(answer.text()).contains(SomeHandover.SURNAME, "Sesiones 1, 2");
    }
}
