package org.reeduca.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.CasePage;
import org.reeduca.journey.pages.CasesPage;

/** An officer of a supervision unit asks how a man is doing. */
class OfficerJourneyIT extends Journey {

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
}
