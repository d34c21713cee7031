package org.reeduca.cohort;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Cancel;
import org.reeduca.cohort.planning.GiveAgain;
import org.reeduca.cohort.planning.MoveOne;
import org.reeduca.cohort.planning.MoveRest;
import org.reeduca.cohort.planning.Operation;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * The wish to change the calendar of a group.
 *
 * @param cohort the group
 * @param session the session it begins with
 * @param to its new day and hour, local to the centre; needed by the moves only
 * @param reason why, in words that reports may quote
 */
public record PlanWish(
        @NotNull UUID cohort,
        @NotNull UUID session,
        @NotNull What what,
        @Nullable LocalDateTime to,
        @NotBlank @Size(max = PlanChange.LONGEST_REASON) String reason) {

    /** What is to be done. */
    public enum What {
        /** The session alone is moved. */
        MOVE_ONE(PlanChange.Kind.MOVE_ONE),
        /** It is moved and the later units follow on the usual days. */
        MOVE_REST(PlanChange.Kind.MOVE_REST),
        /** The same, and the group meets at the new day of the week and hour from then on. */
        NEW_HOUR(PlanChange.Kind.MOVE_REST),
        /** It does not take place, its unit is given on the dates that follow. */
        CANCEL(PlanChange.Kind.CANCEL),
        /** It does not take place, nothing else changes. */
        CANCEL_ONLY(PlanChange.Kind.CANCEL),
        /** It was cancelled, its unit is given on the dates that follow. */
        GIVE_AGAIN(PlanChange.Kind.GIVE_AGAIN);

        private final PlanChange.Kind kind;

        What(PlanChange.Kind kind) {
            this.kind = kind;
        }

        /** Whether it needs a new day and hour. */
        public boolean moves() {
            return kind == PlanChange.Kind.MOVE_ONE || kind == PlanChange.Kind.MOVE_REST;
        }

        PlanChange.Kind kind() {
            return kind;
        }
    }

    /** @throws BusinessRuleViolation {@code cohort.move-nowhere} when a move does not say where */
    Operation operation() {
        if (what.moves() && to == null) {
            throw new BusinessRuleViolation("cohort.move-nowhere");
        }
        return switch (what) {
            case MOVE_ONE -> new MoveOne(session, Objects.requireNonNull(to));
            case MOVE_REST -> new MoveRest(session, Objects.requireNonNull(to), false);
            case NEW_HOUR -> new MoveRest(session, Objects.requireNonNull(to), true);
            case CANCEL -> new Cancel(List.of(session), true);
            case CANCEL_ONLY -> new Cancel(List.of(session), false);
            case GIVE_AGAIN -> new GiveAgain(session);
        };
    }
}
