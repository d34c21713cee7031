package org.reeduca.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.BusinessCalendar;
import org.reeduca.compliance.CompliancePolicy;
import org.reeduca.compliance.CourtOrderTerms;
import org.reeduca.compliance.CourtOrderTerms.Ending;
import org.reeduca.compliance.CourtOrderTerms.EndingKind;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Dates;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.Evaluation.SessionOutcome;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.Evaluation.Tally;
import org.reeduca.compliance.Outcome;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.compliance.State;
import org.reeduca.compliance.json.CompliancePolicyReader;
import org.reeduca.programme.Bilingual;

/** Standings that differ in what a test is about: in force since 5 January 2026, asked for on 9 March 2026. */
public final class SomeStanding {

    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final CompliancePolicy POLICY = CompliancePolicyReader.read(
            PolicyCatalogue.parse("{\"code\":\"TEST\",\"version\":1,\"dose\":{\"unit\":\"SESSION\",\"required\":16},"
                    + "\"absence\":{\"justifyWithin\":{\"value\":3,\"unit\":\"B\"}}}"));

    private final State state;
    private final List<SessionBox> boxes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<SessionOutcome> outcomes = new ArrayList<>();
    private final List<Reason> because = new ArrayList<>();
    private Dates dates = new Dates(null, null, null, true, null);
    private @Nullable LocalDate endedOn;
    private @Nullable String caseNumber = "98/2025";
    private @Nullable String oficio = "4471/2026";
    private LocalDate effective = EFFECTIVE;
    private CompliancePolicy policy = POLICY;

    private SomeStanding(State state) {
        this.state = state;
    }

    public static SomeStanding in(State state) {
        return new SomeStanding(state);
    }

    /** Under an order that takes effect on that day. */
    public SomeStanding since(LocalDate day) {
        effective = day;
        return this;
    }

    /** So many sessions may be attended remotely. */
    public SomeStanding allowingRemote(int sessions) {
        policy = CompliancePolicyReader.read(PolicyCatalogue.parse(
                "{\"code\":\"TEST\",\"version\":1,\"dose\":{\"unit\":\"SESSION\",\"required\":16},"
                        + "\"presence\":{\"maxRemote\":" + sessions + "}}"));
        return this;
    }

    public SomeStanding endedOn(LocalDate day) {
        endedOn = day;
        return this;
    }

    public SomeStanding ofCase(@Nullable String number, @Nullable String letter) {
        caseNumber = number;
        oficio = letter;
        return this;
    }

    public SomeStanding with(String act, @Nullable LocalDate dueOn) {
        steps.add(new Step(act, "unexcused == 1", "s1", dueOn));
        return this;
    }

    /** A session of a group on a day; without an outcome it counts for nothing under this order. */
    public SomeStanding with(String group, LocalDate day, Box box, @Nullable Outcome outcome) {
        boxes.add(new SessionBox(
                UUID.randomUUID(),
                group,
                boxes.size() + 1,
                day,
                box,
                outcome,
                false,
                7,
                0,
                150,
                null,
                !day.isAfter(TODAY)));
        return this;
    }

    /** The last day to finish, and the day he would be through; null for none. */
    public SomeStanding dated(@Nullable LocalDate due, @Nullable LocalDate projected) {
        dates = new Dates(due, projected, null, true, null);
        return this;
    }

    /** The last day to come for the first time. */
    public SomeStanding presentBy(LocalDate day) {
        dates = new Dates(null, null, null, true, day);
        return this;
    }

    /** An absence that can still be justified, or the like. */
    public SomeStanding with(UUID session, LocalDate day, Outcome outcome) {
        outcomes.add(new SessionOutcome(session.toString(), outcomes.size() + 1, day, outcome, 10, false));
        return this;
    }

    /** Why the state is what it is. */
    public SomeStanding because(String parameter) {
        because.add(new Reason(state, parameter, new ParameterValue.Amount(3), "test", List.of()));
        return this;
    }

    public Standing standing() {
        OrderInForce order = new OrderInForce(
                UUID.randomUUID(),
                "SCP",
                new Bilingual("Suspensión condicional", "Conditional suspension"),
                false,
                "Juzgado",
                oficio,
                caseNumber,
                effective,
                effective,
                null);
        Evaluation evaluation = new Evaluation(
                state,
                new Tally(5, 16, 11, 700, 2, 0, 2, 0, 0, 0, 1),
                dates,
                outcomes,
                List.of(),
                List.of(),
                because,
                steps);
        Ending ended = endedOn == null ? null : new Ending(EndingKind.LIFTED, endedOn, null);
        return new Standing(
                order,
                policy.code(),
                policy.version(),
                new Bilingual("Reglas", "Rules"),
                evaluation,
                boxes,
                TODAY,
                Instant.parse("2026-03-10T02:52:00Z"),
                policy,
                new CourtOrderTerms(effective, effective, null, List.of(), List.of(), ended),
                BusinessCalendar.PLAIN,
                List.of());
    }
}
