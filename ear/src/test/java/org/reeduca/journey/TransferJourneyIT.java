package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.reeduca.container.SomeTransfer;
import org.reeduca.journey.pages.TransferPages;

/** Two coordinators hand a man over from state to state, on telephones without scripts. */
class TransferJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void ec_05_from_the_offer_in_one_state_to_the_waiting_list_in_another_with_part_of_his_credit() throws Exception {
        SomeTransfer some = SomeTransfer.begun();
        Page sender = windows.phoneWithoutScripts();
        signIn(sender, some.from().coordinator());
        offer(some, sender);

        Page receiver = windows.phoneWithoutScripts();
        signIn(receiver, some.to().coordinator());
        answer(some, receiver);

        assertThat(Records.text("""
                SELECT CONCAT_WS(' ', p.centre_id, o.centre_id, (SELECT GROUP_CONCAT(CONCAT(s.unit_number, '=', r.credited)
                  ORDER BY s.unit_number) FROM credit_recognition r JOIN programme_session s ON s.id = r.session_id
                  WHERE r.participant_id = p.id))
                FROM participant p JOIN court_order o ON o.participant_id = p.id WHERE p.public_ref = '%s'
                """.formatted(some.man())))
                .isEqualTo(some.to().centreId() + " " + some.to().centreId() + " 1=1,2=1,3=0,4=0");
    }

    private static void offer(SomeTransfer some, Page page) throws Exception {
        TransferPages offer = TransferPages.offerOf(page, some.man().toString());
        assertThat(offer.facts()).contains("Sesión 1", "Sesión 2", "Sesión 4", "1 falta");

        String centre =
                Records.text("SELECT name FROM centre WHERE id = " + some.to().centreId());
        offer.choose("offerForm:centre", centre)
                .fill("offerForm:leavesOn", TYPED.format(some.from().today()))
                .choose("offerForm:reason", "Cambió de domicilio")
                .choose("offerForm:state", "Consiente")
                .press("offerForm:send");
        assertThat(offer.errorAt("offerForm:letter")).contains("número y la fecha del oficio");
        assertThat(offer.chosen("offerForm:centre"))
                .as("nothing chosen is lost")
                .contains(centre);

        offer.fill("offerForm:letter", "120/2026")
                .fill("offerForm:letterOn", TYPED.format(some.from().today()))
                .press("offerForm:send");
        assertThat(offer.notice()).contains("Se ofreció");
        assertThat(offer.facts()).contains("oficio 120/2026");
    }

    private static void answer(SomeTransfer some, Page page) throws Exception {
        TransferPages answer = TransferPages.list(page).openFirstReceived();
        String surname = Records.text("SELECT first_surname FROM participant WHERE public_ref = '" + some.man() + "'");
        assertThat(answer.text()).contains("3 de 16 acreditadas").doesNotContain(surname);
        assertThat(answer.units()).hasSize(3);
        assertThat(answer.chosen("acceptForm:units:0:unit")).startsWith("1 ");

        answer.choose("acceptForm:units:2:unit", "No se reconoce").press("acceptForm:accept");
        assertThat(answer.errorAt("acceptForm:units:2:why")).contains("no cuenta como se propone");
        assertThat(answer.chosen("acceptForm:units:2:unit")).isEqualTo("No se reconoce");

        answer.fill("acceptForm:units:2:why", "No se vio el contenido").press("acceptForm:accept");
        assertThat(answer.notice()).contains("lista de espera");
        assertThat(answer.text()).contains(surname, "Sesiones 1, 2");
    }
}
