package org.reeduca.standing;

import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Tally;

/**
 * How many unexcused absences he can still have before a limit is reached: what men, facilitators and courts ask first.
 *
 * @param kind which of the sentences applies
 * @param inAll how many more in all, null without such a limit
 * @param inARow how many of them may follow one another from the next session on, null without such a limit
 */
public record Allowance(
        Kind kind, @Nullable Integer inAll, @Nullable Integer inARow) {

    /** The sentences. */
    public enum Kind {
        /** Nothing is owed any more or at present, so nothing can be missed. */
        NOTHING_OWED,
        /** The policy sets no limit of absences. */
        NO_LIMIT,
        /** A limit is reached already. */
        REACHED,
        /** The next unexcused absence reaches a limit, whatever else he does. */
        NONE,
        /** Missing the next session reaches the limit of absences in a row; after attending it he may miss again. */
        NOT_THE_NEXT,
        /** So many more. */
        SOME
    }

    /** What a policy leaves him, given how he stands. */
    public static Allowance of(Absence limits, Evaluation evaluation) {
        Tally tally = evaluation.tally();
        Integer inAll = least(below(limits.maxUnexcused(), tally.unexcused()), upTo(limits.maxTotal(), tally.total()));
        Integer inARow = below(limits.maxConsecutiveUnexcused(), tally.run());
        return new Allowance(kind(evaluation, inAll, inARow), inAll, inARow);
    }

    private static Kind kind(Evaluation evaluation, @Nullable Integer inAll, @Nullable Integer inARow) {
        return switch (evaluation.state()) {
            case LIFTED,
                    REVOKED,
                    DECEASED,
                    ENDED,
                    DECLINED,
                    FULFILLED,
                    COMPLETION_PENDING,
                    SUSPENDED,
                    INTERRUPTED,
                    EXPIRED -> Kind.NOTHING_OWED;
            case TERMINATED, BREACH_PROPOSED -> Kind.REACHED;
            case NOT_PRESENTED, NOT_STARTED, AT_RISK, COMPLYING -> open(inAll, inARow);
        };
    }

    private static Kind open(@Nullable Integer inAll, @Nullable Integer inARow) {
        if (inAll == null && inARow == null) {
            return Kind.NO_LIMIT;
        }
        if (inAll != null && inAll == 0) {
            return Kind.NONE;
        }
        return inARow != null && inARow == 0 ? Kind.NOT_THE_NEXT : Kind.SOME;
    }

    /** How many fit below a limit that is reached when it is equalled. */
    private static @Nullable Integer below(@Nullable Integer limit, int count) {
        return limit == null ? null : Math.max(0, limit - 1 - count);
    }

    /** How many fit below a limit that is reached when it is passed. */
    private static @Nullable Integer upTo(@Nullable Integer limit, int count) {
        return limit == null ? null : Math.max(0, limit - count);
    }

    private static @Nullable Integer least(@Nullable Integer first, @Nullable Integer second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return Math.min(first, second);
    }
}
