package org.reeduca.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which files a file was merged.
 *
 * @param into the file that goes on for it; null for a file of its own
 * @param absorbed files whose facts came here, the last one first
 */
public record MergesOnFile(@Nullable MergedFile into, List<MergedFile> absorbed) {

    public MergesOnFile {
        absorbed = List.copyOf(absorbed);
    }
}
