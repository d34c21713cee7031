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
}
