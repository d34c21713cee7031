package org.reeduca.cohort.planning;

import org.jspecify.annotations.Nullable;
import org.reeduca.shared.Texts;

/**
 * A room of a centre.
 *
 * @param name as groups call it
 * @param place the building or floor it is in; null when the centre has only one
 * @param seats how many it holds, null when nobody counted
 */
public record Room(
        String name, @Nullable String place, @Nullable Integer seats) {

    /** Whether a group that names its room like this meets here: case, accents and blanks do not count. */
    public boolean isCalled(@Nullable String written) {
        return written != null && Texts.key(written).equals(Texts.key(name));
    }
}
