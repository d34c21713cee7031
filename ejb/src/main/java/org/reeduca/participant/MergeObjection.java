package org.reeduca.participant;

import java.util.List;

/** What a feature that knows men by their files has against two of them being of one man. */
public interface MergeObjection {

    /**
     * What speaks against it; empty when nothing does.
     *
     * @param one key of the one man
     * @param other key of the other one
     */
    List<MergeFinding> between(long one, long other);
}
