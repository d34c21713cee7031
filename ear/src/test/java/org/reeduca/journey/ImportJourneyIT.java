package org.reeduca.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeduca.journey.pages.ImportSteps;
import org.reeduca.journey.pages.MatrixPage;

/** A coordinator brings the workbook of a group in, looks at it, and takes it back. */
class ImportJourneyIT extends Journey {

    private static final String COORDINATOR = "karla.coordinadora@cancun.reeduca.example";

    private static final String MEN =
            "SELECT COUNT(*) FROM participant p JOIN centre c ON c.id = p.centre_id WHERE c.code = 'CUN'";

    @BeforeEach
    void data() throws Exception {
        Demonstration.load();
    }

    @Test
    void from_the_workbook_to_the_matrix_and_back_to_nothing() throws Exception {
        long before = Records.number(MEN);
        Page desk = windows.desk();
        signIn(desk, COORDINATOR);
        ImportSteps steps = ImportSteps.open(desk);
        steps.upload(Workbooks.MONDAYS);
        steps.agree();
        assertThat(steps.verdicts()).contains("✓", "!", "✕");
        assertThat(steps.problems()).isPositive();
        steps.goOn();
        assertThat(Records.number(MEN))
                .as("nothing is written before it is confirmed")
                .isEqualTo(before);

        steps.load();
        assertThat(steps.notice()).isEqualTo("La lista se cargó.");
        int loaded = steps.men();
        assertThat(Records.number(MEN)).isEqualTo(before + loaded);
        String result = desk.url();
        MatrixPage matrix = steps.openMatrix();
        assertThat(matrix.men()).isEqualTo(loaded);

        desk.navigate(result);
        steps.undo();
        assertThat(steps.notice()).contains("La importación se deshizo");
        assertThat(Records.number(MEN)).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_words(@TempDir Path folder) throws Exception {
        Path picture = Files.write(folder.resolve("lista.xlsx"), new byte[] {1, 2, 3, 4});
        Page desk = windows.desk();
        signIn(desk, COORDINATOR);
        ImportSteps.open(desk);
        desk.locator("input[type=file]").setInputFiles(picture);
        desk.locator("main [id$='send']").click();
        assertThat(desk.locator("#errors").innerText()).startsWith("Hay un problema");
        assertThat(desk.url()).endsWith("/importing/upload.xhtml");
    }
}
