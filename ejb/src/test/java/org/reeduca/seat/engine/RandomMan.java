package org.reeduca.seat.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompletionFacts;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.Completion;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.compliance.CompliancePolicy.Late;
import org.reeduca.compliance.CompliancePolicy.Leave;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CompliancePolicy.Periodic;
import org.reeduca.compliance.CompliancePolicy.Presence;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CreditSoFar;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Enrolment;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.LeaveFact;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.SessionFact;

/**
 * A man in the middle of a small programme under random rules: what he attended and missed, what his group still has,
 * and a handful of sessions to which he could go. Small enough that every choice can be tried by {@link Choices}.
 */
final class RandomMan {

    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate FAR = LocalDate.of(2026, 12, 31);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int UNITS = 7;

    private final Random random;
    private final int mostOffers;

    final List<SessionFact> past = new ArrayList<>();
    final List<MarkFact> marks = new ArrayList<>();
    final List<Meeting> own = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();
    final Set<String> catchUps = new HashSet<>();
    final List<LeaveFact> leaves = new ArrayList<>();
    final List<Interval> intervals = new ArrayList<>();
    final Set<LocalDate> daysOff = new HashSet<>();
    final CompliancePolicy policy;
    final @Nullable Integer perWeek;
    final Availability availability;

    @Nullable
    LocalDate dueOn;

    private RandomMan(Random random, int mostOffers) {
        this.random = random;
        this.mostOffers = mostOffers;
        this.policy = policy();
        this.perWeek = maybe(() -> 1 + upTo(1));
        this.availability = random.nextInt(4) == 0
                ? new Availability(IntStream.range(0, 4)
                        .mapToObj(i -> new Availability.Window(
                                START.plusDays(upTo(6)).getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(21, 0)))
                        .toList())
                : Availability.ALWAYS;
        this.dueOn = random.nextInt(4) == 0 ? null : TODAY.plusDays(7 + upTo(35));
        before();
        ahead();
    }

    static Arbitrary<RandomMan> any(int mostOffers) {
        return Arbitraries.randomValue(random -> new RandomMan(random, mostOffers));
    }

    private CompliancePolicy policy() {
        boolean minutes = random.nextInt(5) == 0;
        Dose dose = new Dose(
                minutes ? Dose.Unit.MINUTE : Dose.Unit.SESSION,
                minutes ? 360 + 30 * upTo(12) : 4 + upTo(3),
                maybe(() -> 100),
                random.nextInt(3) == 0 ? List.of(1 + upTo(UNITS - 1)) : List.of(),
                random.nextInt(6) == 0 ? 5 + upTo(5) : null);
        MakeUp makeUp = random.nextInt(5) == 0
                ? null
                : new MakeUp(
                        maybe(() -> upTo(3)), maybe(() -> 14 + upTo(40)), random.nextInt(4) > 0, pick(Clears.values()));
        Absence absence =
                new Absence(null, null, null, random.nextInt(6) == 0 ? upTo(2) : null, null, false, null, null);
        return new CompliancePolicy(
                "RANDOM",
                1,
                Map.of(),
                dose,
                Late.OFF,
                absence,
                makeUp,
                Leave.ANY_TIME,
                List.of(),
                null,
                null,
                Periodic.OFF,
                Completion.OFF,
                Presence.ANYWHERE,
                Correction.UNSAID);
    }

    private void before() {
        for (int week = 0; week < 4; week++) {
            LocalDate day = START.plusWeeks(week);
            past.add(held("p" + week, "G", 1 + week, day, false));
            mark("p" + week, random.nextInt(3) == 0);
        }
        if (random.nextBoolean()) {
            past.add(held("v", "H", 1 + upTo(UNITS - 1), START.plusDays(upTo(26)), false));
            mark("v", false);
        }
    }

    private void mark(String session, boolean absent) {
        marks.add(new MarkFact(session, absent ? MarkFact.Mark.ABSENT : MarkFact.Mark.PRESENT, 0, 0, null, null));
    }

    private void ahead() {
        int weeks = upTo(4);
        for (int week = 0; week < weeks; week++) {
            int unit = random.nextInt(8) == 0 ? 1 + upTo(UNITS - 1) : 5 + week;
            own.add(new Meeting("o" + week, unit, TODAY.plusWeeks(week), EVENING, random.nextInt(8) == 0 ? 90 : 120));
        }
        int count = 2 + upTo(mostOffers - 2);
        for (int i = 0; i < count; i++) {
            String id = "x" + i;
            LocalTime start = random.nextInt(3) == 0 ? EVENING : LocalTime.of(9, 0);
            Meeting meeting = new Meeting(
                    id,
                    1 + upTo(UNITS - 1),
                    TODAY.plusDays(upTo(18)),
                    start,
                    random.nextInt(10) == 0 ? 90 : pick(new Integer[] {120, 120, 150}));
            offers.add(new Offer(meeting, random.nextInt(6) == 0 ? 0 : 1, random.nextInt(8) == 0));
            if (random.nextInt(3) == 0) {
                catchUps.add(id);
            }
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = TODAY.plusDays(upTo(28));
            leaves.add(new LeaveFact(from, from.plusDays(upTo(10)), START, null));
        }
        if (random.nextInt(4) == 0) {
            LocalDate from = TODAY.plusDays(upTo(28));
            intervals.add(new Interval(
                    pick(IntervalKind.values()), from, random.nextInt(4) == 0 ? null : from.plusDays(upTo(9)), null));
        }
        if (random.nextInt(3) == 0) {
            daysOff.add(TODAY.plusDays(upTo(28)));
        }
    }

    private static SessionFact held(String id, String cohort, int unit, LocalDate day, boolean catchUp) {
        return new SessionFact(id, cohort, unit, day, 120, SessionFact.State.HELD, catchUp, null);
    }

    /** The question as the planner gets it. */
    FinishQuestion question() {
        CreditSoFar sofar = CreditSoFar.of(request(past, marks, TODAY));
        LocalDate lastDay = earlier(sofar.effectiveDueOn(), sofar.windowEndsOn());
        return new FinishQuestion(
                TODAY, lastDay, policy.dose(), policy.makeUp(), perWeek, sofar, own, offers, daysOff, availability);
    }

    /**
     * Whether the engine of compliance credits enough once he has attended these, and all of his own group that he can.
     *
     * @param asOf the day of the question
     */
    boolean completeWith(List<Meeting> guest, LocalDate asOf) {
        List<SessionFact> sessions = new ArrayList<>(past);
        List<MarkFact> all = new ArrayList<>(marks);
        for (Meeting meeting : own) {
            boolean off = daysOff.contains(meeting.day());
            sessions.add(fact(meeting, "G", off ? SessionFact.State.CANCELLED : SessionFact.State.HELD, false));
            boolean resting = intervals.stream().anyMatch(interval -> interval.covers(meeting.day()));
            boolean absent = leaves.stream().anyMatch(leave -> leave.covers(meeting.day()));
            if (!resting) {
                all.add(new MarkFact(
                        meeting.id(), absent ? MarkFact.Mark.ABSENT : MarkFact.Mark.PRESENT, 0, 0, null, null));
            }
        }
        for (Meeting meeting : guest) {
            boolean catchUp = catchUps.contains(meeting.id());
            sessions.add(fact(meeting, catchUp ? "G" : "H", SessionFact.State.HELD, catchUp));
            all.add(new MarkFact(meeting.id(), MarkFact.Mark.PRESENT, 0, 0, null, null));
        }
        Evaluation evaluation = ComplianceEngine.evaluate(request(sessions, all, asOf));
        return evaluation.tally().remaining() == 0 && evaluation.missing().isEmpty();
    }

    private static SessionFact fact(Meeting meeting, String cohort, SessionFact.State state, boolean catchUp) {
        return new SessionFact(
                meeting.id(), cohort, meeting.unit(), meeting.day(), meeting.minutes(), state, catchUp, null);
    }

    private EvaluationRequest request(List<SessionFact> sessions, List<MarkFact> given, LocalDate asOf) {
        return new EvaluationRequest(
                policy,
                new CourtOrderTerms(START, START, dueOn, List.of(), intervals, null),
                new Facts(
                        START,
                        List.of(new Enrolment("e", "G", START, null)),
                        sessions,
                        given,
                        List.of(),
                        leaves,
                        CompletionFacts.NONE),
                BusinessCalendar.PLAIN,
                asOf,
                Instant.MAX);
    }

    /** The day up to which sessions may count, or the end of all. */
    LocalDate lastDay() {
        LocalDate due = question().sofar().effectiveDueOn();
        return due == null ? FAR : due;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
