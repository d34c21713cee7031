package org.reeduca.officer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standing;

/**
 * One order of the authority in its list. A man under two of its orders has two rows.
 *
 * @param lastSessionOn day of the last session that was recorded for him under this order
 * @param nextStep the act towards the authority that is due next, null when none is
 */
public record OfficerRow(
        Person person,
        Standing standing,
        @Nullable LocalDate lastSessionOn,
        @Nullable Step nextStep) {

    /** A warning; everything else is addressed to the authority. */
    private static final String INTERNAL_ACT = "WARN_PARTICIPANT";

    static OfficerRow of(Person person, Standing standing) {
        Evaluation evaluation = standing.evaluation();
        LocalDate last = evaluation.outcomes().stream()
                .map(SessionOutcome::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new OfficerRow(
                person, standing, last, next(evaluation, standing.asOf()).orElse(null));
    }

    private static Optional<Step> next(Evaluation evaluation, LocalDate today) {
        Step next = null;
        for (Step step : evaluation.steps()) {
            LocalDate due = step.dueOn();
            if (due != null && !due.isBefore(today) && isForAuthority(step)) {
                LocalDate soonest = next == null ? null : next.dueOn();
                next = soonest == null || due.isBefore(soonest) ? step : next;
            }
        }
        return Optional.ofNullable(next);
    }

    /** Whether an act is done towards the authority, not between the centre and the man. */
    public static boolean isForAuthority(Step step) {
        return !INTERNAL_ACT.equals(step.act());
    }

    public UUID order() {
        return standing.order().ref();
    }

    /** When {@link #nextStep} is due. */
    public @Nullable LocalDate nextStepDueOn() {
        return nextStep == null ? null : nextStep.dueOn();
    }
}
