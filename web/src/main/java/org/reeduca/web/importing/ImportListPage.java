package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ImportRow;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.ImportState;

/** The imports of the centre. */
@Named
@RequestScoped
public class ImportListPage {

    @Inject
    private ImportService imports;

    private @Nullable List<ImportRow> rows;

    public List<ImportRow> getRows() {
        List<ImportRow> found = rows;
        if (found == null) {
            found = imports.findImports();
            rows = found;
        }
        return found;
    }

    /** Where the work on it goes on. */
    public String href(ImportRow row) {
        String page = row.state() == ImportState.DRAFT ? "review" : "result";
        return "/importing/" + page + ".xhtml?import=" + row.ref();
    }
}
