package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** The facilitator's day. */
public final class TodayPage {

    private final Page page;

    private TodayPage(Page page) {
        this.page = page;
    }

    /** The page that follows the sign-in of a facilitator. */
    public static TodayPage shown(Page page) {
        page.waitForURL("**/attendance/today.xhtml");
        return new TodayPage(page);
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** Opens the roll of the session that is under way. */
    public RollPage takeRoll() {
        page.locator("section:has(#nowTitle) a.button").first().click();
        return RollPage.shown(page);
    }
}
