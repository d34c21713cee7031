package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** A new file. */
public final class RegisterPage {

    private final Page page;

    private RegisterPage(Page page) {
        this.page = page;
    }

    static RegisterPage shown(Page page) {
        page.waitForURL("**/participant/new.xhtml**");
        return new RegisterPage(page);
    }

    /** Types into the field of that name. */
    public RegisterPage type(String field, String text) {
        page.locator(id(field)).fill(text);
        return this;
    }

    public RegisterPage withoutCurp(String reason) {
        page.locator(id("curpMissingReason")).selectOption(reason);
        return this;
    }

    public RegisterPage compare() {
        NextPage.after(page, () -> page.locator(id("register")).click());
        return this;
    }

    public String error(String field) {
        return page.locator(id(field + "Error")).innerText();
    }

    public String typed(String field) {
        return page.locator(id(field)).inputValue();
    }

    /** How many files are shown before another one is opened. */
    public int matches() {
        return page.locator("#matches .card").count();
    }

    public String firstMatch() {
        return page.locator("#matches .card").first().innerText();
    }

    /** Opens the file of somebody who is none of those shown. */
    public ContactsPage confirm() {
        page.locator(id("confirm")).click();
        return ContactsPage.shown(page);
    }

    private static String id(String field) {
        return "[id='registerForm:" + field + "']";
    }
}
