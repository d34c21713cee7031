package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;

/** Who a man is on file, corrected. */
public final class IdentityPage {

    private final Page page;

    private IdentityPage(Page page) {
        this.page = page;
    }

    public static IdentityPage open(Page page, String man) {
        page.navigate("/participant/edit.xhtml?participant=" + man);
        return new IdentityPage(page);
    }

    public IdentityPage type(String field, String text) {
        page.locator(id(field)).fill(text);
        return this;
    }

    public String typed(String field) {
        return page.locator(id(field)).inputValue();
    }

    public IdentityPage save() {
        NextPage.after(page, () -> page.locator(id("correct")).click());
        return this;
    }

    /** What the file says now, when somebody else corrected it meanwhile; empty otherwise. */
    public String outdated() {
        return page.locator("#outdated").count() == 0
                ? ""
                : page.locator("#outdated").innerText();
    }

    public boolean saved() {
        return page.locator(".notice").count() == 1;
    }

    /** Notes what he needs and leaves the rest of the page alone. */
    public IdentityPage addNeed(String kind) {
        page.locator("[id='needForm:needKind']").selectOption(kind);
        NextPage.after(page, () -> page.locator("[id='needForm:addNeed']").click());
        return this;
    }

    public String errorOfLanguage() {
        return page.locator("[id='needForm:languageError']").innerText();
    }

    private static String id(String field) {
        return "[id='identityForm:" + field + "']";
    }
}
