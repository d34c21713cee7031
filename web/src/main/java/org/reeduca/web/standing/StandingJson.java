package org.reeduca.web.standing;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.json.EvaluationWriter;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Hindsight;
import org.reeduca.standing.Standing;
import org.reeduca.web.rest.Problem;

/** Looks back for machines: how the question is read and an order is written. */
public final class StandingJson {

    /** What is wrong with a question that cannot be read. */
    private static final String UNREADABLE =
            "asOf is a date such as 2026-04-30, knownAt an instant such as 2026-05-02T18:00:00-06:00";

    /** What is wrong with a question about what is to come. */
    public static final String AHEAD = "Neither the day nor the instant may be ahead of now";

    private static final JsonProvider JSON = JsonProvider.provider();

    private StandingJson() {}

    /**
     * The answer to a question about a moment, or what is wrong with it.
     *
     * @param knownAt now when null
     * @param look what is answered
     * @param refused what is wrong where a rule of the field stands against it
     */
    public static Response answer(
            @Nullable String asOf,
            @Nullable String knownAt,
            Clock clock,
            Function<Hindsight, JsonObject> look,
            Function<BusinessRuleViolation, String> refused) {
        Hindsight moment;
        try {
            moment = moment(asOf, knownAt, clock);
        } catch (DateTimeException e) {
            return Problem.of(Status.BAD_REQUEST, UNREADABLE);
        }
        try {
            return Response.ok(look.apply(moment).toString()).build();
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation rule) {
            return Problem.of(Status.BAD_REQUEST, refused.apply(rule));
        }
    }

    private static Hindsight moment(@Nullable String asOf, @Nullable String knownAt, Clock clock) {
        return new Hindsight(
                LocalDate.parse(asOf == null ? "" : asOf),
                knownAt == null
                        ? clock.instant()
                        : OffsetDateTime.parse(knownAt).toInstant());
    }

    /** The orders of one man, each with whether what was recorded later changes that day. */
    public static JsonArrayBuilder orders(List<Standing> standings, Predicate<Standing> corrected) {
        JsonArrayBuilder orders = JSON.createArrayBuilder();
        standings.forEach(standing -> orders.add(order(standing, corrected.test(standing))));
        return orders;
    }

    private static JsonObject order(Standing standing, boolean corrected) {
        return JSON.createObjectBuilder()
                .add("order", standing.order().ref().toString())
                .add("policy", standing.policyCode())
                .add("policyVersion", standing.policyVersion())
                .add("correctedSince", corrected)
                .add("evaluation", EvaluationWriter.write(standing.evaluation()))
                .build();
    }
}
