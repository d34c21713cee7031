package org.reeduca.journey.pages;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;

/** One man under one order, as the authority that sent him sees it. */
public final class CasePage {

    private final Page page;

    private CasePage(Page page) {
        this.page = page;
    }

    public static CasePage shown(Page page) {
        page.waitForURL("**/officer/case.xhtml**");
        return new CasePage(page);
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    /** How many reasons are given for his state. */
    public int reasons() {
        return page.locator("section:has(#stateTitle) li > strong").count();
    }

    /** What was done. */
    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    /** Everything that the page says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** Goes to where a document is handed in. */
    public HandInPage handIn() {
        page.locator("#handIn").click();
        return HandInPage.shown(page);
    }

    public byte[] download() throws IOException {
        Download download = page.waitForDownload(() -> page.locator("#download").click());
        return Files.readAllBytes(download.path());
    }
}
