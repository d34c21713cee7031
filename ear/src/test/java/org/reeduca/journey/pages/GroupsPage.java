package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The groups of a centre. */
public final class GroupsPage {

    private final Page page;

    private GroupsPage(Page page) {
        this.page = page;
    }

    public static GroupsPage open(Page page) {
        page.navigate("/cohort/list.xhtml");
        return new GroupsPage(page);
    }

    public int count() {
        return page.locator(".cohorts > li").count();
    }

    /** Opens the group that the demonstration says most about. */
    public MatrixPage openFirst() {
        page.locator(".cohorts > li h2 a")
                .filter(new Locator.FilterOptions().setHasText("-01"))
                .click();
        return MatrixPage.shown(page);
    }
}
