package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The men an authority sent. */
public final class CasesPage {

    private final Page page;

    private CasesPage(Page page) {
        this.page = page;
    }

    /** The page that follows the sign-in of an officer. */
    public static CasesPage shown(Page page) {
        page.waitForURL("**/officer/list.xhtml**");
        return new CasesPage(page);
    }

    public String name(int row) {
        return links().nth(row).innerText();
    }

    /** The orders of the men on this page. */
    public List<String> orders() {
        return links().all().stream()
                .map(link -> link.getAttribute("href"))
                .map(href -> href.substring(href.indexOf('=') + 1))
                .toList();
    }

    public CasesPage search(String words) {
        page.locator("#search").fill(words);
        NextPage.after(page, () -> page.locator("#find").click());
        return this;
    }

    public CasePage open(String name) {
        links().filter(new Locator.FilterOptions().setHasText(name)).first().click();
        return CasePage.shown(page);
    }

    private Locator links() {
        return page.locator("#men tbody th a");
    }
}
