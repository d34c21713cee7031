package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeduca.journey.Demonstration.COORDINATOR;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;

/** Two files of one man are found out, merged and separated again, on a telephone without scripts. */
class MergeJourneyIT extends Journey {

    @Test
    void two_files_are_compared_merged_and_separated() throws Exception {
        Demonstration.load();
        SomeTwoFiles files = SomeTwoFiles.opened();
        Page phone = windows.phoneWithoutScripts();
        signIn(phone, COORDINATOR);
        phone.navigate("/participant/edit.xhtml?participant=" + files.kept());

        compare(phone, "XX-0");
        assertThat(errors(phone)).contains("no hay un expediente con ese número");
        assertThat(phone.locator("#mergeForm\\:otherFile").inputValue()).isEqualTo("XX-0");
        compare(phone, files.keptNumber());
        assertThat(errors(phone)).contains("este mismo expediente");

        compare(phone, files.otherNumber());
        press(phone, "#mergeForm\\:merge");
        assertThat(errors(phone)).contains("Escriba por qué es la misma persona");
        phone.locator("#mergeForm\\:reason").fill("Mostró su acta de nacimiento");
        press(phone, "#mergeForm\\:merge");
        assertThat(phone.locator(".notice").innerText()).contains("Se unió el expediente " + files.otherNumber());

        phone.navigate("/casefile/view.xhtml?participant=" + files.other());
        assertThat(phone.url())
                .as("from the old file to the one that goes on")
                .contains(files.kept().toString());

        phone.navigate("/participant/edit.xhtml?participant=" + files.kept());
        press(phone, "#merged a[href*='unmerge']");
        phone.locator("#unmergeForm\\:reason").fill("Son hermanos");
        press(phone, "#unmergeForm\\:undo");
        assertThat(phone.locator(".notice").innerText()).contains("Se separó el expediente " + files.otherNumber());
        assertThat(phone.url()).contains(files.other().toString());
    }

    private static void compare(Page page, String number) {
        page.locator("#mergeForm\\:otherFile").fill(number);
        press(page, "#mergeForm\\:compare");
    }

    private static void press(Page page, String button) {
        NextPage.after(page, () -> page.locator(button).click());
    }

    private static String errors(Page page) {
        return page.locator("#errors").innerText();
    }
}
