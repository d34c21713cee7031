package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.LoginPage;
import org.reeduca.journey.pages.RollPage;

/** The session ends in the middle of the work. */
class SessionOverJourneyIT extends Journey {

    @Test
    void what_was_marked_stays_on_the_device_and_is_sent_after_signing_in_in_another_tab() throws Exception {
        SomeRoll group = SomeRoll.of(4);
        Page phone = windows.phone();
        RollPage roll = openRoll(phone, group.facilitator(), group);
        phone.context().clearCookies();
        roll.late(1, "35");
        roll.absent(2);
        roll.note(2, "avisó su esposa");

        phone.locator("#door").waitFor();
        assertThat(roll.state(2)).contains("En este equipo");
        assertThat(roll.tally()).contains("por enviar: 2");
        assertThat(group.recorded()).as("nothing was recorded").isZero();

        Page door = phone.context().waitForPage(() -> phone.locator("#door a").click());
        LoginPage.shown(door).signIn(group.facilitator(), Demonstration.PASSWORD);
        RollPage again = RollPage.shown(door);
        again.settled();
        phone.bringToFront();
        roll.settled();

        assertThat(group.recorded(1)).isEqualTo("PRESENT 35");
        assertThat(group.recorded(2)).isEqualTo("ABSENT 0 avisó su esposa");
        assertThat(group.recorded()).as("two tabs, one mark each").isEqualTo(2);
    }
}
