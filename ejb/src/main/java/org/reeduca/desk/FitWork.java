package org.reeduca.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Dose.Unit;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * Orders whose remaining sessions end after the date that counts, and those for which too few are planned while the last week to
 * begin comes near: one session a week is what a group can do.
 */
@ApplicationScoped
class FitWork implements WorkSource {

    /** So many days before the last one to begin it is told. */
    static final int DAYS_AHEAD = 21;

    /** Of a session, where a man has seen none. */
    private static final int USUAL_MINUTES = 150;

    @Override
    public Stream<WorkItem> find(DeskDay day) {
        return day.cases()
                .flatMap(
                        one -> misfit(one.standing())
                                .map(misfit -> one.item(WorkKind.FIT, null, misfit.due(), misfit.matter()))
                                .stream());
    }

    /**
     * A misfit of sessions and dates.
     *
     * @param due until when something can be done about it
     */
    record Misfit(LocalDate due, Matter.DoesNotFit matter) {}

    /** What does not fit under the order; empty when all does, or when nothing has to. */
    static Optional<Misfit> misfit(Standing standing) {
        Evaluation evaluation = standing.evaluation();
        LocalDate last = last(evaluation.dates());
        int needed = needed(standing);
        if (last == null || needed == 0 || !counts(evaluation)) {
            return Optional.empty();
        }
        LocalDate projected = evaluation.dates().projectedEndOn();
        Matter.DoesNotFit matter = new Matter.DoesNotFit(standing.order().ref(), needed, last, projected);
        if (projected != null) {
            return projected.isAfter(last) ? Optional.of(new Misfit(last, matter)) : Optional.empty();
        }
        LocalDate begin = last.minusWeeks(needed - 1L);
        return begin.isAfter(standing.asOf().plusDays(DAYS_AHEAD))
                ? Optional.empty()
                : Optional.of(new Misfit(begin, matter));
    }

    /** Whether sessions are owed, or will be. */
    private static boolean counts(Evaluation evaluation) {
        return switch (evaluation.state()) {
            case NOT_STARTED, COMPLYING, AT_RISK -> true;
            default -> false;
        };
    }

    private static @Nullable LocalDate last(Dates dates) {
        LocalDate due = dates.effectiveDueOn();
        LocalDate window = dates.windowEndsOn();
        if (due == null || window == null) {
            return due == null ? window : due;
        }
        return due.isBefore(window) ? due : window;
    }

    private static int needed(Standing standing) {
        int remaining = standing.evaluation().tally().remaining();
        if (standing.policy().dose().unit() == Unit.SESSION) {
            return remaining;
        }
        int minutes = minutes(standing.boxes());
        return (remaining + minutes - 1) / minutes;
    }

    private static int minutes(List<SessionBox> boxes) {
        return boxes.isEmpty() ? USUAL_MINUTES : boxes.get(boxes.size() - 1).plannedMinutes();
    }
}
