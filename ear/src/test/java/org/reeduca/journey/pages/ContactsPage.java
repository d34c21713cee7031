package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** How a man can be reached. */
public final class ContactsPage {

    private final Page page;

    private ContactsPage(Page page) {
        this.page = page;
    }

    static ContactsPage shown(Page page) {
        page.waitForURL("**/participant/contact.xhtml**");
        return new ContactsPage(page);
    }

    public String notice() {
        return page.locator(".notice").innerText();
    }

    public ContactsPage add(String value) {
        page.locator("[id='contactForm:value']").fill(value);
        NextPage.after(page, () -> page.locator("[id='contactForm:add']").click());
        return this;
    }

    public String error() {
        return page.locator("[id='contactForm:valueError']").innerText();
    }

    public int current() {
        return page.locator("#contacts .card").count();
    }

    public ContactsPage endFirst() {
        NextPage.after(
                page,
                () -> page.locator("#contacts .card button[value^='end']")
                        .first()
                        .click());
        return this;
    }

    public int former() {
        return page.locator(".timeline > li").count();
    }
}
