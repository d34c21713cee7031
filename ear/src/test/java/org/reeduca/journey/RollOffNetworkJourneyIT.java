package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeduca.journey.pages.LoginPage;
import org.reeduca.journey.pages.RollPage;

/** The roll where the network is bad, gone, or gone between a question and its answer. */
class RollOffNetworkJourneyIT extends Journey {

    /** All that lies in the database of the device, as letters where it has letters, and whether its key can be read out. */
    private static final String ON_THE_DEVICE = """
            async () => {
              const open = indexedDB.open('reeduca-roll', 1);
              open.onupgradeneeded = () =>
                ['owner', 'pages', 'marks'].forEach(name => open.result.createObjectStore(name, { keyPath: 'id' }));
              await new Promise(done => { open.onsuccess = done; });
              const all = store => new Promise(done => {
                const rows = open.result.transaction(store).objectStore(store).getAll();
                rows.onsuccess = () => done(rows.result);
              });
              const letters = row => new TextDecoder().decode(row.data);
              const owner = (await all('owner'))[0];
              const rows = [...await all('pages'), ...await all('marks')];
              open.result.close();
              return `${rows.length} rows, key out: ${owner?.key.extractable}\\n` + rows.map(letters).join('\\n');
            }
            """;

    /** Makes all of it so many hours older. */
    private static final String AGE = """
            async hours => {
              const open = indexedDB.open('reeduca-roll');
              await new Promise(done => { open.onsuccess = done; });
              const stores = ['owner', 'pages', 'marks'];
              const transaction = open.result.transaction(stores, 'readwrite');
              for (const name of stores) {
                const store = transaction.objectStore(name);
                store.getAll().onsuccess = event => event.target.result.forEach(
                    row => store.put({ ...row, at: row.at - hours * 3600000 }));
              }
              await new Promise(done => { transaction.oncomplete = done; });
              open.result.close();
            }
            """;

    @TempDir
    private Path device;

    @Test
    void eighteen_marks_and_half_a_note_survive_the_end_of_the_browser_without_a_network() throws Exception {
        SomeRoll group = SomeRoll.of(18);
        Page phone = windows.phoneKeeping(device);
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        for (int row = 0; row < 18; row++) {
            if (row % 6 == 3) {
                roll.absent(row);
            } else {
                roll.attended(row);
            }
        }
        roll.halfANote(17, "llegó con su");
        roll.awaitState(17, "En este equipo");
        assertThat(roll.tally()).isEqualTo("✓ 15 · R 0 · ✕ 3 · sin registrar 0 · por enviar: 18");
        assertThat(group.recorded()).isZero();
        String kept = (String) phone.evaluate(ON_THE_DEVICE);
        assertThat(kept).contains("key out: false").doesNotContain("Persona", "llegó", "Asistió");
        stayOffline(phone);
        windows.end(phone);

        Page again = windows.phoneKeeping(device);
        again.context().setOffline(true);
        RollPage shown = RollPage.open(again, group.address());
        again.locator("#tally:has-text('por enviar: 18')").waitFor();
        assertThat(shown.rows()).isEqualTo(18);
        assertThat(shown.chosen(3)).isEqualTo("A");
        assertThat(shown.noteOf(17)).isEqualTo("llegó con su");
        assertThat(group.recorded()).isZero();

        again.context().setOffline(false);
        again.locator("#door").waitFor();
        Page door = again.context().waitForPage(() -> again.locator("#door a").click());
        LoginPage.shown(door).signIn(group.facilitator(), Demonstration.PASSWORD);
        RollPage signedIn = RollPage.shown(door);
        signedIn.settled();
        shown.settled();

        assertThat(group.recorded()).as("each once").isEqualTo(18);
        assertThat(group.recorded(3)).isEqualTo("ABSENT 0");
        assertThat(group.recorded(17)).isEqualTo("PRESENT 0 llegó con su");
    }

    @Test
    void a_mark_whose_answer_was_lost_is_sent_again_under_its_key_and_recorded_once() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        List<Request> sent = new ArrayList<>();
        phone.route("**/api/v1/rolls/**", route -> {
            sent.add(route.request());
            if (sent.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.awaitState(0, "Guardado");

        assertThat(group.recorded()).isEqualTo(1);
        assertThat(sent).hasSize(2);
        assertThat(sent.stream()
                        .map(one -> one.headers().get("idempotency-key"))
                        .distinct())
                .as("one key")
                .hasSize(1);
        assertThat(sent).allSatisfy(one -> assertThat(one.postDataBuffer()).hasSizeLessThanOrEqualTo(1024));
    }

    @Test
    void a_mark_changed_before_a_lost_answer_is_known_is_no_conflict_with_oneself() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        List<Request> sent = new ArrayList<>();
        phone.route("**/api/v1/rolls/**", route -> {
            sent.add(route.request());
            if (sent.size() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.attended(0);
        roll.awaitState(0, "Guardado");

        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
        assertThat(group.recorded()).as("absent, then attended").isEqualTo(2);
    }

    @Test
    void what_a_colleague_recorded_alike_is_no_lost_answer_of_ones_own() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        roll.attended(0);
        roll.awaitState(0, "En este equipo");
        Page other = windows.phone();
        signIn(other, group.otherFacilitator());
        RollPage betos = RollPage.open(other, group.address());
        betos.absent(0);
        betos.settled();

        phone.context().setOffline(false);
        roll.awaitState(0, "Beto de Prueba marcó «Falta» a las");
        assertThat(group.recorded(0)).as("nothing is overwritten").isEqualTo("ABSENT 0");
    }

    @Test
    void a_mark_whose_answer_was_lost_is_not_called_saved_when_somebody_else_marked_since() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        Page other = windows.phone();
        signIn(other, group.otherFacilitator());
        List<Request> sent = new ArrayList<>();
        phone.route("**/api/v1/rolls/**", route -> {
            sent.add(route.request());
            if (sent.size() == 1) {
                route.fetch();
                route.abort();
                phone.context().setOffline(true);
            } else {
                route.resume();
            }
        });
        roll.attended(0);
        roll.awaitState(0, "En este equipo");
        phone.waitForCondition(() -> !sent.isEmpty());
        RollPage betos = RollPage.open(other, group.address());
        betos.absent(0);
        betos.settled();

        phone.context().setOffline(false);
        roll.awaitState(0, "Beto de Prueba marcó «Falta» a las");
        roll.answer(0, "Conservar lo que ya está");
        roll.settled();

        assertThat(roll.chosen(0)).isEqualTo("A");
        assertThat(group.recorded()).isEqualTo(2);
    }

    @Test
    void a_mark_made_before_the_session_was_moved_is_refused_with_a_sentence_and_stays() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        group.moved();
        leaveOffline(phone);

        phone.context().setOffline(false);
        RollPage reloaded = RollPage.open(phone, group.address());
        reloaded.awaitState(0, "La sesión se movió al");
        assertThat(reloaded.chosen(0)).isEqualTo("A");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void a_server_that_starts_again_stops_no_mark() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        List<Request> sent = new ArrayList<>();
        phone.route("**/api/v1/rolls/**", route -> {
            sent.add(route.request());
            if (sent.size() == 1) {
                route.fulfill(
                        new Route.FulfillOptions().setStatus(503).setBody("<html><body>Unavailable</body></html>"));
            } else {
                route.resume();
            }
        });

        roll.attended(0);
        roll.absent(1);
        roll.awaitState(0, "Guardado");
        roll.awaitState(1, "Guardado");

        assertThat(group.recorded()).isEqualTo(2);
        assertThat(sent).hasSizeGreaterThan(2);
    }

    @Test
    void what_was_marked_for_a_session_cancelled_meanwhile_is_answered_beside_each_man_and_stays() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.attended(0);
        roll.absent(1);
        roll.awaitState(1, "En este equipo");
        group.cancelled();
        roll.tryReview();

        phone.context().setOffline(false);
        roll.awaitState(0, "La sesión no se llevó a cabo");
        roll.awaitState(1, "La sesión no se llevó a cabo");
        assertThat(roll.chosen(1)).isEqualTo("A");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void what_was_not_sent_before_the_list_was_closed_is_shown_on_it_until_it_is_thrown_away() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        leaveOffline(phone);
        Page other = windows.phone();
        signIn(other, group.otherFacilitator());
        RollPage betos = RollPage.open(other, group.address());
        betos.markTheRest();
        betos.close();

        phone.context().setOffline(false);
        RollPage closed = RollPage.open(phone, group.address());
        assertThat(closed.leftOver()).contains("Personaaa, Prueba: Falta", "La lista ya está cerrada");
        closed.discardLeftOver();
        assertThat(onTheDevice(phone)).startsWith("0 rows");
        assertThat(group.recorded(0)).isEqualTo("PRESENT 0");
    }

    @Test
    void a_closed_list_leaves_nothing_on_the_device() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        roll.attended(0);
        roll.settled();
        assertThat((String) phone.evaluate(ON_THE_DEVICE)).doesNotStartWith("0 rows");

        roll.close();

        for (int look = 0; look < 50 && !onTheDevice(phone).startsWith("0 rows"); look++) {
            phone.locator("#closed").waitFor();
        }
        assertThat(onTheDevice(phone)).startsWith("0 rows");
    }

    @Test
    void signing_out_on_another_page_asks_about_marks_that_are_not_sent_and_then_leaves_nothing() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.window(360, 740, options -> options.setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
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
        assertThat(onTheDevice(phone)).doesNotStartWith("0 rows");

        phone.onceDialog(Dialog::accept);
        signOut(phone);
        phone.waitForURL("**/access/login.xhtml**");
        assertThat(onTheDevice(phone)).startsWith("0 rows").contains("key out: undefined");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void after_48_hours_nothing_of_it_is_shown_without_a_network_and_the_next_page_deletes_it() throws Exception {
        SomeRoll group = SomeRoll.of(1);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        roll.tryReview();
        leaveOffline(phone);
        phone.context().setOffline(false);
        phone.navigate("/access/password.xhtml");
        phone.evaluate(AGE, 49);

        phone.context().setOffline(true);
        assertThatThrownBy(() -> phone.navigate(group.address())).isInstanceOf(PlaywrightException.class);

        phone.context().setOffline(false);
        phone.navigate("/access/password.xhtml");
        for (int look = 0; look < 50 && !onTheDevice(phone).contains("key out: undefined"); look++) {
            phone.locator("#logoutForm").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        assertThat(onTheDevice(phone)).startsWith("0 rows").contains("key out: undefined");
        assertThat(group.recorded()).isZero();
    }

    @Test
    void another_account_finds_nothing_of_the_first_on_the_device_and_sends_nothing_of_it() throws Exception {
        SomeRoll group = SomeRoll.of(2);
        Page phone = windows.phone();
        signIn(phone, group.facilitator());
        RollPage roll = RollPage.open(phone, group.address());
        packed(phone);
        phone.context().setOffline(true);
        roll.absent(0);
        roll.awaitState(0, "En este equipo");
        phone.context().clearCookies();
        phone.context().setOffline(false);
        phone.locator("#door").waitFor();

        signIn(phone, group.otherFacilitator());
        RollPage betos = RollPage.open(phone, group.address());
        packed(phone);

        assertThat(betos.tally()).isEqualTo("✓ 0 · R 0 · ✕ 0 · sin registrar 2");
        assertThat(group.recorded()).isZero();
    }

    private static void signOut(Page page) {
        if (!page.locator("#logoutForm button").isVisible()) {
            page.locator("#userMenu summary").click();
        }
        page.locator("#logoutForm button").click();
    }

    private static String onTheDevice(Page page) {
        return (String) page.evaluate(ON_THE_DEVICE);
    }

    /**
     * With the page the driver takes its pretence of having no network away, and the page may send once more while it goes; a
     * telephone in a cellar does not.
     */
    private static void stayOffline(Page page) {
        page.evaluate("() => { globalThis.fetch = () => Promise.reject(new TypeError('no network')); }");
    }

    private static void leaveOffline(Page page) {
        stayOffline(page);
        page.navigate("about:blank");
    }

    private static void packed(Page page) {
        page.locator("html[data-packed]").waitFor();
    }
}
