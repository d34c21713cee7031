package org.reeduca.importing;

import java.time.Instant;
import java.util.List;
import org.reeduca.participant.FileNumbers;

/**
 * What all rows of one load share.
 *
 * @param by account of the coordinator, who answers for what the list says
 * @param now instant of the load: that is when the centre's system learned of it
 * @param taught versions that groups may have followed, the newest first
 */
record PaperContext(
        long centreId,
        long importId,
        long by,
        Instant now,
        List<Taught> taught,
        long policy,
        FileNumbers fileNumbers,
        AuthorityNames authorities) {

    PaperContext {
        taught = List.copyOf(taught);
    }
}
