package org.reeduca.journey;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what hands do on the pages of a window, across pages: keys pressed and places touched. */
final class Hands {

    private static final String LISTEN = """
            addEventListener('keydown', event => { if (event.isTrusted && event.key !== 'Control') countHand('key'); }, true);
            addEventListener('pointerdown', event => { if (event.isTrusted) countHand('tap'); }, true);
            """;

    private final AtomicInteger keys = new AtomicInteger();
    private final AtomicInteger taps = new AtomicInteger();

    private Hands() {}

    /** Counts from now on. */
    static Hands counting(Page page) {
        Hands hands = new Hands();
        page.exposeFunction("countHand", arguments -> {
            (arguments[0].equals("key") ? hands.keys : hands.taps).incrementAndGet();
            return null;
        });
        page.addInitScript(LISTEN);
        page.evaluate("() => {" + LISTEN + "}");
        return hands;
    }

    int keys() {
        return keys.get();
    }

    int taps() {
        return taps.get();
    }
}
