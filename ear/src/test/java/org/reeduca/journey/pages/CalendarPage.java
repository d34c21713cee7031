package org.reeduca.journey.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** The calendar of a group. */
public final class CalendarPage {

    private final Page page;

    private CalendarPage(Page page) {
        this.page = page;
    }

    /** From the list of groups, the calendar of the only one. */
    public static CalendarPage ofOnlyGroup(Page page) {
        page.navigate("/cohort/list.xhtml");
        NextPage.after(
                page, () -> page.locator(".cohorts a[href*='calendar.xhtml']").click());
        return new CalendarPage(page);
    }

    /** Begins to change the session in that row, from 0. */
    public CalendarPage change(int row) {
        NextPage.after(
                page,
                () -> page.locator("#sessions tbody tr").nth(row).locator("a").click());
        return this;
    }

    /** Chooses what is to be done, by its place in the list from 0. */
    public CalendarPage choose(int choice) {
        page.locator("#changeForm\\:what input[type=radio]").nth(choice).check();
        return this;
    }

    public CalendarPage fill(String field, String value) {
        page.locator("#changeForm\\:" + field).fill(value);
        return this;
    }

    /** Presses a button of the form. */
    public CalendarPage press(String id) {
        NextPage.after(page, () -> page.locator("#" + id.replace(":", "\\:")).click());
        return this;
    }

    /** The changes that are shown, a line for each session. */
    public List<String> shown() {
        return page.locator("table.changes tbody tr").allInnerTexts();
    }

    /** What is said above the form. */
    public String errors() {
        return page.locator("#errors").innerText();
    }

    /** What was done. */
    public String notice() {
        return page.locator(".notice").innerText();
    }

    public String value(String field) {
        return page.locator("#changeForm\\:" + field).inputValue();
    }
}
