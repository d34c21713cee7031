package org.reeduca.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompletionFacts;
import org.reeduca.compliance.CompletionFacts.InstrumentAnswered;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;
import org.reeduca.compliance.Enrolment;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.JustificationFact;
import org.reeduca.compliance.LeaveFact;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.RecognitionFact;
import org.reeduca.compliance.SessionFact;
import org.reeduca.standing.FactRow.Kind;

/** Turns rows of the database into the facts of the engine, man by man and order by order. Plain Java. */
final class FactBook {

    private static final String CLOSING_INTERVIEW = "CLOSING_INTERVIEW";

    private final Map<Kind, Map<Long, List<FactRow>>> rows;
    private final Map<Long, List<MarkRow>> marks;
    private final Map<String, SessionFact> sessions = new LinkedHashMap<>();
    private final Map<String, String> cohortCodes = new LinkedHashMap<>();

    FactBook(List<MarkRow> marks, List<FactRow> dated) {
        this.marks = marks.stream().collect(groupingBy(MarkRow::participantId));
        this.rows = dated.stream()
                .sorted(Comparator.comparing(
                        FactRow::recordedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .collect(groupingBy(FactRow::kind, groupingBy(FactRow::owner)));
        dated.stream().filter(row -> row.kind() == Kind.SESSION).forEach(this::addSession);
    }

    private void addSession(FactRow row) {
        sessions.put(
                row.ref(),
                new SessionFact(
                        row.ref(),
                        Long.toString(row.owner()),
                        row.n1(),
                        day(row),
                        row.n2(),
                        SessionFact.State.valueOf(Objects.requireNonNull(row.code())),
                        row.flag(),
                        row.recordedAt()));
        cohortCodes.put(row.ref(), Objects.requireNonNull(row.other()));
    }

    /** Sessions of the groups the man belongs or belonged to, and those elsewhere in which he was marked, in order. */
    List<SessionFact> sessionsOf(long participant) {
        Set<String> cohorts = new HashSet<>();
        of(Kind.ENROLMENT, participant).forEach(row -> cohorts.add(Objects.requireNonNull(row.other())));
        Set<String> marked = new HashSet<>();
        marks.getOrDefault(participant, List.of()).forEach(mark -> marked.add(mark.session()));
        return sessions.values().stream()
                .filter(session ->
                        marked.contains(session.id()) || (!session.catchUp() && cohorts.contains(session.cohort())))
                .sorted(SessionFact.IN_ORDER)
                .toList();
    }

    String cohortCode(String session) {
        return Objects.requireNonNull(cohortCodes.get(session));
    }

    /** The mark that holds for a man in a session: the one recorded last. */
    @Nullable
    MarkRow currentMark(long participant, String session) {
        MarkRow current = null;
        for (MarkRow mark : marks.getOrDefault(participant, List.of())) {
            if (mark.session().equals(session)) {
                current = mark;
            }
        }
        return current;
    }

    /** Whether he belonged to the session's group on its day. */
    boolean enrolled(long participant, SessionFact session) {
        return enrolments(participant).stream()
                .anyMatch(enrolment -> enrolment.cohort().equals(session.cohort())
                        && !session.date().isBefore(enrolment.from())
                        && (enrolment.to() == null || session.date().isBefore(enrolment.to())));
    }

    private List<Enrolment> enrolments(long participant) {
        return of(Kind.ENROLMENT, participant).stream()
                .map(row -> new Enrolment(row.ref(), Objects.requireNonNull(row.other()), day(row), row.day2()))
                .toList();
    }

    /** When something was said about as what a man's sessions count, up to an instant: each time he moved, in order. */
    SortedSet<Instant> recognisedAt(long participant, Instant knownAt) {
        return of(Kind.RECOGNITION, participant).stream()
                .filter(row -> known(row, knownAt))
                .map(FactRow::recordedAt)
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new));
    }

    /**
     * The engine's facts about a man under one order.
     *
     * @param closedAt what was said from then on about as what his sessions count is not about this order
     */
    Facts facts(OrderRow order, CompliancePolicy policy, Instant knownAt, Instant closedAt) {
        long man = order.participantId();
        return new Facts(
                order.arrivedOn(),
                enrolments(man),
                sessionsOf(man),
                marks.getOrDefault(man, List.of()).stream()
                        .map(mark -> markFact(mark, policy))
                        .toList(),
                of(Kind.JUSTIFICATION, man).stream()
                        .map(FactBook::justification)
                        .toList(),
                of(Kind.LEAVE, man).stream()
                        .map(row -> new LeaveFact(
                                day(row), Objects.requireNonNull(row.day2()), row.day3(), row.recordedAt()))
                        .toList(),
                of(Kind.RECOGNITION, man).stream()
                        .map(FactBook::recognition)
                        .filter(said ->
                                said.recordedAt() == null || said.recordedAt().isBefore(closedAt))
                        .toList(),
                completion(Objects.requireNonNull(order.orderId()), knownAt));
    }

    /**
     * A paper list that says "late" without minutes is read in the mildest way that is still late: one minute beyond the
     * grace of the policy.
     */
    private static MarkFact markFact(MarkRow mark, CompliancePolicy policy) {
        Integer grace = policy.late().graceMinutes();
        int late = mark.lateMinutesKnown() ? mark.lateMinutes() : (grace == null ? 0 : grace) + 1;
        return new MarkFact(
                mark.session(),
                mark.mark(),
                mark.mark() == MarkFact.Mark.PRESENT ? late : 0,
                mark.leftEarlyMinutes(),
                mark.sentHome(),
                mark.recordedAt());
    }

    private static JustificationFact justification(FactRow row) {
        return new JustificationFact(
                row.ref(),
                day(row),
                JustificationFact.Decision.valueOf(Objects.requireNonNull(row.code())),
                row.day2(),
                row.flag(),
                row.recordedAt());
    }

    /** Units are numbered from 1; 0 stands for the unit that the session taught. */
    private static RecognitionFact recognition(FactRow row) {
        return new RecognitionFact(row.ref(), row.flag(), row.n1() == 0 ? null : row.n1(), row.recordedAt());
    }

    private CompletionFacts completion(long order, Instant knownAt) {
        Map<String, @Nullable LocalDate> latest = new LinkedHashMap<>();
        of(Kind.COMPLETION, order).stream()
                .filter(row -> known(row, knownAt))
                .forEach(row -> latest.put(Objects.requireNonNull(row.code()), row.day1()));
        LocalDate interview = latest.remove(CLOSING_INTERVIEW);
        List<InstrumentAnswered> instruments = latest.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> new InstrumentAnswered(entry.getKey(), Objects.requireNonNull(entry.getValue())))
                .toList();
        return new CompletionFacts(instruments, interview);
    }

    /** The terms of an order on a day, with what befell it. */
    CourtOrderTerms terms(OrderRow row, LocalDate asOf, Instant knownAt) {
        OrderInForce order = Objects.requireNonNull(row.order());
        long key = Objects.requireNonNull(row.orderId());
        return new CourtOrderTerms(
                order.receivedOn(),
                order.effectiveOn(),
                dueOn(order, key, asOf, knownAt),
                of(Kind.REQUIREMENT, key).stream()
                        .map(change -> new RequirementChange(day(change), change.n1(), change.recordedAt()))
                        .toList(),
                of(Kind.INTERVAL, key).stream()
                        .map(interval -> new Interval(
                                IntervalKind.valueOf(Objects.requireNonNull(interval.code())),
                                day(interval),
                                interval.day2(),
                                interval.recordedAt()))
                        .toList(),
                ending(key, knownAt));
    }

    /** The last day that is named: by the latest change in force on the day, else by the order itself. */
    private @Nullable LocalDate dueOn(OrderInForce order, long key, LocalDate asOf, Instant knownAt) {
        TreeMap<LocalDate, @Nullable LocalDate> said = new TreeMap<>();
        of(Kind.DUE, key).stream()
                .filter(row -> known(row, knownAt) && !day(row).isAfter(asOf))
                .forEach(row -> said.put(day(row), row.day2()));
        return said.descendingMap().values().stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(order.dueOn());
    }

    private @Nullable Ending ending(long order, Instant knownAt) {
        Ending latest = null;
        for (FactRow row : of(Kind.ENDING, order)) {
            if (known(row, knownAt)) {
                String kind = row.code();
                latest = kind == null ? null : new Ending(EndingKind.valueOf(kind), day(row), row.recordedAt());
            }
        }
        return latest;
    }

    /** Working days of whoever is told: national days off, those of the centre's state, those of the court. */
    BusinessCalendar calendar(OrderRow order) {
        Set<LocalDate> off = new HashSet<>();
        String court = order.authorityId() == null ? "" : Long.toString(order.authorityId());
        for (FactRow row : of(Kind.DAY_OFF, 0)) {
            boolean everywhere = "NATIONAL".equals(row.ref());
            boolean inState = order.centreState().equals(row.code());
            if (everywhere || inState || court.equals(row.other())) {
                off.add(day(row));
            }
        }
        return new BusinessCalendar(off, BusinessCalendar.PLAIN.weekend());
    }

    private List<FactRow> of(Kind kind, long owner) {
        return rows.getOrDefault(kind, Map.of()).getOrDefault(owner, List.of());
    }

    private static boolean known(FactRow row, Instant knownAt) {
        Instant recordedAt = row.recordedAt();
        return recordedAt == null || !recordedAt.isAfter(knownAt);
    }

    private static LocalDate day(FactRow row) {
        return Objects.requireNonNull(row.day1());
    }
}
