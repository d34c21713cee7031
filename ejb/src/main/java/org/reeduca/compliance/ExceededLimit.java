package org.reeduca.compliance;

import java.util.List;
import java.util.Optional;

/**
 * A limit of absences that is reached or exceeded.
 *
 * @param parameter path of the limit
 * @param limit its value
 * @param trigger the test as text, for example {@code unexcused >= 3}
 * @param sessions the sessions counted, in order
 * @param completedBy the session with which the test first held; empty when it held from the start, for a limit of 0
 */
record ExceededLimit(
        String parameter,
        int limit,
        String trigger,
        List<JudgedSession> sessions,
        Optional<JudgedSession> completedBy) {

    /** So many unexcused absences or more. */
    static ExceededLimit unexcused(int limit, List<JudgedSession> sessions) {
        return new ExceededLimit(
                "absence.maxUnexcused", limit, "unexcused >= " + limit, sessions, nth(sessions, limit));
    }

    /** A row of so many unexcused absences or more. */
    static ExceededLimit inARow(int limit, Runs runs) {
        return new ExceededLimit(
                "absence.maxConsecutiveUnexcused",
                limit,
                "longestRun >= " + limit,
                runs.longest(),
                limit == 0 ? Optional.empty() : runs.firstToReach(limit));
    }

    /** More excused absences than the limit. */
    static ExceededLimit excused(int limit, List<JudgedSession> sessions) {
        return new ExceededLimit("absence.maxExcused", limit, "excused > " + limit, sessions, nth(sessions, limit + 1));
    }

    /** More absences of both kinds than the limit. */
    static ExceededLimit total(int limit, List<JudgedSession> sessions) {
        return new ExceededLimit("absence.maxTotal", limit, "total > " + limit, sessions, nth(sessions, limit + 1));
    }

    private static Optional<JudgedSession> nth(List<JudgedSession> sessions, int n) {
        return n == 0 ? Optional.empty() : Optional.of(sessions.get(n - 1));
    }
}
