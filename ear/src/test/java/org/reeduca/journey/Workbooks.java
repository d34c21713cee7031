package org.reeduca.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.reeduca.journey.pages.ImportSteps;

/** Workbooks as centres keep them, and imports of them for tests that only look at pages. */
final class Workbooks {

    static final Path MONDAYS = workbook("Grupo_03-2026_lunes.xlsx");
    static final Path THURSDAYS = workbook("Lista_G05-2026_jueves.xlsx");

    private static @Nullable String draft;
    private static @Nullable String loaded;

    private Workbooks() {}

    private static Path workbook(String name) {
        return Path.of(System.getProperty("repository.root"), "ear", "src", "test", "resources", "importing", name);
    }

    /** The reference of an import that waits for its confirmation, made once. */
    static synchronized String draft(Windows windows, String coordinator) {
        String ref = draft;
        if (ref == null) {
            ref = upload(windows, coordinator, MONDAYS).ref();
            draft = ref;
        }
        return ref;
    }

    /** The reference of an import that was loaded, made once. */
    static synchronized String loaded(Windows windows, String coordinator) {
        String ref = loaded;
        if (ref == null) {
            ImportSteps steps = upload(windows, coordinator, THURSDAYS);
            steps.agree();
            steps.goOn();
            steps.load();
            ref = steps.ref();
            loaded = ref;
        }
        return ref;
    }

    private static ImportSteps upload(Windows windows, String coordinator, Path workbook) {
        Page desk = windows.desk();
        Journey.signIn(desk, coordinator);
        ImportSteps steps = ImportSteps.open(desk);
        steps.upload(workbook);
        return steps;
    }
}
