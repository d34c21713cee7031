package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A correction that somebody asks for, as the coordination answers it. */
public final class CorrectionPage {

    private final Page page;

    private CorrectionPage(Page page) {
        this.page = page;
    }

    /** From the list of what is due, the only correction that is asked for. */
    public static CorrectionPage fromDesk(Page page) {
        page.navigate("/desk/list.xhtml");
        NextPage.after(
                page,
                () -> page.locator("#work tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("pide corregir"))
                        .locator("a.button")
                        .click());
        return new CorrectionPage(page);
    }

    /** What stands, what should stand, why, and who asks. */
    public String wish() {
        return page.locator("#wish").innerText();
    }

    /** What a yes changes for the man. */
    public String effects() {
        return page.locator("section:has(#effectsTitle)").innerText();
    }

    /** Says yes, with that reason. */
    public void approve(String reason) {
        page.locator("[id='answerForm:reason']").fill(reason);
        NextPage.after(page, () -> page.locator("#approve").click());
    }

    public String errorAtReason() {
        return page.locator("[id='answerForm:reasonError']").innerText();
    }

    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    /** What was answered, and by whom. */
    public String answered() {
        return page.locator("#answered").innerText();
    }
}
