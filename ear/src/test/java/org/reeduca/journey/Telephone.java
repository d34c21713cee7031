package org.reeduca.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reeduca.journey.pages.RollPage;

/** A telephone with a roll open on it: the network can go and come back, and what lies on the device can be read. */
final class Telephone {

    /** All that lies in the database of the device, as letters where it has letters, and whether its key can be read out. */
    private static final String KEPT = """
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

    /** How often to look for what is deleted a moment later. */
    private static final int LOOKS = 50;

    /** What is kept when nothing is: no page, no mark, no key. */
    static final String NOTHING = "0 rows, key out: undefined";

    /** What a row says while its mark waits on the device. */
    private static final String WAITS_HERE = "En este equipo";

    private final Page page;
    private final RollPage roll;

    private Telephone(Page page, RollPage roll) {
        this.page = page;
        this.roll = roll;
    }

    /** Whoever facilitates a group signs in and opens its roll in a window. */
    static Telephone signedIn(Page page, SomeRoll group) {
        return new Telephone(page, Journey.openRoll(page, group.facilitator(), group));
    }

    /** As {@link #signedIn}, and waits until the page is kept for a time without a network. */
    static Telephone packed(Page page, SomeRoll group) {
        return packed(page, group.facilitator(), group);
    }

    /** The same for another account. */
    static Telephone packed(Page page, String login, SomeRoll group) {
        Telephone telephone = new Telephone(page, Journey.openRoll(page, login, group));
        page.locator("html[data-packed]").waitFor();
        return telephone;
    }

    RollPage roll() {
        return roll;
    }

    void offline() {
        page.context().setOffline(true);
    }

    void online() {
        page.context().setOffline(false);
    }

    /**
     * With the page the driver takes its pretence of having no network away, and the page may send once more while it goes; a
     * telephone in a cellar does not.
     */
    void stayOffline() {
        page.evaluate("() => { globalThis.fetch = () => Promise.reject(new TypeError('no network')); }");
    }

    /** Marks somebody absent while nothing is answered; the mark waits on the device. */
    void absentUnsent(int row) {
        roll.absent(row);
        roll.awaitState(row, WAITS_HERE);
    }

    /** The same of somebody who attended. */
    void attendedUnsent(int row) {
        roll.attended(row);
        roll.awaitState(row, WAITS_HERE);
    }

    /** Loses the network and marks somebody absent; the mark waits on the device. */
    void absentOffline(int row) {
        offline();
        absentUnsent(row);
    }

    /** As {@link #absentOffline}, and goes away from the roll without sending anything. */
    void leftUnsent(int row) {
        absentOffline(row);
        roll.tryReview();
        stayOffline();
        page.navigate("about:blank");
    }

    /**
     * All that is sent about rolls from now on, growing.
     *
     * @param first what becomes of the first of it; the rest reaches the server
     */
    List<Request> sending(Consumer<Route> first) {
        List<Request> sent = new ArrayList<>();
        page.route("**/api/v1/rolls/**", route -> {
            sent.add(route.request());
            if (sent.size() == 1) {
                first.accept(route);
            } else {
                route.resume();
            }
        });
        return sent;
    }

    /** Lets it reach the server, and no answer come back. */
    static void loseAnswer(Route route) {
        route.fetch();
        route.abort();
    }

    /** What lies on the device. */
    String kept() {
        return (String) page.evaluate(KEPT);
    }

    /** What lies on the device as soon as it begins so, or in the end. */
    String keptSoon(String beginning) {
        String kept = kept();
        for (int look = 0; look < LOOKS && !kept.startsWith(beginning); look++) {
            kept = kept();
        }
        return kept;
    }

    /** Makes what lies on the device so many hours older. */
    void age(int hours) {
        page.evaluate(AGE, hours);
    }
}
