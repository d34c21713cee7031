package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** The pages about transfers between centres: offering a man, the list of offers, and the answer. */
public final class TransferPages {

    private final Page page;

    private TransferPages(Page page) {
        this.page = page;
    }

    public static TransferPages offerOf(Page page, String man) {
        page.navigate("/casefile/view.xhtml?participant=" + man);
        NextPage.after(page, () -> page.locator("#toCentre").click());
        return new TransferPages(page);
    }

    public static TransferPages list(Page page) {
        page.navigate("/transfer/list.xhtml");
        return new TransferPages(page);
    }

    /** What goes with him, or what is said of the offer. */
    public String facts() {
        return page.locator("dl.facts").first().innerText();
    }

    /** Everything that the page says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** Opens the first offer that the centre received. */
    public TransferPages openFirstReceived() {
        NextPage.after(page, () -> page.locator("#received > li a").first().click());
        return this;
    }

    /** Chooses the option that has these words. */
    public TransferPages choose(String id, String words) {
        String option = page.locator(at(id) + " option")
                .filter(new FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        page.locator(at(id)).selectOption(new SelectOption().setValue(option));
        return this;
    }

    public TransferPages fill(String id, String value) {
        page.locator(at(id)).fill(value);
        return this;
    }

    public String value(String id) {
        return page.locator(at(id)).inputValue();
    }

    /** The words of what is chosen. */
    public String chosen(String id) {
        return page.locator(at(id) + " option:checked").textContent();
    }

    public TransferPages press(String id) {
        NextPage.after(page, () -> page.locator(at(id)).click());
        return this;
    }

    /** What is said at a field. */
    public String errorAt(String id) {
        return page.locator(at(id + "Error")).innerText();
    }

    /** What was done. */
    public String notice() {
        return page.locator(".notice").innerText();
    }

    /** The credited sessions that are to be decided. */
    public List<String> units() {
        return page.locator("#acceptForm legend").allInnerTexts();
    }

    private static String at(String id) {
        return "#" + id.replace(":", "\\:");
    }
}
