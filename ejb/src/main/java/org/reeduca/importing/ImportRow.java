package org.reeduca.importing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Row;

/**
 * An import in the list of imports.
 *
 * @param uploadedBy name of who uploaded it
 * @param summary of the last reading, or of what was loaded
 */
public record ImportRow(
        UUID ref,
        String fileName,
        ImportState state,
        ImportSummary summary,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant loadedAt,
        @Nullable Instant undoneAt) {

    static ImportRow of(Row row) {
        return new ImportRow(
                row.uuid(),
                row.text(),
                row.constant(ImportState.class),
                summary(row.textOrNull()),
                row.instant(),
                row.text(),
                row.instantOrNull(),
                row.instantOrNull());
    }

    private static ImportSummary summary(@Nullable String json) {
        return json == null ? ImportSummary.NOTHING : ImportSummary.parse(json);
    }
}
