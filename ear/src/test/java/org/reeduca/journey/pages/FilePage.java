package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** The file of one man. */
public final class FilePage {

    private final Page page;

    private FilePage(Page page) {
        this.page = page;
    }

    public static FilePage shown(Page page) {
        page.waitForURL("**/casefile/view.xhtml**");
        return new FilePage(page);
    }

    public String name() {
        return page.locator(".summary-name strong").innerText();
    }

    public int boxes() {
        return page.locator(".boxes > li").count();
    }

    /** How many reasons are given for his states. */
    public int because() {
        return page.locator(".because > li").count();
    }

    public MatrixPage back() {
        page.locator("a.back").click();
        return MatrixPage.shown(page);
    }
}
