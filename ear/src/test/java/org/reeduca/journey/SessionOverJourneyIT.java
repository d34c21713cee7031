package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.LoginPage;
import org.reeduca.journey.pages.RollPage;

/** The session ends in the middle of the work. */
class SessionOverJourneyIT extends Journey {

    @Test
    void what_was_marked_is_there_again_after_signing_in_anew() throws Exception {
        SomeRoll group = SomeRoll.of(4);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        roll.late(1, "35");
        roll.absent(2);
        roll.note(2, "avisó su esposa");

        phone.context().clearCookies();
        roll.save();
        LoginPage.shown(phone).signIn(group.facilitator(), Demonstration.PASSWORD);
        roll = RollPage.open(phone, group.address());

        assertThat(group.recorded()).as("nothing was sent").isZero();
        assertThat(roll.chosen(1)).isEqualTo("L");
        assertThat(roll.minutesOf(1)).isEqualTo("35");
        assertThat(roll.noteOf(2)).isEqualTo("avisó su esposa");
        assertThat(roll.tally()).contains("cambios por guardar: 2");
        roll.save();
        assertThat(group.recorded(1)).isEqualTo("PRESENT 35");
        assertThat(group.recorded(2)).isEqualTo("ABSENT 0 avisó su esposa");
    }
}
