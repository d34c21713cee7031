package org.reeduca.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The compliance sheet as it comes over the wire. */
@ExtendWith(ArquillianExtension.class)
class SheetIT {

    @Test
    void it_is_a_file_to_keep_whose_name_says_nothing_about_the_man() throws Exception {
        SomeReferral referral = SomeReferral.of(1).withPassword();
        referral.held(1, 3, "PRESENT");
        UUID order = referral.order(0);

        HttpResponse<String> sheet = inside(referral).get("/officer/sheet/" + order + ".pdf");

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("%PDF-1.7");
        assertThat(header(sheet, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(sheet, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"hoja-de-cumplimiento-"
                        + order.toString().substring(0, 8) + ".pdf\"");
        assertThat(header(sheet, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(sheet, "Cache-Control")).contains("no-store");
    }

    @Test
    void what_is_not_ones_own_and_what_is_not_there_are_answered_alike() throws Exception {
        SomeReferral own = SomeReferral.of(1).withPassword();
        Browser officer = inside(own);
        HttpResponse<String> foreign =
                officer.get("/officer/sheet/" + SomeReferral.of(1).order(0) + ".pdf");
        HttpResponse<String> none = officer.get("/officer/sheet/" + UUID.randomUUID() + ".pdf");

        assertThat(foreign.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
        assertThat(bare(foreign)).isEqualTo(bare(none)).contains("No encontrado");
        for (String path : new String[] {"", "x.pdf", own.order(0).toString(), "..%2f" + own.order(0) + ".pdf"}) {
            assertThat(officer.get("/officer/sheet/" + path).statusCode())
                    .as(path)
                    .isIn(400, 404);
        }
    }

    @Test
    void the_page_of_a_case_answers_alike_too_and_shows_no_name() throws Exception {
        SomeReferral own = SomeReferral.of(1).withPassword();
        Browser officer = inside(own);

        HttpResponse<String> foreign =
                officer.get("/officer/case.xhtml?order=" + SomeReferral.of(1).order(0));
        HttpResponse<String> none = officer.get("/officer/case.xhtml?order=" + UUID.randomUUID());

        assertThat(foreign.statusCode()).isEqualTo(none.statusCode()).isEqualTo(404);
        assertThat(bare(foreign)).isEqualTo(bare(none)).doesNotContain("Prueba 001");
        assertThat(officer.get("/officer/case.xhtml?order=" + own.order(0)).body())
                .contains("Prueba 001", "¿Cumple?");
    }

    private static Browser inside(SomeReferral referral) throws Exception {
        Browser browser = new Browser();
        browser.signIn(referral.officer(), SomeReferral.PASSWORD);
        return browser;
    }

    /** The page without what differs in every answer: the nonce and its own address. */
    private static String bare(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
