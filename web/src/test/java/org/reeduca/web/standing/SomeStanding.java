package org.reeduca.web.standing;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompletionFacts;
import org.reeduca.compliance.ComplianceEngine;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.IntervalKind;
import org.reeduca.compliance.Enrolment;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.EvaluationRequest;
import org.reeduca.compliance.Facts;
import org.reeduca.compliance.MarkFact;
import org.reeduca.compliance.SessionFact;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.programme.Bilingual;
import org.reeduca.standing.Box;
import org.reeduca.standing.OrderInForce;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** Men in a group that meets on Mondays from 5 January 2026, judged by the engine. */
final class SomeStanding {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final LocalDate RECEIVED = LocalDate.parse("2026-01-02");
    private static final int UNITS = 16;

    private final CompliancePolicy policy;
    private final List<SessionFact> sessions = new ArrayList<>();
    private final List<MarkFact> marks = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();
    private LocalDate asOf = FIRST.plusMonths(1);
    private @Nullable LocalDate due;
    private @Nullable LocalDate arrived = RECEIVED;
    private @Nullable Ending ended;
    private CompletionFacts completion = CompletionFacts.NONE;

    private SomeStanding(CompliancePolicy policy) {
        this.policy = policy;
        for (int unit = 1; unit <= UNITS; unit++) {
            sessions.add(session(unit, SessionFact.State.SCHEDULED));
        }
    }

    static SomeStanding mexican() {
        return under("mx-cecovim-default");
    }

    static SomeStanding under(String file) {
        try (var text = Files.newBufferedReader(Path.of("../sql/reference/policies", file + ".json"));
                var reader = Json.createReader(text)) {
            JsonObject json = reader.readObject();
            return new SomeStanding(CompliancePolicyReader.read(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SomeStanding attended(int... units) {
        return marked(MarkFact.Mark.PRESENT, 0, units);
    }

    SomeStanding late(int minutes, int... units) {
        return marked(MarkFact.Mark.PRESENT, minutes, units);
    }

    SomeStanding absent(int... units) {
        return marked(MarkFact.Mark.ABSENT, 0, units);
    }

    private SomeStanding marked(MarkFact.Mark mark, int late, int... units) {
        for (int unit : units) {
            sessions.set(unit - 1, session(unit, SessionFact.State.HELD));
            marks.add(new MarkFact(id(unit), mark, late, 0, null, null));
        }
        return this;
    }

    SomeStanding interrupted(String from, @Nullable String to) {
        return resting(IntervalKind.INTERRUPTED, from, to);
    }

    SomeStanding suspended(String from, @Nullable String to) {
        return resting(IntervalKind.SUSPENDED, from, to);
    }

    private SomeStanding resting(IntervalKind kind, String from, @Nullable String to) {
        intervals.add(new Interval(kind, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), null));
        return this;
    }

    SomeStanding due(String day) {
        due = LocalDate.parse(day);
        return this;
    }

    SomeStanding asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    SomeStanding notArrived() {
        arrived = null;
        return this;
    }

    SomeStanding ended(EndingKind kind, String day) {
        ended = new Ending(kind, LocalDate.parse(day), null);
        return this;
    }

    SomeStanding completed(String day) {
        LocalDate on = LocalDate.parse(day);
        completion = new CompletionFacts(List.of(new CompletionFacts.InstrumentAnswered("POST", on)), on);
        return this;
    }

    Standing standing() {
        CourtOrderTerms terms = new CourtOrderTerms(RECEIVED, RECEIVED, due, List.of(), intervals, ended);
        Facts facts = new Facts(
                arrived,
                List.of(new Enrolment("e", "c", RECEIVED, null)),
                sessions,
                marks,
                List.of(),
                List.of(),
                completion);
        Evaluation evaluation = ComplianceEngine.evaluate(
                new EvaluationRequest(policy, terms, facts, BusinessCalendar.PLAIN, asOf, Instant.MAX));
        OrderInForce order = new OrderInForce(
                UUID.randomUUID(),
                "SCP",
                new Bilingual("Suspensión condicional del proceso", "Conditional suspension of proceedings"),
                false,
                "Juzgado de Control",
                null,
                "123/2026",
                RECEIVED,
                RECEIVED,
                due);
        return new Standing(
                order,
                policy.code(),
                policy.version(),
                new Bilingual("CECOVIM, política propuesta", "CECOVIM, proposed policy"),
                evaluation,
                boxes(evaluation),
                asOf,
                Instant.MAX,
                policy,
                terms,
                BusinessCalendar.PLAIN,
                List.of());
    }

    private List<SessionBox> boxes(Evaluation evaluation) {
        return sessions.stream()
                .map(session -> new SessionBox(
                        UUID.fromString(session.id()),
                        "01/2026",
                        session.unit(),
                        session.date(),
                        Box.UNRECORDED,
                        evaluation.outcomes().stream()
                                .filter(outcome -> outcome.session().equals(session.id()))
                                .map(Evaluation.SessionOutcome::outcome)
                                .findFirst()
                                .orElse(null),
                        false,
                        0,
                        0,
                        session.plannedMinutes(),
                        null,
                        !session.date().isAfter(asOf)))
                .toList();
    }

    /** A man in each state, and for each reason of it. */
    static Stream<Standing> everyKind() {
        int[] all = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        return Stream.of(
                        mexican().attended(1, 2),
                        mexican().attended(1).absent(2).asOf("2026-01-20"),
                        mexican().absent(1).attended(2).absent(3).attended(4).asOf("2026-02-20"),
                        mexican().absent(1, 2).asOf("2026-02-20"),
                        mexican()
                                .absent(1)
                                .attended(2)
                                .absent(3)
                                .attended(4)
                                .absent(5)
                                .attended(6)
                                .asOf("2026-03-20"),
                        mexican().late(20, 1, 2, 3).attended(4).asOf("2026-02-20"),
                        mexican().late(20, 1, 2, 3, 4, 5, 6, 7, 8, 9).asOf("2026-04-20"),
                        mexican().late(45, 1).attended(2).asOf("2026-02-20"),
                        mexican().attended(1, 2).due("2026-02-01").asOf("2026-03-01"),
                        mexican().attended(1, 2).due("2026-03-01").asOf("2026-02-01"),
                        mexican()
                                .attended(1)
                                .interrupted("2026-01-15", "2026-01-30")
                                .due("2026-02-01")
                                .asOf("2026-04-01"),
                        mexican()
                                .attended(1)
                                .interrupted("2026-01-15", "2026-03-30")
                                .asOf("2026-02-01"),
                        mexican().attended(1).suspended("2026-01-15", null).asOf("2026-02-01"),
                        mexican()
                                .attended(1)
                                .suspended("2026-01-15", "2026-03-30")
                                .asOf("2026-02-01"),
                        mexican().notArrived().asOf("2026-03-01"),
                        mexican().asOf("2026-01-03"),
                        mexican().attended(all).asOf("2026-05-01"),
                        mexican().attended(all).completed("2026-04-25").asOf("2026-05-01"),
                        mexican().attended(1).ended(EndingKind.LIFTED, "2026-01-10"),
                        mexican().attended(1).ended(EndingKind.REVOKED, "2026-01-10"),
                        mexican().attended(1).ended(EndingKind.DECEASED, "2026-01-10"),
                        under("p04-us-georgia-fvip")
                                .attended(1)
                                .absent(2, 3, 4, 5)
                                .asOf("2026-02-20"),
                        under("p04-us-georgia-fvip").attended(1).asOf("2026-12-20"),
                        under("p06-us-oklahoma-bip").attended(1).absent(2, 3).asOf("2026-02-20"),
                        under("p06-us-oklahoma-bip").absent(1, 2, 3).asOf("2026-02-20"),
                        under("p07-us-california-1203-097").absent(1).asOf("2026-02-20"),
                        under("p16-gb-hmpps").absent(1).attended(2).absent(3).asOf("2026-02-20"))
                .map(SomeStanding::standing);
    }

    private static SessionFact session(int unit, SessionFact.State state) {
        return new SessionFact(id(unit), "c", unit, FIRST.plusWeeks(unit - 1L), 150, state, false, null);
    }

    private static String id(int unit) {
        return new UUID(0, unit).toString();
    }
}
