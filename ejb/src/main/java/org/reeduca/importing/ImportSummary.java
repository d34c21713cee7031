package org.reeduca.importing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/**
 * How much an import is about.
 *
 * @param groups groups in the file, or loaded
 * @param men men of the file without any problem
 * @param warnings men with warnings
 * @param refused men who are not loaded
 * @param sessions loaded
 * @param marks loaded
 * @param justifications loaded, one for each excused absence
 * @param reused men who had a file already
 */
public record ImportSummary(
        int groups, int men, int warnings, int refused, int sessions, int marks, int justifications, int reused) {

    static final ImportSummary NOTHING = new ImportSummary(0, 0, 0, 0, 0, 0, 0, 0);

    static ImportSummary of(WorkbookProposal proposal) {
        WorkbookProposal.Totals totals = proposal.totals();
        return new ImportSummary(
                proposal.groups().size(), totals.load(), totals.loadWithWarnings(), totals.refuse(), 0, 0, 0, 0);
    }

    /** Men who are or were loaded. */
    public int loaded() {
        return men + warnings;
    }

    String toJson() {
        return Json.createObjectBuilder()
                .add("groups", groups)
                .add("men", men)
                .add("warnings", warnings)
                .add("refused", refused)
                .add("sessions", sessions)
                .add("marks", marks)
                .add("justifications", justifications)
                .add("reused", reused)
                .build()
                .toString();
    }

    static ImportSummary parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            return new ImportSummary(
                    object.getInt("groups", 0),
                    object.getInt("men", 0),
                    object.getInt("warnings", 0),
                    object.getInt("refused", 0),
                    object.getInt("sessions", 0),
                    object.getInt("marks", 0),
                    object.getInt("justifications", 0),
                    object.getInt("reused", 0));
        }
    }
}
