package org.reeduca.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.CasePage;
import org.reeduca.journey.pages.CasesPage;
import org.reeduca.journey.pages.HandInPage;
import org.reeduca.journey.pages.RollPage;

/** An officer of a supervision unit asks how a man is doing, and hands in what excuses an absence. */
class OfficerJourneyIT extends Journey {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(US_ASCII);

    @BeforeEach
    void data() throws Exception {
        Demonstration.load();
    }

    @Test
    void from_the_sign_in_to_the_state_of_a_man_its_reason_and_its_sheet() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.OFFICER);
        CasesPage cases = CasesPage.shown(desk);
        String name = cases.name(0);
        CasePage theCase = cases.search(name.split(",", -1)[0]).open(name);
        assertThat(theCase.heading()).isEqualTo(name);
        assertThat(theCase.reasons()).isPositive();
        byte[] sheet = theCase.download();
        assertThat(new String(sheet, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void only_the_men_of_ones_own_authority_are_there() throws Exception {
        Page desk = windows.desk();
        signIn(desk, Demonstration.OFFICER);
        assertThat(CasesPage.shown(desk).orders())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(Records.text("""
                        SELECT u.login FROM court_order o JOIN app_user u ON u.authority_id = o.authority_id
                        WHERE o.public_ref = ?
                        """, order)).isEqualTo(Demonstration.OFFICER));
    }

    @Test
    void the_case_of_another_authority_is_not_found() throws Exception {
        String foreign = Records.text("""
                SELECT o.public_ref FROM court_order o JOIN app_user u ON u.authority_id = o.authority_id
                WHERE u.login = ? LIMIT 1
                """, Demonstration.OTHER_OFFICER);
        Page desk = windows.desk();
        signIn(desk, Demonstration.OFFICER);
        for (String address :
                new String[] {"/officer/case.xhtml?order=" + foreign, "/officer/sheet/" + foreign + ".pdf"}) {
            assertThat(desk.navigate(address).status()).as(address).isEqualTo(404);
            assertThat(desk.locator("h1").innerText()).as(address).isEqualTo("No encontrado");
        }
    }

    @Test
    void a_document_for_an_absence_is_handed_in_on_a_telephone_and_waits_for_the_centre() throws Exception {
        SomeRoll group = SomeRoll.of(1).underOrders();
        RollPage roll = openRoll(windows.phone(), group.facilitator(), group);
        roll.absent(0);
        roll.awaitState(0, "Guardado");

        Page phone = windows.phone();
        signIn(phone, group.officer());
        HandInPage form =
                CasesPage.shown(phone).search("Prueba").open("Persona").handIn();
        assertThat(form.absences()).singleElement().asString().contains("No ha entregado nada. Plazo hasta el ");
        form.tryHandIn();
        assertThat(form.errors()).contains("Motivo", "Quién expide el documento");
        form.motive("MEDICAL").issuer("IMSS, clínica 10").tryHandIn();
        assertThat(form.errorAt("absence")).isEqualTo("Elija la falta a la que corresponde.");
        form.choose(0).file("receta.pdf", "application/pdf", "no es un PDF".getBytes(US_ASCII));
        form.tryHandIn();
        assertThat(form.errorAt("file")).contains("PDF");
        assertThat(form.issuer()).as("what was typed stays").isEqualTo("IMSS, clínica 10");
        assertThat(group.handedIn(0)).isEmpty();

        CasePage theCase = form.file("receta.pdf", "application/pdf", PDF).handIn();
        assertThat(theCase.notice()).isEqualTo("El centro recibió el documento. La coordinación decide.");
        assertThat(theCase.text()).as("not what it says").doesNotContain("IMSS", "receta");
        assertThat(group.handedIn(0)).isEqualTo("PENDING MEDICAL IMSS, clínica 10 receta.pdf");
        assertThat(theCase.handIn().absences())
                .singleElement()
                .asString()
                .contains("Entregó; falta decidir. Plazo hasta el ");
    }
}
