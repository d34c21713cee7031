package org.reeduca.task;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.OpenList;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.State;
import org.reeduca.report.OpenReportCorrection;

/** What the facts ask for now: the steps of the orders, the lists on which somebody is missing, and the sheets that say otherwise. */
final class Ground {

    private final Map<UUID, Evaluation> orders;
    private final Map<Occurrence, @Nullable LocalDate> asked = new LinkedHashMap<>();

    /**
     * @param orders how each order stands, by its reference; one that ended asks for nothing
     * @param lists those on which somebody is missing
     * @param corrections sheets that say what is not so any more; also of an order that ended, for whoever has the sheet still has it
     */
    Ground(Map<UUID, Evaluation> orders, List<OpenList> lists, List<OpenReportCorrection> corrections) {
        this.orders = Map.copyOf(orders);
        orders.forEach((order, evaluation) -> {
            if (!ended(evaluation.state())) {
                evaluation.steps().forEach(step -> asked.putIfAbsent(Occurrence.of(order, step), step.dueOn()));
            }
        });
        corrections.forEach(one -> asked.put(Occurrence.ofCorrection(one), null));
        lists.forEach(list -> asked.put(Occurrence.ofList(list.session()), list.dueOn()));
    }

    /** What is asked for, each with the last day of its term. */
    Map<Occurrence, @Nullable LocalDate> asked() {
        return asked;
    }

    /** Whether it is about an order. */
    boolean knows(UUID order) {
        return orders.containsKey(order);
    }

    /** What changed so that something is not asked for any more. */
    GroundChange gone(Occurrence occurrence) {
        if (occurrence.correction()) {
            return GroundChange.SHEET_RIGHT;
        }
        Evaluation evaluation = orders.get(occurrence.subject());
        if (evaluation == null || ended(evaluation.state())) {
            return GroundChange.ORDER_ENDED;
        } else if (occurrence.fact().startsWith("/")) {
            return GroundChange.STATE_CHANGED;
        }
        return evaluation.outcomes().stream()
                .filter(outcome -> outcome.session().equals(occurrence.fact()))
                .findFirst()
                .map(outcome -> occurrence.credited() ? GroundChange.COUNTS_OTHERWISE : gone(outcome))
                .orElse(GroundChange.UNMARKED);
    }

    private static GroundChange gone(SessionOutcome now) {
        Outcome outcome = now.outcome();
        return switch (outcome) {
            case EXCUSED, ABSENT_LEAVE -> GroundChange.EXCUSED;
            case ABSENT_PENDING -> GroundChange.PENDING;
            case PRESENT, SENT_HOME_SERVICE, LATE_CREDITED, LATE_NOT_CREDITED, LEFT_EARLY, VOLUNTARY ->
                GroundChange.ATTENDED;
            case ABSENT_UNEXCUSED, LATE_REFUSED, SENT_HOME_BEHAVIOUR -> GroundChange.COUNTS_OTHERWISE;
        };
    }

    private static boolean ended(State state) {
        return switch (state) {
            case LIFTED, REVOKED, DECEASED, ENDED, DECLINED -> true;
            default -> false;
        };
    }
}
