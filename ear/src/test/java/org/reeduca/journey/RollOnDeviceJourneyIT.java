package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.RollPage;

/** What lies on a telephone of a roll that was opened on it, and when it goes. */
class RollOnDeviceJourneyIT extends Journey {

    @Test
    void what_was_not_sent_before_the_list_was_closed_is_shown_on_it_until_it_is_thrown_away() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        telephone.leaveOffline();
        RollPage betos = openRoll(windows.phone(), group.otherFacilitator(), group);
        betos.markTheRest();
        betos.close();

        telephone.online();
        RollPage closed = RollPage.open(phone, group.address());
        assertThat(closed.leftOver()).contains("Personaaa, Prueba: Falta", "La lista ya está cerrada");
        closed.discardLeftOver();
        assertThat(telephone.kept()).startsWith("0 rows");
        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
    }

    @Test
    void a_closed_list_leaves_nothing_on_the_device() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        roll.attended(0);
        roll.settled();
        assertThat(telephone.kept()).doesNotStartWith("0 rows");

        roll.close();

        for (int look = 0; look < 50 && !telephone.kept().startsWith("0 rows"); look++) {
            phone.locator("#closed").waitFor();
        }
        assertThat(telephone.kept()).startsWith("0 rows");
    }

    @Test
    void signing_out_on_another_page_asks_about_marks_that_are_not_sent_and_then_leaves_nothing() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phoneWithoutWorker();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        phone.route("**/api/v1/rolls/**", Route::abort);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        phone.navigate("/access/password.xhtml");
        List<String> asked = new ArrayList<>();
        phone.onceDialog(dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
        });

        signOut(phone);
        phone.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked.get(0)).contains("sin enviar en este equipo: 1");
        assertThat(telephone.kept()).doesNotStartWith("0 rows");

        phone.onceDialog(Dialog::accept);
        signOut(phone);
        phone.waitForURL("**/access/login.xhtml**");
        assertThat(telephone.kept()).startsWith("0 rows").contains("key out: undefined");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void after_48_hours_nothing_of_it_is_shown_without_a_network_and_the_next_page_deletes_it() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        telephone.leaveOffline();
        telephone.online();
        phone.navigate("/access/password.xhtml");
        telephone.age(49);

        telephone.offline();
        assertThatThrownBy(() -> phone.navigate(group.address())).isInstanceOf(PlaywrightException.class);

        telephone.online();
        phone.navigate("/access/password.xhtml");
        for (int look = 0; look < 50 && !telephone.kept().contains("key out: undefined"); look++) {
            phone.locator("#logoutForm").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        assertThat(telephone.kept()).startsWith("0 rows").contains("key out: undefined");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void another_account_finds_nothing_of_the_first_on_the_device_and_sends_nothing_of_it() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        RollPage roll = telephone.roll();
        telephone.offline();
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        phone.context().clearCookies();
        telephone.online();
        phone.locator("#door").waitFor();

        RollPage betos =
                Telephone.packed(phone, group.otherFacilitator(), group).roll();

        assertThat(betos.tally()).isEqualTo("✓ 0 · R 0 · ✕ 0 · sin registrar 2");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void a_mark_that_the_device_does_not_keep_is_not_said_to_be_on_it() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        Telephone telephone = Telephone.packed(phone, group.facilitator(), group);
        // as another tab does when somebody signs out there
        phone.evaluate("() => new Promise(done => {"
                + " indexedDB.deleteDatabase('reeduca-roll').onsuccess = () => done(); })");
        telephone.offline();

        telephone.roll().absent(0);
        telephone.roll().awaitState(0, "Solo en esta página");
        assertThat(telephone.kept()).startsWith("0 rows");

        telephone.online();
        telephone.roll().awaitState(0, "Guardado");
        assertThat(group.recorded(0)).isEqualTo("ABSENT 0");
    }

    @Test
    void nothing_made_on_the_page_of_one_account_goes_under_the_key_of_another() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page anas = windows.phone();
        Telephone telephone = Telephone.packed(anas, group.facilitator(), group);
        anas.context().clearCookies();
        Page betos = anas.context().newPage();
        Telephone.packed(betos, group.otherFacilitator(), group);

        telephone.roll().absent(0);
        telephone.roll().awaitState(0, "Solo en esta página");

        betos.reload();
        betos.locator("html[data-packed]").waitFor();
        assertThat(RollPage.shown(betos).tally()).isEqualTo("✓ 0 · R 0 · ✕ 0 · sin registrar 1");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void whose_device_cannot_keep_the_rolls_is_told_so_before_the_network_goes() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        phone.addInitScript("Object.defineProperty(globalThis, 'indexedDB', { value: undefined });");
        Telephone.signedIn(phone, group.facilitator(), group);

        phone.navigate("/attendance/today.xhtml");

        phone.locator("#notPacked").waitFor();
    }

    private static void signOut(Page page) {
        if (!page.locator("#logoutForm button").isVisible()) {
            page.locator("#userMenu summary").click();
        }
        page.locator("#logoutForm button").click();
    }
}
