package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one question: state, counters, dates, reasons and acts due. The same question always has the same answer.
 *
 * @param state where he stands
 * @param tally the counters
 * @param dates the dates
 * @param outcomes what each recorded session was, in the order of sessions
 * @param unrecorded ids of the due sessions without a mark, in the order of sessions
 * @param missing what is missing once the dose is reached: {@code UNIT_8}, kinds of instruments, {@code
 *     CLOSING_INTERVIEW}
 * @param because the tests that decided the state
 * @param steps the acts that the policy asks for
 */
public record Evaluation(
        State state,
        Tally tally,
        Dates dates,
        List<SessionOutcome> outcomes,
        List<String> unrecorded,
        List<String> missing,
        List<Reason> because,
        List<Step> steps) {

    public Evaluation {
        outcomes = List.copyOf(outcomes);
        unrecorded = List.copyOf(unrecorded);
        missing = List.copyOf(missing);
        because = List.copyOf(because);
        steps = List.copyOf(steps);
    }

    /**
     * The counters.
     *
     * @param credited dose reached, in sessions or minutes as the policy says
     * @param required dose required
     * @param remaining dose still to come, never below 0
     * @param creditedMinutes minutes present in credited sessions
     * @param unexcused unexcused absences, derived ones included
     * @param excused excused absences
     * @param total both together
     * @param lateCount sessions that count as late
     * @param derivedAbsences unexcused absences made of lates
     * @param run unexcused absences in a row up to the last due session
     * @param longestRun the longest such row
     */
    public record Tally(
            int credited,
            int required,
            int remaining,
            int creditedMinutes,
            int unexcused,
            int excused,
            int total,
            int lateCount,
            int derivedAbsences,
            int run,
            int longestRun) {}

    /**
     * The dates.
     *
     * @param effectiveDueOn last day to finish, interruptions added, or null without one
     * @param projectedEndOn the day on which he reaches the dose if he attends everything from now on, or null
     * @param windowEndsOn last day on which a session can be credited, or null without one
     * @param canStillFinish whether the dose is reached, or can be reached in time and within the limit of absences
     * @param presentBy last day to come for the first time; null once he has come, and when the policy sets no term
     */
    public record Dates(
            @Nullable LocalDate effectiveDueOn,
            @Nullable LocalDate projectedEndOn,
            @Nullable LocalDate windowEndsOn,
            boolean canStillFinish,
            @Nullable LocalDate presentBy) {}

    /**
     * What one recorded session was for him.
     *
     * @param session id of the session
     * @param unit its curriculum unit
     * @param date its date
     * @param outcome what it was
     * @param rule number of the rule that said so, 0 for a voluntary attendance
     * @param credit whether it added to the dose
     */
    public record SessionOutcome(String session, int unit, LocalDate date, Outcome outcome, int rule, boolean credit) {}

    /**
     * One test that decided the state.
     *
     * @param rule the state it speaks for
     * @param parameter path of the parameter compared with, or the name of a test without one
     * @param value value of the parameter
     * @param source where the value comes from
     * @param facts names of the facts used: ids of sessions, JSON pointers for facts without id
     */
    public record Reason(State rule, String parameter, ParameterValue value, String source, List<String> facts) {
        public Reason {
            facts = List.copyOf(facts);
        }
    }

    /**
     * An act that the policy asks for.
     *
     * @param act name of the act
     * @param trigger the test that asked for it, for example {@code unexcused == 2}
     * @param fact name of the fact that completed the test
     * @param dueOn last day for the act, or null when the policy sets no term
     */
    public record Step(
            String act,
            String trigger,
            String fact,
            @Nullable LocalDate dueOn) {}
}
