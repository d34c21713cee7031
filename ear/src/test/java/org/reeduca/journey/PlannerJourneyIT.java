package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.CalendarPage;
import org.reeduca.journey.pages.ClosuresPage;

/** A coordinator changes the calendar of a group on a telephone without scripts. */
class PlannerJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void a_session_is_moved_with_the_rest_after_it_was_seen_and_taken_back() throws Exception {
        SomeCalendar group = SomeCalendar.ahead();
        String before = group.sessions();
        LocalDate to = group.first().plusWeeks(2);
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, group.coordinator());

        CalendarPage calendar = CalendarPage.ofOnlyGroup(phone).change(1).choose(1);
        calendar.fill("day", "").press("changeForm:preview");
        assertThat(calendar.errors()).contains("Escriba la nueva fecha").contains("Escriba el motivo");

        calendar.fill("day", TYPED.format(to)).fill("reason", "Aula sin luz").press("changeForm:preview");
        assertThat(calendar.shown()).as("the second session and the rest").hasSize(3);
        assertThat(calendar.value("reason")).isEqualTo("Aula sin luz");
        assertThat(group.sessions()).as("nothing is written by looking").isEqualTo(before);

        consentIfAsked(phone);
        calendar.press("changeForm:apply");
        assertThat(calendar.notice()).contains("Puede deshacerlo");
        assertThat(group.sessions()).contains("2 " + to + " SCHEDULED");

        calendar.press("undoForm:undo");
        if (phone.locator("#undoForm\\:informed").count() > 0) {
            phone.locator("#undoForm\\:informed").check();
            calendar.press("undoForm:undo");
        }
        assertThat(group.sessions()).isEqualTo(before);
    }

    @Test
    void ec_01_a_hurricane_closes_the_centre_and_the_closure_is_withdrawn_again() throws Exception {
        SomeCalendar group = SomeCalendar.ahead();
        String before = group.sessions();
        LocalDate storm = group.first().plusWeeks(1);
        Page desk = windows.desk();
        signIn(desk, group.coordinator());

        ClosuresPage closures = ClosuresPage.shown(desk);
        closures.fill("firstDay", TYPED.format(storm)).press("closureForm:preview");
        assertThat(closures.errors()).contains("Escriba qué pasó").contains("Elija la causa");

        closures.cause("CIVIL_PROTECTION").fill("reason", "Huracán Ficticio").press("closureForm:preview");
        assertThat(closures.shown()).as("the second session and those after it").hasSizeGreaterThanOrEqualTo(3);
        assertThat(group.sessions()).as("nothing is written by looking").isEqualTo(before);
        closures.informed("closureForm").press("closureForm:apply");
        assertThat(group.sessions()).contains("2 " + storm + " CANCELLED").contains("2 " + storm.plusWeeks(1));

        closures.withdraw("Huracán Ficticio").informed("withdrawForm").press("withdrawForm:withdraw");
        assertThat(group.sessions()).isEqualTo(before);
    }

    /** On some days of the year a date falls on a holiday, and one has to say that one knows. */
    private static void consentIfAsked(Page phone) {
        if (phone.locator("#changeForm\\:informed").count() > 0) {
            phone.locator("#changeForm\\:informed").check();
        }
    }
}
