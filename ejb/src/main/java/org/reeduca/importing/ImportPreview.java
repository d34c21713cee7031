package org.reeduca.importing;

import java.util.List;
import java.util.UUID;

/**
 * A draft as it would be loaded.
 *
 * @param proposal what was read, with what the centre's files say about it
 * @param known men who seem to have a file already
 * @param columns the sheets, for corrections of their mapping
 */
public record ImportPreview(
        UUID ref,
        String fileName,
        ImportState state,
        WorkbookProposal proposal,
        List<KnownMan> known,
        List<SheetColumns> columns) {

    /** Lists are copied. */
    public ImportPreview {
        known = List.copyOf(known);
        columns = List.copyOf(columns);
    }

    /** Men who would be loaded if every known man were. */
    public int loadable() {
        return (int) proposal.groups().stream()
                .filter(group -> !group.refused())
                .flatMap(group -> group.men().stream())
                .filter(man -> man.verdict() != Verdict.REFUSE)
                .count();
    }
}
