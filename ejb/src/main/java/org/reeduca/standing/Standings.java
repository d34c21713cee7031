package org.reeduca.standing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.participant.FileReader;
import org.reeduca.standing.ManQuestions.OrderQuestion;

/**
 * How men stand, computed now from the facts now. Three statements, however many men.
 *
 * <p>It is no door: the services that call it have checked who asks and choose the {@link Men} accordingly.
 */
@ApplicationScoped
public class Standings {

    @Inject
    private FactsRepository facts;

    @Inject
    private PolicyCatalogue policies;

    @Inject
    private Clock clock;

    /**
     * The men of a group, an authority or an order, or one man, as they stand today.
     *
     * @param key key of the group, the authority, the order or the man
     * @return in the Spanish order of their surnames
     */
    public List<ManStanding> of(Men men, long key) {
        return of(men, key, FileReader.OF_ALL);
    }

    /** The same, without those whose files the reader may not read. */
    public List<ManStanding> of(Men men, long key, FileReader reader) {
        return of(men, key, null, clock.instant(), reader);
    }

    /**
     * The same as of a day and an instant.
     *
     * @param asOf the day; null for today where each man's centre is
     * @param knownAt only facts recorded at or before it are used
     * @param reader whose restricted files are among them
     */
    public List<ManStanding> of(Men men, long key, @Nullable LocalDate asOf, Instant knownAt, FileReader reader) {
        return of(men, key, asOf, knownAt, reader, AsKnown.NOW);
    }

    /**
     * How men stood on a day as it was known at an instant that is over: memberships, sessions, orders and the centre of a man are
     * read as they were then, and nothing that was recorded later counts.
     */
    public List<ManStanding> asKnown(Men men, long key, LocalDate asOf, Instant knownAt, FileReader reader) {
        return of(men, key, asOf, knownAt, reader, AsKnown.at(knownAt));
    }

    /** References of those who belonged to a group on a day, with what is known now. */
    public Set<UUID> members(long cohort, LocalDate day) {
        return facts.members(cohort, day, AsKnown.NOW);
    }

    /** The same as it was known at an instant that is over. */
    public Set<UUID> membersAsKnown(long cohort, LocalDate day, Instant knownAt) {
        return facts.members(cohort, day, AsKnown.at(knownAt));
    }

    private List<ManStanding> of(
            Men men, long key, @Nullable LocalDate asOf, Instant knownAt, FileReader reader, AsKnown known) {
        FactBook book = new FactBook(facts.marks(men, key, known), facts.dated(men, key, known));
        return byMan(men, key, reader, known).stream()
                .map(rows -> man(rows, book, asOf, knownAt))
                .toList();
    }

    /**
     * The questions that the engine is asked about them, each in the order of {@link #of(Men, long)}.
     *
     * @param asOf the day of the questions
     */
    public List<ManQuestions> questions(Men men, long key, LocalDate asOf) {
        return questions(men, key, asOf, FileReader.OF_ALL);
    }

    /** The same, without those whose files the reader may not read. */
    public List<ManQuestions> questions(Men men, long key, LocalDate asOf, FileReader reader) {
        Instant now = clock.instant();
        Judging judging = judging(new FactBook(facts.marks(men, key, AsKnown.NOW), facts.dated(men, key, AsKnown.NOW)));
        return byMan(men, key, reader, AsKnown.NOW).stream()
                .map(rows -> new ManQuestions(
                        rows.get(0).participantId(),
                        rows.get(0).person(),
                        rows.stream()
                                .filter(row -> row.order() != null)
                                .map(row -> new OrderQuestion(
                                        Objects.requireNonNull(row.order()),
                                        judging.question(row, judging.version(row, asOf, now), asOf, now)))
                                .toList()))
                .toList();
    }

    /** Orders of men to be judged for several days, with facts that are read once. */
    public List<JudgedOrder> toJudge(Men men, long key) {
        return toJudge(men, key, AsKnown.NOW);
    }

    /** The same as was known at an instant that is over. */
    public List<JudgedOrder> toJudgeAsKnown(Men men, long key, Instant knownAt) {
        return toJudge(men, key, AsKnown.at(knownAt));
    }

    private List<JudgedOrder> toJudge(Men men, long key, AsKnown known) {
        Judging judging = judging(new FactBook(facts.marks(men, key, known), facts.dated(men, key, known)));
        return facts.orders(men, key, FileReader.OF_ALL, known).stream()
                .filter(row -> row.order() != null)
                .map(row -> new JudgedOrder(row, judging))
                .toList();
    }

    /**
     * Whose state would change if another version of a policy followed today. Nothing is written. Orders that were closed until
     * yesterday are left out: it would not judge them.
     *
     * @param version the version, in the form the engine reads; its code says which orders are meant
     * @param reader whose restricted files are among them
     * @return men and orders with the state before and after, in the order of {@link #of(Men, long)}
     */
    public List<Rehearsed> rehearse(Men men, long key, JsonObject version, FileReader reader) {
        Instant now = clock.instant();
        Judging judging = judging(new FactBook(facts.marks(men, key, AsKnown.NOW), facts.dated(men, key, AsKnown.NOW)));
        return facts.orders(men, key, reader, AsKnown.NOW).stream()
                .filter(row -> row.order() != null)
                .map(row -> rehearsed(row, judging, version, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Rehearsed> rehearsed(OrderRow row, Judging judging, JsonObject version, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, row.zone());
        PolicyCatalogue.Entry current = judging.version(row, today, now);
        if (!current.document().getString("code").equals(version.getString("code"))
                || !judging.reaches(row, today, now)) {
            return Optional.empty();
        }
        PolicyCatalogue.Entry other = new PolicyCatalogue.Entry(current.name(), version);
        Evaluation before = ComplianceEngine.evaluate(judging.question(row, current, today, now));
        Evaluation after = ComplianceEngine.evaluate(judging.question(row, other, today, now));
        return Optional.of(
                new Rehearsed(row.person(), Objects.requireNonNull(row.order()).ref(), before, after));
    }

    private Collection<List<OrderRow>> byMan(Men men, long key, FileReader reader, AsKnown known) {
        Map<Long, List<OrderRow>> byMan = new LinkedHashMap<>();
        facts.orders(men, key, reader, known)
                .forEach(row -> byMan.computeIfAbsent(row.participantId(), man -> new ArrayList<>())
                        .add(row));
        return byMan.values();
    }

    private ManStanding man(List<OrderRow> rows, FactBook book, @Nullable LocalDate asOf, Instant knownAt) {
        OrderRow first = rows.get(0);
        LocalDate day = asOf == null ? LocalDate.ofInstant(knownAt, first.zone()) : asOf;
        List<Standing> standings = rows.stream()
                .filter(row -> row.order() != null)
                .map(row -> standing(row, book, day, knownAt))
                .toList();
        List<SessionBox> boxes = standings.isEmpty()
                ? new Boxes(book, day).of(first.participantId(), null)
                : standings.get(0).boxes();
        return new ManStanding(first.person(), standings, boxes);
    }

    private Standing standing(OrderRow row, FactBook book, LocalDate asOf, Instant knownAt) {
        Judging judging = judging(book);
        PolicyCatalogue.Entry entry = judging.version(row, asOf, knownAt);
        EvaluationRequest question = judging.question(row, entry, asOf, knownAt);
        CompliancePolicy policy = question.policy();
        Evaluation evaluation = ComplianceEngine.evaluate(question);
        CourtOrderTerms terms = question.order();
        return new Standing(
                Objects.requireNonNull(row.order()).due(terms.dueOn()),
                policy.code(),
                policy.version(),
                entry.name(),
                evaluation,
                new Boxes(book, asOf).of(row.participantId(), evaluation),
                asOf,
                knownAt,
                policy,
                terms,
                question.calendar(),
                entry.otherwise(row.agreement(), row.terms(), row.overrides()));
    }

    private Judging judging(FactBook book) {
        return new Judging(book, policies::find);
    }
}
