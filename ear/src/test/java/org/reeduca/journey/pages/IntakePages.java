package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** The pages by which a man is taken in: contact, reception, papers, interview, decision. */
public final class IntakePages {

    private final Page page;
    private final String order;

    private IntakePages(Page page, String order) {
        this.page = page;
        this.order = order;
    }

    public static IntakePages of(Page page, String order) {
        return new IntakePages(page, order);
    }

    /** Opens one of the pages: contact, papers, interview, decision, view. */
    public IntakePages open(String name) {
        page.navigate("/intake/" + name + ".xhtml?order=" + order);
        return this;
    }

    /** Opens a part of the page that is folded. */
    public IntakePages unfold(String id) {
        page.locator("#" + id + " > summary").click();
        return this;
    }

    public IntakePages type(String field, String text) {
        page.locator(at(field)).fill(text);
        return this;
    }

    public IntakePages choose(String field, String label) {
        page.locator(at(field)).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    /** Chooses the first option that says something. */
    public IntakePages chooseFirst(String field) {
        page.locator(at(field)).selectOption(new SelectOption().setIndex(1));
        return this;
    }

    /** Chooses one of several buttons that exclude each other, by its value. */
    public IntakePages pick(String name, String value) {
        Locator button = page.locator("input[name='" + name + "'][value='" + value + "']");
        page.locator("label[for='" + button.getAttribute("id") + "']")
                .or(button.locator("xpath=ancestor::label"))
                .click();
        return this;
    }

    public IntakePages press(String button) {
        NextPage.after(page, () -> page.locator(at(button)).click());
        return this;
    }

    public String value(String field) {
        return page.locator(at(field)).inputValue();
    }

    /** What is said above the page. */
    public String errors() {
        return page.locator("#errors").innerText();
    }

    /** What was done. */
    public String notice() {
        return page.locator(".notice").innerText();
    }

    /** What comes next, as the head of the page says. */
    public String next() {
        return page.locator("#next").innerText();
    }

    /** Who is expected today. */
    public String visits() {
        page.navigate("/intake/today.xhtml");
        return page.locator("#visits").innerText();
    }

    /** The first man who is expected has come. */
    public void came() {
        NextPage.after(
                page,
                () -> page.locator("#visits button[value^='attended:']").first().click());
    }

    private static String at(String id) {
        return "[id='" + id + "']";
    }
}
