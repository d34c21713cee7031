package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;

/** Where an officer hands in a document for an absence. */
public final class HandInPage {

    private final Page page;

    private HandInPage(Page page) {
        this.page = page;
    }

    static HandInPage shown(Page page) {
        page.waitForURL("**/officer/handin.xhtml**");
        return new HandInPage(page);
    }

    /** The absences, each with what became of it and until when it is in time. */
    public List<String> absences() {
        return page.locator("#absences > li").allInnerTexts();
    }

    /** Chooses the absence of that row, from 0. */
    public HandInPage choose(int row) {
        page.locator("#absences input[type=radio]").nth(row).check();
        return this;
    }

    public HandInPage motive(String value) {
        page.locator("#documentForm\\:motive").selectOption(value);
        return this;
    }

    public HandInPage issuer(String name) {
        page.locator("#documentForm\\:issuer").fill(name);
        return this;
    }

    /** What is in the field. */
    public String issuer() {
        return page.locator("#documentForm\\:issuer").inputValue();
    }

    public HandInPage file(String name, String type, byte[] content) {
        page.locator("#documentForm\\:file").setInputFiles(new FilePayload(name, type, content));
        return this;
    }

    /** Presses the button; something is wrong and is said on this page. */
    public HandInPage tryHandIn() {
        NextPage.after(page, () -> page.locator("#documentForm\\:save").click());
        return this;
    }

    /** Presses the button, which leads back to the case. */
    public CasePage handIn() {
        page.locator("#documentForm\\:save").click();
        return CasePage.shown(page);
    }

    /** The sentences of the summary of errors. */
    public String errors() {
        return page.locator("#errors").innerText();
    }

    /** What is said at the absences or at the file. */
    public String errorAt(String field) {
        return page.locator("#" + field + "Error").innerText();
    }
}
