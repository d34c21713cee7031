package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.LocatorOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;

/** The pages about seats: the waiting list, the seat of a man, and catching up. */
public final class SeatPages {

    private final Page page;

    private SeatPages(Page page) {
        this.page = page;
    }

    public static SeatPages waitingList(Page page) {
        page.navigate("/seat/waiting.xhtml");
        return new SeatPages(page);
    }

    public static SeatPages ofMan(Page page, String man) {
        page.navigate("/seat/transfer.xhtml?man=" + man);
        return new SeatPages(page);
    }

    public static SeatPages catchUps(Page page) {
        page.navigate("/seat/catchups.xhtml");
        return new SeatPages(page);
    }

    /** The men who wait, a card for each. */
    public List<String> waiting() {
        return page.locator("#waiting > li").allInnerTexts();
    }

    /** Gives the first man on the list a place in that group. */
    public SeatPages assign(String group) {
        NextPage.after(
                page,
                () -> page.locator("#waiting > li")
                        .first()
                        .locator("form", new LocatorOptions().setHasText(group))
                        .locator("button[name=do]")
                        .click());
        return this;
    }

    /** Chooses the option that names the group. */
    public SeatPages choose(String id, String group) {
        String option = page.locator(at(id) + " option")
                .filter(new FilterOptions().setHasText(group))
                .first()
                .getAttribute("value");
        page.locator(at(id)).selectOption(new SelectOption().setValue(option));
        return this;
    }

    public SeatPages fill(String id, String value) {
        page.locator(at(id)).fill(value);
        return this;
    }

    public String value(String id) {
        return page.locator(at(id)).inputValue();
    }

    public SeatPages press(String id) {
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

    /** What the page says about the man. */
    public String facts() {
        return page.locator("dl.facts").first().innerText();
    }

    /** Why he cannot be given a place yet. */
    public String whatIsMissing() {
        return page.locator("#notAdmitted").innerText();
    }

    /** The groups with what speaks for and against them. */
    public String groups() {
        return page.locator("#groups").innerText();
    }

    /** Units that are chosen to be planned. */
    public int ticked() {
        return page.locator("input[name=need]:checked").count();
    }

    /** The sessions of the plan that is shown. */
    public List<String> plan() {
        return page.locator("#plan > li").allInnerTexts();
    }

    /** Places that are given. */
    public List<String> booked() {
        return page.locator("#booked > li").allInnerTexts();
    }

    private static String at(String id) {
        return "#" + id.replace(":", "\\:");
    }
}
