package org.reeduca.journey.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The pages of an import: file, columns, review, confirmation, result. */
public final class ImportSteps {

    private final Page page;

    private ImportSteps(Page page) {
        this.page = page;
    }

    /** Begins at the list of imports. */
    public static ImportSteps open(Page page) {
        page.navigate("/importing/list.xhtml");
        page.locator("#newImport").click();
        page.waitForURL("**/importing/upload.xhtml");
        return new ImportSteps(page);
    }

    /** Sends a workbook and waits for what was recognised of it. */
    public void upload(Path workbook) {
        page.locator("input[type=file]").setInputFiles(workbook);
        button("send").click();
        page.waitForURL("**/importing/columns.xhtml**");
    }

    /** Agrees with what was recognised. */
    public void agree() {
        button("save").click();
        page.waitForURL("**/importing/review.xhtml**");
    }

    /** How many rows are ready, have warnings, have errors; as sentences. */
    public String verdicts() {
        return page.locator("#verdicts").innerText();
    }

    public int problems() {
        return page.locator("#problems tbody tr").count();
    }

    /** Goes to the last step before loading. */
    public void goOn() {
        page.locator("#continue").click();
        page.waitForURL("**/importing/confirm.xhtml**");
    }

    public void load() {
        button("load").click();
        page.waitForURL("**/importing/result.xhtml**");
    }

    public String notice() {
        return page.locator("#messages .notice").innerText().strip();
    }

    /** The files of the men that are listed. */
    public int men() {
        return page.locator("main table tbody tr").count();
    }

    public MatrixPage openMatrix() {
        page.locator("main section a[href*='/matrix/view.xhtml']").first().click();
        return MatrixPage.shown(page);
    }

    public void undo() {
        NextPage.after(page, () -> button("undoImport").click());
    }

    /** The reference of the import in the address of the page. */
    public String ref() {
        String url = page.url();
        return url.substring(url.indexOf("import=") + "import=".length()).split("[&#]", -1)[0];
    }

    private Locator button(String id) {
        return page.locator("main [id$='" + id + "']");
    }
}
