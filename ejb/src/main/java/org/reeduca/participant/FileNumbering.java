package org.reeduca.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where new files get their numbers from. */
@ApplicationScoped
public class FileNumbering {

    @Inject
    private ParticipantRepository participants;

    /**
     * The numbers that follow those of a centre and year. Until the transaction ends nobody else gets numbers of this
     * centre; none is ever given twice, not even that of a file which an undone import took away.
     */
    public FileNumbers of(long centreId, int year) {
        String prefix = FileNumbers.prefix(participants.lockedCentreCode(centreId), year);
        return new FileNumbers(prefix, participants.lastFileNumber(centreId, prefix));
    }
}
