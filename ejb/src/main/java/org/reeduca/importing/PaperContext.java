package org.reeduca.importing;

import java.time.Instant;
import org.reeduca.participant.FileNumbers;

/**
 * What all rows of one load share.
 *
 * @param by account of the coordinator, who answers for what the list says
 * @param now instant of the load: that is when the centre's system learned of it
 */
record PaperContext(
        long centreId,
        long importId,
        long by,
        Instant now,
        long programmeVersion,
        long policy,
        FileNumbers fileNumbers,
        AuthorityNames authorities) {}
