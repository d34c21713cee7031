package org.reeduca.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.OrderPages;

/** A letter comes in and is entered, on a telephone that runs no scripts; then the order is accepted and suspended. */
class OrderJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final String MAN = """
            SELECT p.public_ref FROM participant p JOIN centre c ON c.id = p.centre_id AND c.code = 'GDL'
            JOIN enrolment e ON e.participant_id = p.id AND e.to_on IS NULL ORDER BY p.id DESC LIMIT 1
            """;

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));

    @BeforeEach
    void data() throws Exception {
        Demonstration.load();
    }

    @Test
    void from_the_letter_to_an_order_that_is_accepted_attached_and_suspended() throws Exception {
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, Demonstration.OTHER_COORDINATOR);
        OrderPages order = OrderPages.enterFor(phone, Records.text(MAN));
        String number = "JC/" + UUID.randomUUID().toString().substring(0, 8) + "/2026";

        order.choose("orderForm", "figure", "Suspensión condicional del proceso");
        order.choose("orderForm", "authority", "");
        order.type("orderForm", "oficioNumber", number);
        order.type("orderForm", "oficioDate", TYPED.format(today.minusDays(4)));
        order.type("orderForm", "dueOn", TYPED.format(today.minusDays(1)));
        order.press("orderForm", "save");
        assertThat(order.errorAt("orderForm", "dueOn")).contains("no puede ser anterior");
        assertThat(order.valueOf("orderForm", "oficioNumber"))
                .as("nothing typed is lost")
                .isEqualTo(number);

        order.type("orderForm", "dueOn", "31/02/2027");
        order.press("orderForm", "save");
        assertThat(order.errorAt("orderForm", "dueOn")).contains("esa fecha no existe");
        assertThat(order.valueOf("orderForm", "dueOn")).isEqualTo("31/02/2027");

        order.type("orderForm", "dueOn", TYPED.format(today.plusYears(1)));
        order.openOtherTerms();
        order.type("orderForm:terms:4", "value", "0");
        order.press("orderForm", "look");
        assertThat(order.errorAt("orderForm:terms:4", "value")).contains("de 1 a 200");
        order.type("orderForm:terms:4", "value", "2");
        order.type("orderForm", "required", "20");
        order.press("orderForm", "look");
        assertThat(order.preview()).contains("20 sesiones", "a más tardar el");
        order.press("orderForm", "save");
        assertThat(order.state()).contains("Recibida");
        assertThat(order.latestStart()).contains("a más tardar el");

        order.begin("ACCEPT");
        order.type("actForm", "effectiveOn", TYPED.format(today));
        order.press("actForm", "save");
        assertThat(order.state()).contains("Vigente");

        order.attach("Oficio de canalización", "oficio.png", "%PDF-1.7".getBytes(US_ASCII));
        assertThat(order.errors()).contains("no es lo que dice el nombre");
        order.attach("Oficio de canalización", "oficio.pdf", "%PDF-1.7".getBytes(US_ASCII));
        assertThat(order.attachments()).contains("Oficio de canalización");

        order.begin("SUSPEND");
        order.type("actForm", "effectiveOn", TYPED.format(today));
        order.press("actForm", "save");
        assertThat(order.errorAt("actForm", "documentNumber")).contains("Escriba el número del documento");
        order.type("actForm", "documentNumber", "AMP-1/2026");
        order.type("actForm", "documentOn", TYPED.format(today));
        order.press("actForm", "save");
        assertThat(order.state()).contains("Suspendida");
        assertThat(order.history()).contains("Un amparo suspende la orden", "AMP-1/2026", "aceptó la canalización");
        assertThat(Records.number("SELECT COUNT(*) FROM court_order WHERE oficio_number = ?", number))
                .isEqualTo(1);
    }
}
