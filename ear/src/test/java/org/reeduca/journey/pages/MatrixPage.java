package org.reeduca.journey.pages;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Men and units of one group. Rows and cells are counted from 0. */
public final class MatrixPage {

    private final Page page;

    private MatrixPage(Page page) {
        this.page = page;
    }

    public static MatrixPage shown(Page page) {
        page.waitForURL("**/matrix/view.xhtml**");
        return new MatrixPage(page);
    }

    public int men() {
        return page.locator("table.matrix tbody tr").count();
    }

    public int units() {
        return page.locator("table.matrix thead th:has(small)").count();
    }

    public String name(int row) {
        return man(row).innerText();
    }

    public FilePage openFile(int row) {
        man(row).click();
        return FilePage.shown(page);
    }

    public void focusFirstCell() {
        page.locator("table.matrix tbody td button").first().focus();
    }

    /** Row and place among the cells of the row of what has the keyboard. */
    public String focusedCell() {
        return (String) page.evaluate("""
                () => {
                  const row = document.activeElement.closest('tr');
                  return [...row.parentElement.rows].indexOf(row) + ' '
                    + [...row.querySelectorAll('td button')].indexOf(document.activeElement);
                }
                """);
    }

    /** The text of the downloaded table. */
    public String export() throws IOException {
        Download download = page.waitForDownload(() -> page.locator("#export").click());
        return Files.readString(download.path(), StandardCharsets.UTF_8);
    }

    private Locator man(int row) {
        return page.locator("table.matrix tbody tr").nth(row).locator("th a");
    }
}
