package org.reeduca.importing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an import brought.
 *
 * @param row its line in the list
 * @param groups that it made and that are still there
 * @param undoUntil last instant of the undo; null when it cannot be undone any more
 */
public record LoadedImport(
        ImportRow row, List<Group> groups, @Nullable Instant undoUntil) {

    /** Lists are copied. */
    public LoadedImport {
        groups = List.copyOf(groups);
    }

    /** A group with its men. */
    public record Group(UUID cohort, String code, int sessions, List<Man> men) {

        /** Lists are copied. */
        public Group {
            men = List.copyOf(men);
        }
    }

    /**
     * A man of it.
     *
     * @param newFile whether the import made his file
     */
    public record Man(UUID participant, String name, String fileNumber, boolean newFile) {}
}
