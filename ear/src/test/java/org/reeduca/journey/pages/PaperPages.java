package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The pages about the paper of a session: typing the signed list again, and deciding where the two entries differ. Rows from 0. */
public final class PaperPages {

    private final Page page;

    private PaperPages(Page page) {
        this.page = page;
    }

    /** From a closed list. */
    public static PaperPages of(RollPage roll) {
        Page page = roll.page();
        NextPage.after(page, () -> page.locator("#paper").click());
        return new PaperPages(page);
    }

    /** Begins to type the list again. */
    public PaperPages typeAgain() {
        NextPage.after(page, () -> page.locator("#second").click());
        return this;
    }

    /** In how many rows something is chosen. */
    public int chosen() {
        return page.locator("fieldset.man input[type=radio]:checked").count();
    }

    public PaperPages attended(int row) {
        man(row).locator("input[value=P]").check();
        return this;
    }

    public PaperPages late(int row, String typed) {
        minutes(row).fill(typed);
        return this;
    }

    /** What is typed as minutes late. */
    public String minutesOf(int row) {
        return minutes(row).inputValue();
    }

    /** What is said at a row of the list. */
    public String errorAt(int row) {
        return man(row).locator(".field-error").innerText();
    }

    public PaperPages save() {
        NextPage.after(page, () -> page.locator("#save").click());
        return this;
    }

    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    /** How many marks the paper confirmed. */
    public String confirmed() {
        return page.locator("#confirmed").innerText();
    }

    /** The men of whom the two entries differ, a card for each. */
    public List<String> differences() {
        return differing().allInnerTexts();
    }

    /** Says of a man in whom the two differ what stands, RECORDED or PAPER, and why. */
    public PaperPages settle(int row, String answer, String reason) {
        Locator card = differing().nth(row);
        card.locator("input[value=" + answer + "]").check();
        card.locator("input[name=reason]").fill(reason);
        NextPage.after(page, () -> card.locator("button[value=answer]").click());
        return this;
    }

    /** What is said at the card of a man. */
    public String errorAtCard(int row) {
        return differing().nth(row).locator(".field-error").innerText();
    }

    /** What was decided. */
    public String settled() {
        return page.locator("#settled").innerText();
    }

    /** Whether nobody has to decide anything any more. */
    public boolean agreed() {
        return page.locator("#agreed").count() > 0;
    }

    private Locator man(int row) {
        return page.locator("fieldset.man").nth(row);
    }

    private Locator minutes(int row) {
        return man(row).locator("input[name^='l-']");
    }

    private Locator differing() {
        return page.locator("#differences > li");
    }
}
