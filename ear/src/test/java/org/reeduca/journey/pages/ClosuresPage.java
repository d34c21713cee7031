package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** Days on which a centre is closed. */
public final class ClosuresPage {

    private final Page page;

    private ClosuresPage(Page page) {
        this.page = page;
    }

    public static ClosuresPage shown(Page page) {
        page.navigate("/cohort/closures.xhtml");
        return new ClosuresPage(page);
    }

    public ClosuresPage fill(String field, String value) {
        page.locator("#closureForm\\:" + field).fill(value);
        return this;
    }

    public ClosuresPage cause(String value) {
        page.locator("#closureForm\\:cause").selectOption(value);
        return this;
    }

    /** Says that one knows what speaks against it. */
    public ClosuresPage informed(String form) {
        page.locator("#" + form + "\\:informed").check();
        return this;
    }

    /** Begins to withdraw the closure with that reason. */
    public ClosuresPage withdraw(String reason) {
        Locator row = page.locator("#closures li", new Page.LocatorOptions().setHasText(reason));
        NextPage.after(page, () -> row.locator("a[href*='withdraw=']").click());
        return this;
    }

    /** Presses a button of the form. */
    public ClosuresPage press(String id) {
        NextPage.after(page, () -> page.locator("#" + id.replace(":", "\\:")).click());
        return this;
    }

    /** The changes that are shown, a line for each session. */
    public List<String> shown() {
        return page.locator("table.changes tbody tr").allInnerTexts();
    }

    public String errors() {
        return page.locator("#errors").innerText();
    }
}
