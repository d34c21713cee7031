package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.SeatPages;

/** A coordinator gives a man his place, moves him and lets him catch up, on a telephone without scripts. */
class SeatJourneyIT extends Journey {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void from_the_waiting_list_to_another_group_in_week_nine_and_what_he_lacks_as_a_guest() throws Exception {
        SomeSeats centre = SomeSeats.withOneWaiting();
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, centre.coordinator());

        SeatPages list = SeatPages.waitingList(phone);
        assertThat(list.waiting()).singleElement().asString().contains("Espera, Juan");
        list.assign(centre.group());
        assertThat(list.notice()).contains("Lugar asignado");
        assertThat(centre.memberships()).isEqualTo(centre.group());

        centre.eightWeeksLater();
        move(centre, phone);
        catchUp(centre, phone);
    }

    private static void move(SomeSeats centre, Page phone) throws Exception {
        SeatPages seat = SeatPages.ofMan(phone, centre.man());
        assertThat(seat.facts()).contains("Sesiones 1, 2, 3, 4, 5, 6, 7, 8");
        assertThat(seat.groups()).contains("Tendría que reponer las sesiones 9, 10");

        seat.choose("takeForm:cohort", centre.otherGroup())
                .fill("takeForm:from", "01/01/2020")
                .press("takeForm:take");
        assertThat(seat.errorAt("takeForm:from")).contains("demasiado lejos");
        assertThat(seat.value("takeForm:from")).as("nothing typed is lost").isEqualTo("01/01/2020");

        seat.fill("takeForm:from", TYPED.format(centre.tomorrow())).press("takeForm:take");
        assertThat(seat.notice()).contains("Lo acreditado se conserva");
        assertThat(seat.facts()).contains("Sesiones 1, 2, 3, 4, 5, 6, 7, 8");
        assertThat(centre.memberships()).isEqualTo(centre.group() + " TRANSFERRED," + centre.otherGroup());
    }

    private static void catchUp(SomeSeats centre, Page phone) throws Exception {
        SeatPages plan = SeatPages.catchUps(phone);
        assertThat(plan.ticked()).isEqualTo(2);

        plan.fill("planForm:slots:0:day", TYPED.format(centre.tomorrow())).press("planForm:propose");
        assertThat(plan.errorAt("planForm:slots:0:day")).contains("Fecha 1");
        assertThat(plan.value("planForm:slots:0:day")).isEqualTo(TYPED.format(centre.tomorrow()));
        assertThat(plan.ticked()).isEqualTo(2);

        plan.fill("planForm:slots:0:day", "").press("planForm:propose");
        assertThat(plan.plan()).hasSize(2).allMatch(session -> session.contains(centre.group()));
        assertThat(centre.places()).as("a proposal writes nothing").isEmpty();

        plan.press("planForm:accept");
        assertThat(plan.notice()).contains("2 lugares");
        assertThat(plan.booked()).hasSize(2);
        assertThat(centre.places()).isEqualTo(centre.group() + " 9," + centre.group() + " 10");
    }

    @Test
    void ec_40_a_page_that_is_no_longer_true_and_other_slips_are_answered_at_the_field() throws Exception {
        SomeSeats centre = SomeSeats.withOneWaiting();
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, centre.coordinator());
        SeatPages stale = SeatPages.ofMan(phone, centre.man());
        SeatPages.waitingList(sameVisitor(phone)).assign(centre.group());

        stale.choose("takeForm:cohort", centre.otherGroup())
                .fill("takeForm:from", TYPED.format(centre.tomorrow()))
                .press("takeForm:take");
        assertThat(stale.errorAt("takeForm:cohort")).contains("Ya está en el grupo " + centre.group());
        assertThat(stale.value("takeForm:from")).isEqualTo(TYPED.format(centre.tomorrow()));
        assertThat(centre.memberships()).isEqualTo(centre.group());

        stale.fill("hoursForm:days:1:begins", "20:00")
                .fill("hoursForm:days:1:ends", "18:00")
                .press("hoursForm:keepHours");
        assertThat(stale.errorAt("hoursForm:days:1:ends")).contains("martes", "la segunda va después");
        assertThat(stale.value("hoursForm:days:1:begins")).isEqualTo("20:00");

        stale.fill("apartForm:fileNumber", "NADIE-1")
                .choose("apartForm:apartReason", "otro")
                .press("apartForm:keepApart");
        assertThat(stale.errorAt("apartForm:fileNumber")).contains("No hay en este centro un expediente NADIE-1");
        assertThat(stale.value("apartForm:fileNumber")).isEqualTo("NADIE-1");
    }

    /** Another tab of the same browser. */
    private static Page sameVisitor(Page page) {
        return page.context().newPage();
    }
}
