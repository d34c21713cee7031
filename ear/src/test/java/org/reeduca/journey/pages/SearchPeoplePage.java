package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** Where a person is searched. */
public final class SearchPeoplePage {

    private final Page page;

    private SearchPeoplePage(Page page) {
        this.page = page;
    }

    public static SearchPeoplePage open(Page page) {
        page.navigate("/participant/search.xhtml");
        return new SearchPeoplePage(page);
    }

    public SearchPeoplePage search(String text) {
        page.locator("[id='searchForm:text']").fill(text);
        NextPage.after(page, () -> page.locator("[id='searchForm:find']").click());
        return this;
    }

    /** What stands at the field. */
    public String error() {
        return page.locator("[id='searchForm:textError']").innerText();
    }

    /** What is in the field. */
    public String typed() {
        return page.locator("[id='searchForm:text']").inputValue();
    }

    public List<String> names() {
        return page.locator("#people tbody th a").allInnerTexts();
    }

    public List<String> headings() {
        return page.locator("#people thead th").allInnerTexts();
    }

    public RegisterPage register() {
        page.locator("#new").click();
        return RegisterPage.shown(page);
    }

    /** Follows a name and comes back with the browser. */
    public SearchPeoplePage followFirstAndBack() {
        page.locator("#people tbody th a").first().click();
        page.waitForURL("**participant=**");
        page.goBack();
        page.waitForURL("**/participant/search.xhtml**");
        return this;
    }
}
