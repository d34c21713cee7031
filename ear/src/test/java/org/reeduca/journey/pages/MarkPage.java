package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** One man's mark in one session: its history and its correction. */
public final class MarkPage {

    private final Page page;

    private MarkPage(Page page) {
        this.page = page;
    }

    public static MarkPage shown(Page page) {
        page.waitForURL("**/attendance/mark.xhtml**");
        return new MarkPage(page);
    }

    /** Says that he attended, and why this was not recorded; asks for it where that takes a second person. */
    public void correctToAttended(String reason) {
        page.locator("label.segment").first().click();
        page.locator("#reason").fill(reason);
        NextPage.after(page, () -> page.locator("#reason").press("Enter"));
    }

    /** On an open list: writes a note and saves, which leads back to the list. */
    public RollPage note(String text) {
        if (!page.locator("#t0").isVisible()) {
            page.locator("details.more > summary").click();
        }
        page.locator("#t0").fill(text);
        page.locator("#saveMark").click();
        return RollPage.shown(page);
    }

    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    public String errors() {
        return page.locator("#errors").innerText().strip();
    }

    /** The error beside the reason. */
    public String errorAtReason() {
        return page.locator("#reasonError").innerText();
    }

    /** Whether the reader may only ask for a correction. */
    public boolean asks() {
        return page.locator("#asking").count() > 0;
    }

    /** Corrections that were asked for, with what became of them. */
    public String requests() {
        return page.locator("#requests").innerText();
    }

    /** The history as text, the latest entry first or last as the page has it. */
    public String history() {
        return page.locator("section:has(#historyTitle) .timeline").innerText();
    }

    public int historyEntries() {
        return page.locator("section:has(#historyTitle) .timeline > li").count();
    }
}
