package org.reeduca.attendance;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/**
 * What became of a {@link SaveRoll}.
 *
 * @param appended how many marks were recorded; 0 when nothing was new
 * @param changed the men concerned with the revision they had before, for the undo
 * @param conflicts men whom somebody else marked meanwhile; for them nothing was written
 */
public record SavedRoll(int appended, List<Changed> changed, List<Conflict> conflicts) {

    /**
     * A man of whom something new was recorded.
     *
     * @param before what was recorded before
     * @param revision the new revision
     */
    public record Changed(UUID participant, int revision, Observed before) implements Serializable {}

    /**
     * A man whom somebody else marked meanwhile.
     *
     * @param wanted what this user wanted to record
     * @param theirs what the other recorded, with author and time
     */
    public record Conflict(Observed wanted, RollLine theirs) {}
}
