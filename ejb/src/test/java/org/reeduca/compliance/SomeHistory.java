package org.reeduca.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompletionFacts.InstrumentAnswered;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;
import org.reeduca.compliance.JustificationFact.Decision;
import org.reeduca.compliance.MarkFact.Mark;
import org.reeduca.compliance.MarkFact.SentHome;

/**
 * One man's history for tests: an order received and in force on Monday 5 January 2026, and a group, {@code G}, that
 * meets on Mondays for 150 minutes, session {@code s1} on that day, {@code s2} a week later, and so on.
 */
final class SomeHistory {

    static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int MINUTES = 150;

    private final CompliancePolicy policy;
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<SessionFact> sessions = new ArrayList<>();
    private final List<MarkFact> marks = new ArrayList<>();
    private final List<JustificationFact> justifications = new ArrayList<>();
    private final List<LeaveFact> leaves = new ArrayList<>();
    private final List<RecognitionFact> recognitions = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();
    private final List<RequirementChange> changes = new ArrayList<>();
    private final List<InstrumentAnswered> instruments = new ArrayList<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private LocalDate effectiveOn = FIRST_MONDAY;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate arrivedOn = FIRST_MONDAY;
    private @Nullable LocalDate interviewOn;
    private @Nullable Ending ended;
    private Instant knownAt = Instant.MAX;

    private SomeHistory(CompliancePolicy policy) {
        this.policy = policy;
    }

    /** A man enrolled in the group from the first Monday on. */
    static SomeHistory under(SomePolicy policy) {
        return unenrolled(policy).enrolled("G", "2026-01-05", null);
    }

    static SomeHistory unenrolled(SomePolicy policy) {
        return new SomeHistory(policy.get());
    }

    /**
     * Adds a session of the group for every word, a week apart: {@code P} present, {@code L16} 16 minutes late, {@code
     * X40} left 40 minutes early, {@code A} absent, {@code E} absent with a justification accepted the same day, {@code B}
     * sent home for his behaviour, {@code V} sent home by the centre, {@code C} cancelled, {@code U} held without a mark,
     * {@code S} scheduled.
     */
    SomeHistory weekly(String words) {
        for (String word : words.split(" ", -1)) {
            int number = sessions.size() + 1;
            String id = "s" + number;
            LocalDate date = FIRST_MONDAY.plusWeeks(number - 1L);
            SessionFact.State state = switch (word) {
                case "C" -> SessionFact.State.CANCELLED;
                case "S" -> SessionFact.State.SCHEDULED;
                default -> SessionFact.State.HELD;
            };
            sessions.add(new SessionFact(id, "G", number, date, MINUTES, state, false, null));
            mark(id, word, date);
        }
        return this;
    }

    private void mark(String id, String word, LocalDate date) {
        int minutes = word.length() > 1 ? Integer.parseInt(word.substring(1)) : 0;
        switch (word.charAt(0)) {
            case 'P' -> present(id);
            case 'L' -> mark(id, Mark.PRESENT, minutes, 0, null);
            case 'X' -> mark(id, Mark.PRESENT, 0, minutes, null);
            case 'B' -> mark(id, Mark.PRESENT, 0, 0, SentHome.BEHAVIOUR);
            case 'V' -> mark(id, Mark.PRESENT, 0, 0, SentHome.SERVICE);
            case 'A' -> absent(id);
            case 'E' -> absent(id).justified(id, date.toString(), Decision.ACCEPTED, date.toString());
            default -> {
                // nothing was marked
            }
        }
    }

    SomeHistory session(String id, String cohort, int unit, String date) {
        return session(id, cohort, unit, date, SessionFact.State.HELD, MINUTES);
    }

    SomeHistory session(String id, String cohort, int unit, String date, SessionFact.State state, int minutes) {
        return add(new SessionFact(id, cohort, unit, LocalDate.parse(date), minutes, state, false, null));
    }

    /** A catch-up session of the group. */
    SomeHistory catchUp(String id, int unit, String date) {
        return add(new SessionFact(id, "G", unit, LocalDate.parse(date), MINUTES, SessionFact.State.HELD, true, null));
    }

    SomeHistory add(SessionFact session) {
        sessions.add(session);
        return this;
    }

    SomeHistory present(String session) {
        return mark(session, Mark.PRESENT, 0, 0, null);
    }

    SomeHistory absent(String session) {
        return mark(session, Mark.ABSENT, 0, 0, null);
    }

    SomeHistory mark(String session, Mark mark, int late, int early, @Nullable SentHome sentHome) {
        return add(new MarkFact(session, mark, late, early, sentHome, null));
    }

    SomeHistory add(MarkFact mark) {
        marks.add(mark);
        return this;
    }

    SomeHistory justified(String session, String submittedOn, Decision decision, @Nullable String decidedOn) {
        return add(new JustificationFact(session, LocalDate.parse(submittedOn), decision, day(decidedOn), false, null));
    }

    SomeHistory justifiedByOverride(String session, String submittedOn, String decidedOn) {
        return add(new JustificationFact(
                session, LocalDate.parse(submittedOn), Decision.ACCEPTED, day(decidedOn), true, null));
    }

    SomeHistory add(JustificationFact justification) {
        justifications.add(justification);
        return this;
    }

    SomeHistory leave(String from, String to, @Nullable String approvedOn) {
        leaves.add(new LeaveFact(LocalDate.parse(from), LocalDate.parse(to), day(approvedOn), null));
        return this;
    }

    /** The session counts as that unit since he moved. */
    SomeHistory recognised(String session, int unit) {
        return add(new RecognitionFact(session, true, unit, null));
    }

    /** The centre he moved to does not credit the session. */
    SomeHistory unrecognised(String session) {
        return add(new RecognitionFact(session, false, null, null));
    }

    SomeHistory add(RecognitionFact recognition) {
        recognitions.add(recognition);
        return this;
    }

    SomeHistory enrolled(String cohort, String from, @Nullable String to) {
        enrolments.add(new Enrolment("e" + enrolments.size(), cohort, LocalDate.parse(from), day(to)));
        return this;
    }

    SomeHistory interval(IntervalKind kind, String from, @Nullable String to) {
        return add(new Interval(kind, LocalDate.parse(from), day(to), null));
    }

    SomeHistory add(Interval interval) {
        intervals.add(interval);
        return this;
    }

    SomeHistory requires(int required, String effectiveOn) {
        return add(new RequirementChange(LocalDate.parse(effectiveOn), required, null));
    }

    SomeHistory add(RequirementChange change) {
        changes.add(change);
        return this;
    }

    SomeHistory instrument(String kind, String on) {
        instruments.add(new InstrumentAnswered(kind, LocalDate.parse(on)));
        return this;
    }

    SomeHistory interview(String on) {
        interviewOn = LocalDate.parse(on);
        return this;
    }

    SomeHistory effective(String on) {
        effectiveOn = LocalDate.parse(on);
        return this;
    }

    SomeHistory due(String on) {
        dueOn = LocalDate.parse(on);
        return this;
    }

    SomeHistory arrived(@Nullable String on) {
        arrivedOn = day(on);
        return this;
    }

    SomeHistory ended(EndingKind kind, String on) {
        return ended(new Ending(kind, LocalDate.parse(on), null));
    }

    SomeHistory ended(Ending ending) {
        ended = ending;
        return this;
    }

    SomeHistory holiday(String date) {
        holidays.add(LocalDate.parse(date));
        return this;
    }

    SomeHistory knownAt(String instant) {
        knownAt = Instant.parse(instant);
        return this;
    }

    /** Where he stands on the day. */
    Evaluation on(String asOf) {
        return ComplianceEngine.evaluate(question(asOf));
    }

    /** Where he stands on the day of the last session of the group added so far. */
    Evaluation now() {
        return on(sessions.get(sessions.size() - 1).date().toString());
    }

    /** Where he stands long after the last session, when every term has ended. */
    Evaluation later() {
        return on(sessions.get(sessions.size() - 1).date().plusMonths(2).toString());
    }

    EvaluationRequest question(String asOf) {
        CourtOrderTerms order = new CourtOrderTerms(FIRST_MONDAY, effectiveOn, dueOn, changes, intervals, ended);
        Facts facts = new Facts(
                arrivedOn,
                enrolments,
                sessions,
                marks,
                justifications,
                leaves,
                recognitions,
                new CompletionFacts(instruments, interviewOn));
        BusinessCalendar calendar = new BusinessCalendar(holidays, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        return new EvaluationRequest(policy, order, facts, calendar, LocalDate.parse(asOf), knownAt);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
