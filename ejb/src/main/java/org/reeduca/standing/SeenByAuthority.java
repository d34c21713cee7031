package org.reeduca.standing;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Ending;

/**
 * A man's sessions as the authority of one order may see them. What he did before the order took effect, after it ended,
 * or in a group of another order is not shown: a session that does not count under this order looks like one that is not
 * his.
 */
public final class SeenByAuthority {

    private final LocalDate from;
    private final @Nullable LocalDate to;

    private SeenByAuthority(LocalDate from, @Nullable LocalDate to) {
        this.from = from;
        this.to = to;
    }

    /** The same standing with the sessions that may leave the centre. */
    public static Standing of(Standing standing) {
        Ending ending = standing.terms().ended();
        SeenByAuthority seen = new SeenByAuthority(standing.order().effectiveOn(), ending == null ? null : ending.on());
        return new Standing(
                standing.order(),
                standing.policyCode(),
                standing.policyVersion(),
                standing.policyName(),
                standing.evaluation(),
                seen.of(standing.boxes()),
                standing.asOf(),
                standing.knownAt(),
                standing.policy(),
                standing.terms(),
                standing.calendar(),
                standing.otherwise());
    }

    private List<SessionBox> of(List<SessionBox> boxes) {
        Set<String> groups =
                boxes.stream().filter(this::within).map(SessionBox::cohortCode).collect(toSet());
        return boxes.stream()
                .filter(box -> groups.contains(box.cohortCode()))
                .map(box -> says(box) ? box : silent(box))
                .toList();
    }

    private boolean within(SessionBox box) {
        return !box.date().isBefore(from) && (to == null || box.date().isBefore(to));
    }

    private boolean says(SessionBox box) {
        return switch (box.box()) {
            case CANCELLED, UNRECORDED -> within(box);
            case NOT_DUE -> true;
            case ATTENDED, LATE, LEFT_EARLY, ABSENT, EXCUSED, MADE_UP -> box.outcome() != null;
        };
    }

    private static SessionBox silent(SessionBox box) {
        return new SessionBox(
                box.session(),
                box.cohortCode(),
                box.unit(),
                box.date(),
                Box.NOT_DUE,
                null,
                false,
                0,
                0,
                box.plannedMinutes(),
                null,
                box.past());
    }
}
