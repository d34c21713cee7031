package org.reeduca.compliance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one order is judged by, after every override has been laid over the programme's own rules.
 *
 * <p>A parameter that is null switches its rule or its limit off; what that means for each of them is said in {@code
 * docs/compliance.md}, section 1.1. Parameters are named by the path that they have in the JSON form, for example {@code
 * absence.maxUnexcused}.
 *
 * @param code name of the policy
 * @param version version of the policy
 * @param sources where overridden parameters come from, by path, for example {@code "order, clause 3"}
 * @param dose how much he has to attend
 * @param late what lateness means
 * @param absence limits of absences
 * @param makeUp how absences are made up for; null when they cannot be
 * @param leave leaves of absence
 * @param warnings acts that the n-th unexcused absence asks for
 * @param breach the act that an exceeded limit asks for, or null
 * @param arrival what happens when he never comes, or null
 * @param periodic reports in the course of the programme
 * @param completion what is needed besides the dose
 * @param presence how he has to be present; no state and no counter depends on it
 * @param correction until when a mark is corrected without a second person; the engine does not read it
 */
public record CompliancePolicy(
        String code,
        int version,
        Map<String, String> sources,
        Dose dose,
        Late late,
        Absence absence,
        @Nullable MakeUp makeUp,
        Leave leave,
        List<Warning> warnings,
        @Nullable Act breach,
        @Nullable Arrival arrival,
        Periodic periodic,
        Completion completion,
        Presence presence,
        Correction correction) {

    /** The same policy for whoever asks what comes when nobody justifies anything any more: an absence counts at once. */
    public CompliancePolicy withoutTermToJustify() {
        Absence counted = new Absence(
                absence.maxUnexcused(),
                absence.maxConsecutiveUnexcused(),
                absence.maxExcused(),
                absence.maxTotal(),
                null,
                absence.excusedBreaksRun(),
                absence.windowMonths(),
                absence.onExceeded());
        return new CompliancePolicy(
                code,
                version,
                sources,
                dose,
                late,
                counted,
                makeUp,
                leave,
                warnings,
                breach,
                arrival,
                periodic,
                completion,
                presence,
                correction);
    }

    public CompliancePolicy {
        sources = Map.copyOf(sources);
        warnings = List.copyOf(warnings);
    }

    /** Who overrode the parameter, or the block of parameters around it; empty when it is this policy's own. */
    public Optional<String> overrideOf(String parameter) {
        String path = parameter;
        while (!path.isEmpty() && !sources.containsKey(path)) {
            path = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        }
        return Optional.ofNullable(sources.get(path));
    }

    /** The policy as a source of values: its code and version. */
    public String citation() {
        return code + " v" + version;
    }

    /** What is done with a man who comes later than the last minute allowed. */
    public enum AfterLate {
        /** He is turned away: an unexcused absence. */
        REFUSE,
        /** He may stay without credit: a late. */
        ADMIT_UNCREDITED
    }

    /**
     * What lateness means.
     *
     * @param graceMinutes minutes up to which nobody is late
     * @param lateUntilMinutes minutes up to which a late man is admitted with credit
     * @param afterLate what is done with him after that
     * @param latesPerAbsence so many lates make one unexcused absence, 1 or more
     */
    public record Late(
            @Nullable Integer graceMinutes,
            @Nullable Integer lateUntilMinutes,
            @Nullable AfterLate afterLate,
            @Nullable Integer latesPerAbsence) {

        /** Lateness has no consequence. */
        public static final Late OFF = new Late(null, null, null, null);

        /** Whether so many minutes count as late. */
        boolean late(int minutes) {
            return graceMinutes != null && minutes > graceMinutes;
        }

        /** Whether so many minutes are beyond the last one allowed. */
        boolean tooLate(int minutes) {
            return lateUntilMinutes != null && minutes > lateUntilMinutes;
        }
    }

    /** What an exceeded limit of absences leads to. */
    public enum OnExceeded {
        /** A breach is proposed to the authority. */
        PROPOSE_BREACH,
        /** The programme ends for him on that session. */
        TERMINATE
    }

    /**
     * Limits of absences.
     *
     * @param maxUnexcused so many unexcused absences reach the limit
     * @param maxConsecutiveUnexcused so many in a row reach the limit
     * @param maxExcused more excused absences than this exceed the limit
     * @param maxTotal more absences than this, unexcused and excused together, exceed the limit
     * @param justifyWithin the term, from the session, in which a justification has to be handed in
     * @param excusedBreaksRun whether an excused absence ends a run of unexcused ones
     * @param windowMonths only absences and lates of so many months before the day of the question count
     * @param onExceeded what an exceeded limit leads to; when null a breach is proposed
     */
    public record Absence(
            @Nullable Integer maxUnexcused,
            @Nullable Integer maxConsecutiveUnexcused,
            @Nullable Integer maxExcused,
            @Nullable Integer maxTotal,
            @Nullable Term justifyWithin,
            boolean excusedBreaksRun,
            @Nullable Integer windowMonths,
            @Nullable OnExceeded onExceeded) {

        /** Absences have no limit. */
        public static final Absence OFF = new Absence(null, null, null, null, null, false, null, null);
    }

    /** Which matched absences a make-up takes out of the counters. */
    public enum Clears {
        /** None: the make-up gives credit only. */
        NONE,
        /** Excused absences. */
        EXCUSED,
        /** Excused and unexcused absences. */
        ANY
    }

    /**
     * How absences are made up for.
     *
     * @param max how many make-ups are allowed in all
     * @param withinDays days after the absence in which it can be made up for
     * @param sameUnitOnly whether only a session of the same unit will do
     * @param clears which absences it takes out of the counters
     */
    public record MakeUp(@Nullable Integer max, @Nullable Integer withinDays, boolean sameUnitOnly, Clears clears) {}

    /** When a leave has to be approved in order to excuse. */
    public enum ApprovedBefore {
        /** On an earlier day than the session missed. */
        ABSENCE,
        /** At any time. */
        NONE
    }

    /**
     * Leaves of absence.
     *
     * @param approvedBefore when they have to be approved
     */
    public record Leave(ApprovedBefore approvedBefore) {

        /** Leaves excuse whenever they were approved. */
        public static final Leave ANY_TIME = new Leave(ApprovedBefore.NONE);
    }

    /**
     * An act that the n-th unexcused absence asks for.
     *
     * @param unexcused n, 1 or more
     * @param act name of the act
     * @param within its term
     */
    public record Warning(
            @Nullable Integer unexcused,
            @Nullable String act,
            @Nullable Term within) {}

    /**
     * An act with its term.
     *
     * @param act name of the act
     * @param within its term
     */
    public record Act(@Nullable String act, @Nullable Term within) {}

    /**
     * What happens when he never comes.
     *
     * @param noShowAfter the term, from the receipt of the order, in which he has to come
     * @param act name of the act when he has not
     * @param within its term
     */
    public record Arrival(
            @Nullable Term noShowAfter,
            @Nullable String act,
            @Nullable Term within) {}

    /**
     * Reports in the course of the programme.
     *
     * @param atCredited amounts of the dose at which a report is due
     * @param everyMonths months between reports, counted from the day the order takes effect, 1 or more
     * @param within their term
     */
    public record Periodic(
            List<Integer> atCredited,
            @Nullable Integer everyMonths,
            @Nullable Term within) {

        /** No reports in between. */
        public static final Periodic OFF = new Periodic(List.of(), null, null);

        public Periodic {
            atCredited = List.copyOf(atCredited);
        }
    }

    /**
     * What is needed besides the dose.
     *
     * @param instruments kinds of instruments that have to be answered
     * @param closingInterview whether a closing interview is needed
     * @param act the act when everything is done
     * @param within its term
     */
    public record Completion(
            List<String> instruments,
            boolean closingInterview,
            @Nullable String act,
            @Nullable Term within) {

        /** The dose is enough. */
        public static final Completion OFF = new Completion(List.of(), false, null, null);

        public Completion {
            instruments = List.copyOf(instruments);
        }
    }

    /**
     * How he has to be present. It is kept while sessions are recorded: what is recorded counts alike, in the room or not.
     *
     * @param maxRemote so many sessions may be attended remotely; with 0 none, without one any number
     */
    public record Presence(@Nullable Integer maxRemote) {

        /** Wherever he is. */
        public static final Presence ANYWHERE = new Presence(null);
    }

    /**
     * How long those who took a list correct its marks themselves.
     *
     * @param withinHours hours after the list was closed; {@link #USUAL} when null
     */
    public record Correction(@Nullable Integer withinHours) {

        /** Three days, under every policy that says nothing else. */
        public static final Duration USUAL = Duration.ofDays(3);

        /** The policy says nothing about it. */
        public static final Correction UNSAID = new Correction(null);

        /** How long after the list was closed. */
        public Duration window() {
            return withinHours == null ? USUAL : Duration.ofHours(withinHours);
        }
    }
}
