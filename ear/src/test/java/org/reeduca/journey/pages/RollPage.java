package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The roll of one session. Rows are counted from 0. */
public final class RollPage {

    private final Page page;

    private RollPage(Page page) {
        this.page = page;
    }

    public static RollPage open(Page page, String address) {
        page.navigate(address);
        return shown(page);
    }

    public static RollPage shown(Page page) {
        page.waitForURL("**/attendance/roll.xhtml**");
        return new RollPage(page);
    }

    public int rows() {
        return row().count();
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    public void attended(int row) {
        choose(row, "P");
    }

    /** Chooses late and types minutes or an hour. */
    public void late(int row, String typed) {
        choose(row, "L");
        row().nth(row).locator("input[name=l" + row + "]").fill(typed);
    }

    public void absent(int row) {
        choose(row, "A");
    }

    private void choose(int row, String letter) {
        row().nth(row)
                .locator("label.segment")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value=" + letter + "]")))
                .click();
    }

    /** Opens the rest of a row and writes a note. */
    public void note(int row, String text) {
        Locator note = row().nth(row).locator("input[name=t" + row + "]");
        if (!note.isVisible()) {
            row().nth(row).locator("details.more > summary").click();
        }
        note.fill(text);
    }

    public String noteOf(int row) {
        return row().nth(row).locator("input[name=t" + row + "]").inputValue();
    }

    public String minutesOf(int row) {
        return row().nth(row).locator("input[name=l" + row + "]").inputValue();
    }

    /** P, L or A; empty while nothing is chosen. */
    public String chosen(int row) {
        return row().nth(row).locator("input[type=radio]:checked").getAttribute("value");
    }

    /** The row that has the keyboard; -1 when none has. */
    public int focusedRow() {
        return ((Number)
                        page.evaluate(
                                "[...document.querySelectorAll('li.man')].findIndex(row => row.contains(document.activeElement))"))
                .intValue();
    }

    /** What somebody else recorded in this row meanwhile. */
    public String conflictOf(int row) {
        return row().nth(row).locator("legend ~ .field-error").innerText();
    }

    public String tally() {
        return page.locator("#tally").innerText();
    }

    public void save() {
        send("#save");
    }

    /** Presses save twice before the first answer is there. */
    public void saveTwice() {
        page.locator("#save").evaluate("button => { button.click(); button.click(); }");
        page.waitForLoadState();
        page.locator(".notice, .errors").waitFor();
    }

    public void markTheRest() {
        send("#markRest");
    }

    public void undo() {
        send("#undo");
    }

    /** Closes the list by the two buttons that belong to it. */
    public void close() {
        page.locator("details.closing > summary").click();
        send("#close");
    }

    /** Says that there was no session. */
    public void notHeld(String reason) {
        page.locator("details.not-held > summary").click();
        page.locator("#cancelReason").fill(reason);
        send("#cancel");
    }

    /** The error beside the reason why there was no session. */
    public String errorAtNotHeld() {
        return page.locator("#cancelReasonError").innerText();
    }

    private void send(String button) {
        NextPage.after(page, () -> page.locator(button).click());
    }

    public boolean closed() {
        return page.locator(".inset").count() > 0;
    }

    /** The sentence after something was done. */
    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    /** The sentences of the summary of errors. */
    public String errors() {
        return page.locator("#errors").innerText().strip();
    }

    /** The error beside the field of a row: l minutes late, t note. */
    public String errorAt(String letter, int row) {
        return page.locator("#" + letter + row + "Error").innerText();
    }

    /** Opens the mark of a man of a closed list. */
    public MarkPage correct(int row) {
        page.locator("table.table tbody tr").nth(row).locator("a").click();
        return MarkPage.shown(page);
    }

    /** The sign and word of a man of a closed list. */
    public String markOf(int row) {
        return page.locator("table.table tbody tr")
                .nth(row)
                .locator("td")
                .first()
                .innerText();
    }

    public Page page() {
        return page;
    }

    private Locator row() {
        return page.locator("li.man");
    }
}
