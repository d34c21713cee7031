package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** The pages of an order: its entry, the order itself, and what befalls it. */
public final class OrderPages {

    private final Page page;

    private OrderPages(Page page) {
        this.page = page;
    }

    /** Goes from the file of a man to the entry of an order. */
    public static OrderPages enterFor(Page page, String man) {
        page.navigate("/casefile/view.xhtml?participant=" + man);
        NextPage.after(page, () -> page.locator("#newOrder").click());
        return new OrderPages(page);
    }

    /** Types into a field of the form that is shown. */
    public void type(String form, String field, String text) {
        page.locator(id(form, field)).fill(text);
    }

    /** Chooses the first option that says something, or the one with that label. */
    public void choose(String form, String field, String label) {
        if (label.isEmpty()) {
            page.locator(id(form, field)).selectOption(new SelectOption().setIndex(1));
        } else {
            page.locator(id(form, field)).selectOption(new SelectOption().setLabel(label));
        }
    }

    /** Opens what few orders say. */
    public void openOtherTerms() {
        page.locator("#otherTerms > summary").click();
    }

    public void press(String form, String button) {
        NextPage.after(page, () -> page.locator(id(form, button)).click());
    }

    /** What is said at a field. */
    public String errorAt(String form, String field) {
        return page.locator(id(form, field + "Error")).innerText();
    }

    public String valueOf(String form, String field) {
        return page.locator(id(form, field)).inputValue();
    }

    /** What follows from the letter. */
    public String preview() {
        return page.locator("#preview").innerText();
    }

    /** The state of the order, in words. */
    public String state() {
        return page.locator("#state").innerText();
    }

    public String latestStart() {
        return page.locator("#latestStart").innerText();
    }

    /** Begins something that may be recorded today. */
    public void begin(String act) {
        NextPage.after(
                page, () -> page.locator("#acts a[href$='act=" + act + "']").click());
    }

    public String history() {
        return page.locator("#history").innerText();
    }

    /** Attaches a file. */
    public void attach(String title, String name, byte[] content) {
        page.locator("[id='attach:title']").fill(title);
        page.locator("[id='attach:file']").setInputFiles(new FilePayload(name, "application/pdf", content));
        NextPage.after(page, () -> page.locator("#attachFile").click());
    }

    public String attachments() {
        return page.locator("#attachments").innerText();
    }

    /** What is said above the page. */
    public String errors() {
        return page.locator("#errors").innerText();
    }

    private static String id(String form, String field) {
        return "[id='" + form + ":" + field + "']";
    }
}
