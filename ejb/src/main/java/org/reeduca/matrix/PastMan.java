package org.reeduca.matrix;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standing;

/**
 * One man of a group on a day. At least one of both is there.
 *
 * @param then how he stood as was known then; null when he was not known to belong to the group
 * @param now the same day with what is known now; null when he does not belong to it that day after all
 */
public record PastMan(
        Person person, @Nullable ManStanding then, @Nullable ManStanding now) {

    /** What was recorded later did to that day. */
    public enum Change {
        /** Nothing. */
        NONE,
        /** His state or his figures are others, or an order was added or went. */
        CORRECTED,
        /** He belonged to the group that day, which nobody had recorded yet. */
        JOINED,
        /** He did not belong to the group that day, though it was recorded so. */
        LEFT
    }

    /** The difference that later knowledge makes. */
    public Change change() {
        if (then == null) {
            return Change.JOINED;
        }
        if (now == null) {
            return Change.LEFT;
        }
        boolean same = then.standings().size() == now.standings().size()
                && then.standings().stream().noneMatch(this::corrected);
        return same ? Change.NONE : Change.CORRECTED;
    }

    /** Whether what was recorded later changed how he stood that day under an order. */
    public boolean corrected(Standing standing) {
        return !today(standing.order().ref()).map(standing::sameFigures).orElse(false);
    }

    /** How he stood under each order as was known then. */
    public List<Standing> orders() {
        return then == null ? List.of() : then.standings();
    }

    /** Under the order that took effect last, as was known then. */
    public Optional<Standing> first() {
        return orders().stream().findFirst();
    }

    /** Under the order that took effect last, as is known now. */
    public Optional<Standing> firstNow() {
        return now == null ? Optional.empty() : now.first();
    }

    private Optional<Standing> today(UUID order) {
        return now == null
                ? Optional.empty()
                : now.standings().stream()
                        .filter(standing -> standing.order().ref().equals(order))
                        .findFirst();
    }
}
