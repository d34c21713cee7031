package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * His sessions up to the day of the question, each with its outcome.
 *
 * @param judged due and voluntary sessions with a mark, in order
 * @param due all due sessions, marked or not, in order
 * @param unrecorded due sessions without a mark, in order
 * @param windowEndsOn last day on which a session can be credited; null without such a limit or before his first due
 *     session
 */
record Attendance(
        List<JudgedSession> judged,
        List<SessionFact> due,
        List<SessionFact> unrecorded,
        @Nullable LocalDate windowEndsOn) {

    Attendance {
        judged = List.copyOf(judged);
        due = List.copyOf(due);
        unrecorded = List.copyOf(unrecorded);
    }

    /** Judges every session that concerns him. */
    static Attendance of(EvaluationRequest question, KnownFacts known, DueSessions dueSessions, OutcomeRules rules) {
        List<JudgedSession> judged = new ArrayList<>();
        List<SessionFact> due = new ArrayList<>();
        List<SessionFact> unrecorded = new ArrayList<>();
        for (SessionFact session : known.sessions()) {
            boolean owed = dueSessions.due(session);
            if (owed) {
                due.add(session);
            }
            if (owed || dueSessions.voluntary(session)) {
                boolean extra = session.catchUp() || dueSessions.visit(session);
                known.mark(session)
                        .map(mark -> judge(session, mark, rules.judge(session, mark), owed, extra))
                        .ifPresentOrElse(judged::add, () -> unrecorded.add(session));
            }
        }
        return new Attendance(judged, due, unrecorded, windowEnd(question.policy(), due));
    }

    private static JudgedSession judge(
            SessionFact session, MarkFact mark, Judgement judgement, boolean owed, boolean extra) {
        int minutes = mark.minutesPresent(session.plannedMinutes());
        return new JudgedSession(session, owed ? judgement : judgement.voluntarily(), minutes, owed, extra);
    }

    private static @Nullable LocalDate windowEnd(CompliancePolicy policy, List<SessionFact> due) {
        Integer weeks = policy.dose().maxCalendarWeeks();
        return weeks == null || due.isEmpty() ? null : due.get(0).date().plusWeeks(weeks);
    }

    /** His first due session. */
    Optional<SessionFact> firstDue() {
        return due.stream().findFirst();
    }

    /** Whether a session on the date is too late for credit. */
    boolean afterWindow(LocalDate date) {
        return windowEndsOn != null && date.isAfter(windowEndsOn);
    }
}
