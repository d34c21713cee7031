package org.reeduca.compliance;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CompletionFacts.InstrumentAnswered;
import org.reeduca.compliance.CompliancePolicy.Absence;
import org.reeduca.compliance.CompliancePolicy.Act;
import org.reeduca.compliance.CompliancePolicy.AfterLate;
import org.reeduca.compliance.CompliancePolicy.ApprovedBefore;
import org.reeduca.compliance.CompliancePolicy.Arrival;
import org.reeduca.compliance.CompliancePolicy.Clears;
import org.reeduca.compliance.CompliancePolicy.Completion;
import org.reeduca.compliance.CompliancePolicy.Correction;
import org.reeduca.compliance.CompliancePolicy.Late;
import org.reeduca.compliance.CompliancePolicy.Leave;
import org.reeduca.compliance.CompliancePolicy.MakeUp;
import org.reeduca.compliance.CompliancePolicy.OnExceeded;
import org.reeduca.compliance.CompliancePolicy.Periodic;
import org.reeduca.compliance.CompliancePolicy.Presence;
import org.reeduca.compliance.CompliancePolicy.Warning;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;

/**
 * Short random histories under random policies, dense enough that rules meet: a dozen sessions in ten weeks, two groups,
 * every fact recorded at an instant of its own, some of them corrected.
 */
final class RandomHistories {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 70;
    private static final int SESSIONS = 14;

    private final Random random;
    private int recorded;

    private RandomHistories(Random random) {
        this.random = random;
    }

    static Arbitrary<EvaluationRequest> any() {
        return Arbitraries.randomValue(random -> new RandomHistories(random).question());
    }

    private EvaluationRequest question() {
        return new EvaluationRequest(policy(), order(), facts(), calendar(), day(), Instant.MAX);
    }

    private CompliancePolicy policy() {
        return new CompliancePolicy(
                "RANDOM",
                1,
                Map.of(),
                new Dose(
                        pick(Dose.Unit.values()),
                        random.nextBoolean() ? upTo(7) + 1 : 300,
                        maybe(() -> 100),
                        some(2, i -> i + 1),
                        seldom(() -> upTo(8))),
                new Late(
                        maybe(() -> 15),
                        maybe(() -> 30),
                        maybe(() -> pick(AfterLate.values())),
                        maybe(() -> upTo(2) + 1)),
                absence(),
                maybe(() -> new MakeUp(
                        maybe(() -> upTo(3)), maybe(() -> upTo(20)), random.nextBoolean(), pick(Clears.values()))),
                new Leave(pick(ApprovedBefore.values())),
                some(2, i -> new Warning(i + 1, "WARN", maybe(this::term))),
                maybe(() -> new Act("BREACH", term())),
                seldom(() -> new Arrival(term(), "NO_SHOW", term())),
                new Periodic(some(2, i -> 2 * i + 2), seldom(() -> 1), maybe(this::term)),
                new Completion(some(1, i -> "POST"), random.nextInt(4) == 0, "COMPLETED", term()),
                new Presence(seldom(() -> upTo(4))),
                new Correction(maybe(() -> 24)));
    }

    private Absence absence() {
        return new Absence(
                maybe(() -> upTo(4) + 1),
                maybe(() -> upTo(3) + 1),
                maybe(() -> upTo(3)),
                maybe(() -> upTo(4)),
                maybe(this::term),
                random.nextBoolean(),
                seldom(() -> upTo(2)),
                maybe(() -> pick(OnExceeded.values())));
    }

    private CourtOrderTerms order() {
        return new CourtOrderTerms(
                START,
                START.plusDays(upTo(10)),
                maybe(this::day),
                some(2, i -> new RequirementChange(day(), upTo(8) + 1, instant())),
                some(2, i -> interval()),
                seldom(() -> new Ending(pick(EndingKind.values()), day(), instant())));
    }

    private Interval interval() {
        LocalDate from = day();
        return new Interval(
                pick(IntervalKind.values()), from, random.nextInt(4) == 0 ? null : from.plusDays(upTo(15)), instant());
    }

    private Facts facts() {
        List<SessionFact> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(session("s" + i));
        }
        List<MarkFact> marks = new ArrayList<>();
        List<JustificationFact> justifications = new ArrayList<>();
        for (SessionFact session : List.copyOf(sessions)) {
            marks.addAll(some(2, i -> mark(session.id())));
            justifications.addAll(some(1, i -> justification(session)));
            if (random.nextInt(8) == 0) {
                sessions.add(session(session.id()));
            }
        }
        return new Facts(
                seldom(this::day),
                List.of(
                        new Enrolment("e1", "G", START, seldom(this::day)),
                        new Enrolment("e2", random.nextInt(4) == 0 ? "H" : "G", START.plusDays(20), null)),
                sessions,
                marks,
                justifications,
                some(2, i -> leave()),
                new CompletionFacts(some(2, i -> new InstrumentAnswered("POST", day())), maybe(this::day)));
    }

    private SessionFact session(String id) {
        return new SessionFact(
                id,
                random.nextInt(4) == 0 ? "H" : "G",
                upTo(7) + 1,
                day(),
                random.nextInt(6) == 0 ? 90 : 120,
                random.nextInt(8) == 0 ? pick(SessionFact.State.values()) : SessionFact.State.HELD,
                random.nextInt(5) == 0,
                instant());
    }

    private MarkFact mark(String session) {
        return new MarkFact(
                session,
                random.nextInt(12) == 0 ? null : pick(MarkFact.Mark.values()),
                random.nextInt(3) == 0 ? upTo(40) : 0,
                random.nextInt(6) == 0 ? upTo(40) : 0,
                random.nextInt(10) == 0 ? pick(MarkFact.SentHome.values()) : null,
                instant());
    }

    private JustificationFact justification(SessionFact session) {
        LocalDate submitted = session.date().plusDays(upTo(6));
        return new JustificationFact(
                session.id(),
                submitted,
                pick(JustificationFact.Decision.values()),
                maybe(() -> submitted.plusDays(upTo(6))),
                random.nextInt(4) == 0,
                instant());
    }

    private LeaveFact leave() {
        LocalDate from = day();
        return new LeaveFact(from, from.plusDays(upTo(10)), maybe(() -> from.plusDays(upTo(10) - 5L)), instant());
    }

    private BusinessCalendar calendar() {
        return new BusinessCalendar(Set.of(day()), EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    private Term term() {
        return new Term(upTo(5), pick(Term.Unit.values()));
    }

    private LocalDate day() {
        return START.plusDays(upTo(DAYS));
    }

    /** An instant that no other fact has. */
    private Instant instant() {
        recorded++;
        return START.atStartOfDay().plusDays(upTo(DAYS)).plusSeconds(recorded).toInstant(ZoneOffset.UTC);
    }

    private int upTo(int most) {
        return random.nextInt(most + 1);
    }

    private <T> T pick(T[] constants) {
        return constants[random.nextInt(constants.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> @Nullable T seldom(Supplier<T> value) {
        return random.nextInt(5) == 0 ? value.get() : null;
    }

    private <T> List<T> some(int most, IntFunction<T> item) {
        List<T> items = new ArrayList<>();
        for (int i = upTo(most); i > 0; i--) {
            items.add(item.apply(items.size()));
        }
        return items;
    }
}
