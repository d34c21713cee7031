package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record about him, with every version of every fact; the lists may be in any order.
 *
 * @param arrivedOn his first contact in person, or null
 * @param enrolments his memberships of cohorts
 * @param sessions sessions of his cohorts and of those he visited
 * @param marks his marks
 * @param justifications his justifications
 * @param leaves his leaves
 * @param recognitions as what sessions count after a move
 * @param completion instruments and closing interview
 */
public record Facts(
        @Nullable LocalDate arrivedOn,
        List<Enrolment> enrolments,
        List<SessionFact> sessions,
        List<MarkFact> marks,
        List<JustificationFact> justifications,
        List<LeaveFact> leaves,
        List<RecognitionFact> recognitions,
        CompletionFacts completion) {

    /** A man of whom nothing is recorded. */
    public static final Facts NONE =
            new Facts(null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), CompletionFacts.NONE);

    public Facts {
        enrolments = List.copyOf(enrolments);
        sessions = List.copyOf(sessions);
        marks = List.copyOf(marks);
        justifications = List.copyOf(justifications);
        leaves = List.copyOf(leaves);
        recognitions = List.copyOf(recognitions);
    }

    /** Facts of a man who never moved. */
    public Facts(
            @Nullable LocalDate arrivedOn,
            List<Enrolment> enrolments,
            List<SessionFact> sessions,
            List<MarkFact> marks,
            List<JustificationFact> justifications,
            List<LeaveFact> leaves,
            CompletionFacts completion) {
        this(arrivedOn, enrolments, sessions, marks, justifications, leaves, List.of(), completion);
    }

    /** The same with other marks. */
    public Facts withMarks(List<MarkFact> others) {
        return new Facts(arrivedOn, enrolments, sessions, others, justifications, leaves, recognitions, completion);
    }
}
