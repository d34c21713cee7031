package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.reeduca.journey.pages.NextPage;

/** Somebody of the national supervision writes a unit of the next version; nothing typed is lost on the way. */
class ProgrammeJourneyIT extends Journey {

    @Test
    void a_unit_is_written_in_both_languages_moved_and_looked_at_on_paper() throws Exception {
        SomeProgrammeDraft some = SomeProgrammeDraft.begun();
        Page page = windows.desk();
        signIn(page, some.login());
        page.navigate("/programme/draft.xhtml?draft=" + some.written());
        follow(page, "#add");

        page.locator("#unitForm\\:titleEs").fill("Duelo");
        page.locator("#unitForm\\:aimEs").fill("Despedirse de lo perdido");
        page.locator("#unitForm\\:aimEn").fill("Part with what was lost");
        page.locator("#unitForm\\:checkEs").fill("Se abrió con la ronda\nSe cerró");
        page.locator("#unitForm\\:checkEn").fill("It began with the round");
        follow(page, "#save");
        assertThat(page.locator("#titleEnError").innerText()).contains("Escriba este dato");
        assertThat(page.locator("#checkEnError").innerText()).contains("2 en español y 1 en inglés");
        assertThat(page.locator("#unitForm\\:titleEs").inputValue()).isEqualTo("Duelo");
        assertThat(page.locator("#unitForm\\:checkEs").inputValue()).isEqualTo("Se abrió con la ronda\nSe cerró");

        page.locator("#unitForm\\:titleEn").fill("Grief");
        page.locator("#unitForm\\:checkEn").fill("It began with the round\nIt closed");
        follow(page, "#save");
        assertThat(page.locator("#units > li h3").allInnerTexts())
                .containsExactly("1. Encuadre", "2. Cierre", "3. Duelo");
        follow(page, "#up3");
        assertThat(page.locator("#units > li h3").allInnerTexts())
                .containsExactly("1. Encuadre", "2. Duelo", "3. Cierre");
        assertThat(page.locator("#changes").innerText()).contains("Duelo");

        page.navigate("/programme/paper.xhtml?draft=" + some.written());
        assertThat(page.locator("main").innerText())
                .contains("no se ha publicado", "2. Duelo", "Se abrió con la ronda");
    }

    private static void follow(Page page, String what) {
        NextPage.after(page, () -> page.locator(what).click());
    }
}
