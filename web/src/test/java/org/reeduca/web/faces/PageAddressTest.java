package org.reeduca.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageAddressTest {

    private static final String MAN = "e1d8f839-86bb-4f4e-895a-4a3f3b1cf647";
    private static final String[] STATE = {"-123:456"};

    @Test
    void a_page_that_was_opened_keeps_its_query() {
        assertThat(PageAddress.of("/seat/transfer.xhtml", "man=" + MAN, Map.of("man", new String[] {"other"})))
                .isEqualTo("/seat/transfer.xhtml?man=" + MAN);
        assertThat(PageAddress.of("/seat/waiting.xhtml", null, Map.of())).isEqualTo("/seat/waiting.xhtml");
    }

    @Test
    void a_page_that_answers_a_fault_is_about_what_its_hidden_fields_say() {
        Map<String, String[]> sent = Map.of(
                "jakarta.faces.ViewState", STATE,
                "order", new String[] {MAN},
                "act", new String[] {"LIFT"},
                "actForm", new String[] {"actForm"});

        assertThat(PageAddress.of("/referral/order-act.xhtml", null, sent))
                .isEqualTo("/referral/order-act.xhtml?act=LIFT&order=" + MAN);
    }

    @Test
    void nothing_that_was_typed_gets_into_an_address() {
        Map<String, String[]> typed =
                Map.of("jakarta.faces.ViewState", STATE, "contactForm:value", new String[] {"JUAN"});
        Map<String, String[]> atTheDoor =
                Map.of("jakarta.faces.ViewState", STATE, "login", new String[] {"ANA"}, "password", new String[] {
                    "MI_PERRO_FEROZ"
                });
        Map<String, String[]> ofPlainForm = Map.of("name", new String[] {"JUAN"}, "man", new String[] {MAN});

        assertThat(PageAddress.of("/participant/contact.xhtml", null, typed)).isEqualTo("/participant/contact.xhtml");
        assertThat(PageAddress.of("/access/login.xhtml", null, atTheDoor)).isEqualTo("/access/login.xhtml");
        assertThat(PageAddress.of("/participant/contact.xhtml", null, ofPlainForm))
                .isEqualTo("/participant/contact.xhtml");
    }
}
