package org.reeduca.task;

import java.util.UUID;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.report.OpenReportCorrection;

/**
 * What a task is about, so that the same step is raised once: the same act under the same order for the same test and the same fact
 * is the same task, however often it is asked for and whatever its term becomes.
 *
 * @param subject reference of the order, or of the session for a list or a note
 * @param kind the act the policy names, or {@link #RECORD_SESSION}, {@link #WRITE_NOTE} or {@link #CORRECT_REPORT}
 * @param cause the test that asked for it, such as {@code unexcused == 2}
 * @param fact the fact that completed the test: reference of a session, or the place of a fact without one; of a note, the promise
 */
public record Occurrence(UUID subject, String kind, String cause, String fact) {

    /** Kind of the tasks that no policy names: somebody is missing on a list. */
    public static final String RECORD_SESSION = "RECORD_SESSION";

    /** Act of which a conversation may be the whole proof. */
    public static final String WARN_PARTICIPANT = "WARN_PARTICIPANT";

    /** Kind of what somebody who facilitates promised to write later. */
    public static final String WRITE_NOTE = "WRITE_NOTE";

    /** Kind of the tasks about a sheet that says what is not so any more. */
    public static final String CORRECT_REPORT = "CORRECT_REPORT";

    private static final String UNRECORDED = "unrecorded";
    private static final String NOT_PRESENTED = "state == NOT_PRESENTED";
    private static final String LATER = "later";
    private static final String CREDITED = "credited == ";

    /** The step of an order. */
    public static Occurrence of(UUID order, Step step) {
        return new Occurrence(order, step.act(), step.trigger(), step.fact());
    }

    static Occurrence ofList(UUID session) {
        return new Occurrence(session, RECORD_SESSION, UNRECORDED, session.toString());
    }

    /** What somebody promised to write about a man in a session. */
    static Occurrence ofNote(UUID session, UUID promise) {
        return new Occurrence(session, WRITE_NOTE, LATER, promise.toString());
    }

    /** Whether it is about an observation that somebody writes later. */
    public boolean note() {
        return kind.equals(WRITE_NOTE);
    }

    /** Whether it is done by what it asks for, and so neither given to somebody else nor ticked off. */
    public boolean doneByItself() {
        return list() || note();
    }

    static Occurrence ofCorrection(OpenReportCorrection correction) {
        return new Occurrence(
                correction.order(),
                CORRECT_REPORT,
                "sheet " + correction.sheet(),
                correction.session().toString());
    }

    /** Whether it is about a sheet that says what is not so any more. */
    public boolean correction() {
        return kind.equals(CORRECT_REPORT);
    }

    /** Whether it is about a man who did not come. */
    boolean nonPresentation() {
        return cause.equals(NOT_PRESENTED);
    }

    /** Whether it is about a list. */
    public boolean list() {
        return kind.equals(RECORD_SESSION);
    }

    /** Whether it is one of a series that the engine counts from the beginning of the order: a warning or a report of progress. */
    boolean counted() {
        return cause.startsWith("unexcused == ") || credited() || cause.startsWith("month ");
    }

    /** Whether sessions that were credited asked for it. */
    boolean credited() {
        return cause.startsWith(CREDITED);
    }
}
