package org.reeduca.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * One man in his group.
 *
 * @param cells one for each column
 * @param extras where he was marked elsewhere: other groups, catch-ups
 * @param credited of the dose, or sessions he came to when no order counts them
 * @param due sessions he has owed so far
 * @param standing under the order that took effect last, null for a man without one
 */
public record MatrixRow(
        Person person,
        List<SessionBox> cells,
        List<SessionBox> extras,
        int credited,
        int due,
        @Nullable Standing standing) {}
