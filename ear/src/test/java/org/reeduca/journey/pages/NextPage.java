package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Waits for the page that a form or a link brings, also when it has the same address. */
public final class NextPage {

    private NextPage() {}

    /** Marks the page that is shown, acts, and waits until another one is there. */
    public static void after(Page page, Runnable act) {
        page.evaluate("document.documentElement.setAttribute('data-left', '')");
        act.run();
        page.locator("html:not([data-left])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }
}
