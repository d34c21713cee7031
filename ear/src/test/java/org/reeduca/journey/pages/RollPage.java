package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

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
        page.waitForLoadState();
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

    /** Looks at the row first: a browser without scripts does not scroll it from under the bars by itself. */
    private void choose(int row, String letter) {
        row().nth(row).evaluate("row => row.scrollIntoView({ block: 'center' })");
        row().nth(row)
                .locator("label.segment")
                .filter(new Locator.FilterOptions().setHas(page.locator("input[value=" + letter + "]")))
                .click();
    }

    /** Opens the sheet of a row and writes a note; the field is left, so that it is sent. */
    public void note(int row, String text) {
        halfANote(row, text);
        page.locator("#review").focus();
    }

    /** Opens the sheet of a row and begins to write; the field keeps the keyboard. */
    public void halfANote(int row, String text) {
        Locator note = row().nth(row).locator("#tSheet");
        if (note.count() == 0) {
            row().nth(row).locator("button.more").click();
        }
        note.fill(text);
    }

    /** What is in the row as its note, shown or not. */
    public String noteOf(int row) {
        Locator note = row().nth(row).locator("input[name=t" + row + "]");
        return note.count() == 0 ? "" : note.inputValue();
    }

    /** Without scripts: saves what is marked and goes to the page of this man's mark. */
    public MarkPage more(int row) {
        row().nth(row).locator("button.more").click();
        return MarkPage.shown(page);
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

    /** Waits until nothing is to be sent any more. */
    public void settled() {
        page.locator("#tally:not(:has-text('por enviar'))").waitFor();
    }

    /** Waits until the row says this. */
    public void awaitState(int row, String text) {
        row().nth(row)
                .locator(".saved")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    /** What the row says about its mark: saved, on this device, not saved. */
    public String state(int row) {
        return row().nth(row).locator(".saved").innerText();
    }

    /** Presses a button in the words of a row: what to do about a conflict, or once more. */
    public void answer(int row, String button) {
        row().nth(row)
                .locator(".saved button", new Locator.LocatorOptions().setHasText(button))
                .click();
    }

    /** What is said below the list: what was marked at once, what can be taken back, what keeps it from closing. */
    public String bar() {
        return page.locator("#undoBar").innerText();
    }

    /** The minutes of a tap. */
    public void lateByChip(int row, int minutes) {
        choose(row, "L");
        row().nth(row)
                .locator(".chips button", new Locator.LocatorOptions().setHasText(minutes + " min"))
                .first()
                .click();
    }

    /** Without scripts: presses save. */
    public void save() {
        send("#save");
    }

    /** Marks the rest; a script does it at once, without one the form is sent. */
    public void markTheRest() {
        if (scripted()) {
            page.locator("#markRest").click();
            settled();
        } else {
            send("#markRest");
        }
    }

    /** Takes one step back, with or without a script. */
    public void undo() {
        if (scripted()) {
            page.locator("#undoBar button").click();
            settled();
        } else {
            send("#undo");
        }
    }

    private boolean scripted() {
        return page.locator("#undoBar").count() > 0;
    }

    /** Looks at what closing means. */
    public void review() {
        send("#review");
    }

    /** Tries to leave by the button that closes, and stays. */
    public void tryReview() {
        page.locator("#review").click();
        page.locator("#undoBar:has-text('aún no se envían')").waitFor();
    }

    /** What closing changes, as the page says before it is done. */
    public String effects() {
        return page.locator("#effects, #noEffects").innerText();
    }

    /** Closes the list by the two buttons that belong to it. */
    public void close() {
        review();
        confirmClose();
    }

    public void confirmClose() {
        send("#close");
    }

    /** Says that there was no session. */
    public void notHeld(String reason) {
        page.locator("#notHeld > summary").click();
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

    /** Marks of the device which a list that is over does not take. */
    public String leftOver() {
        page.locator("#leftOver li").first().waitFor();
        return page.locator("#leftOver").innerText();
    }

    /** Throws the only one of them away. */
    public void discardLeftOver() {
        page.locator("#leftOver li button").click();
        page.locator("#leftOver").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    public boolean closed() {
        return page.locator("#closed").count() > 0;
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
