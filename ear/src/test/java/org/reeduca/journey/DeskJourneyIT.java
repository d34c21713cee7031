package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;

/** A coordinator begins the day on a telephone without scripts: what is due, the reminder, a saved view, and the list itself. */
class DeskJourneyIT extends Journey {

    @Test
    void the_day_begins_with_what_is_due_and_a_row_goes_when_its_list_is_complete() throws Exception {
        SomeCalendar group = SomeCalendar.ahead().withAnOpenList();
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, group.coordinator());

        assertThat(phone.url()).contains("/desk/list.xhtml");
        click(phone, "#kinds a:has-text('Sesiones sin lista 1')");
        assertThat(phone.url()).contains("kind=LIST");
        assertThat(phone.locator("#work tbody tr").count()).isEqualTo(1);

        click(phone, "button[value=remind]");
        assertThat(phone.locator(".notice").innerText()).contains("Se pidió la lista");
        assertThat(phone.url()).as("the filter stays").contains("kind=LIST");
        click(phone, "button[value=remind]");
        assertThat(phone.locator("#errors").innerText()).contains("ya se pidió hoy");

        phone.locator("details.card summary").click();
        click(phone, "#saveView");
        assertThat(phone.locator("#viewNameError").innerText()).contains("Escriba un nombre");
        phone.locator("#viewForm\\:viewName").fill("Mis listas");
        click(phone, "#saveView");
        phone.navigate("/desk/list.xhtml");
        click(phone, "#views a:has-text('Mis listas')");
        assertThat(phone.url()).contains("kind=LIST");

        phone.navigate("/attendance/today.xhtml");
        assertThat(phone.locator("main").innerText()).contains("La coordinación pide esta lista");

        phone.navigate("/desk/list.xhtml");
        click(phone, "#work a.button");
        click(phone, "button[value=rest]");
        phone.navigate("/desk/list.xhtml");
        assertThat(phone.locator("#kinds").innerText())
                .as("it went because of the facts")
                .doesNotContain("sin lista");
    }

    private static void click(Page page, String selector) {
        NextPage.after(page, () -> page.locator(selector).first().click());
    }
}
