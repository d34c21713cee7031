package org.reeduca.intake;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far the intake of a man is.
 *
 * @param arrived whether he came for the first time under this order
 * @param reachable whether his file says how to reach him
 * @param attempts how often it was tried
 * @param lastResult what came of the last attempt
 * @param appointment the next one, local to the centre
 * @param unsaid whether an appointment of a past day has no outcome
 * @param available whether it was asked when he can come
 * @param signed the papers
 */
public record IntakeFacts(
        boolean arrived,
        boolean reachable,
        int attempts,
        @Nullable AttemptResult lastResult,
        @Nullable LocalDateTime appointment,
        boolean unsaid,
        boolean available,
        Signed signed,
        boolean interviewed,
        boolean screened,
        @Nullable Decision decision) {

    /** Whether it was decided that he takes part. */
    boolean admitted() {
        Decision decided = decision;
        return decided != null && decided.admits();
    }

    /** What is sensible to do next. */
    public NextStep next() {
        return NextStep.of(this);
    }
}
