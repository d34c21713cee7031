package org.reeduca.web.standing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.standing.Hindsight;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.TypedDate;

/** The day and the instant of a look back, as they stand in the address: {@code asOf}, {@code knownOn}, {@code knownAt}. */
@Named
@RequestScoped
public class PastMoment {

    @Inject
    private FieldProblems problems;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    /**
     * Looks back; what cannot be meant, and what the question may not ask, is said at its field.
     *
     * @param form id of the form, as {@code t:moment} was given it
     * @param question what is asked of the moment that was typed
     */
    public <T> Optional<T> ask(String form, Function<Hindsight, T> question) {
        List<FieldProblem> wrong = new ArrayList<>();
        LocalDate day = day("asOf");
        LocalDate known = day("knownOn");
        LocalTime hour = hour();
        if (day == null) {
            wrong.add(FieldProblem.of("asOf", "standing.past-day"));
        }
        if (known == null) {
            wrong.add(FieldProblem.of("knownOn", "standing.past-day"));
        }
        if (hour == null) {
            wrong.add(FieldProblem.of("knownAt", "standing.past-hour"));
        }
        if (problems.show(form, wrong) || day == null || known == null || hour == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(new Hindsight(day, instant(known, hour))));
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation rule) {
            String field = "standing.day-ahead".equals(rule.code()) ? "asOf" : "knownOn";
            problems.show(
                    form,
                    List.of(FieldProblem.of(
                            field,
                            rule.code(),
                            rule.arguments().stream().map(this::written).toArray())));
            return Optional.empty();
        }
    }

    private Object written(Object argument) {
        return argument instanceof Instant instant ? dates.moment(instant) : argument;
    }

    /** The end of that minute, or now when it is not over: "today, 18:00" includes what was written down at 18:00:30. */
    private Instant instant(LocalDate day, LocalTime hour) {
        ZoneId zone = dates.getZone();
        Instant meant = day.atTime(hour).atZone(zone).plusMinutes(1).toInstant();
        Instant now = clock.instant();
        return meant.isAfter(now) && !day.atTime(hour).atZone(zone).toInstant().isAfter(now) ? now : meant;
    }

    private @Nullable LocalDate day(String parameter) {
        try {
            String typed = parameters.get(parameter);
            return typed == null ? today() : TypedDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable LocalTime hour() {
        try {
            String typed = parameters.getOrDefault("knownAt", "").strip();
            return typed.isEmpty()
                    ? LocalTime.now(clock.withZone(dates.getZone()))
                            .withSecond(0)
                            .withNano(0)
                    : LocalTime.parse(typed.length() == 4 ? "0" + typed : typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(dates.getZone()));
    }

    public String getAsOf() {
        return parameters.getOrDefault("asOf", dates.field(today()));
    }

    public String getKnownOn() {
        return parameters.getOrDefault("knownOn", dates.field(today()));
    }

    public String getKnownAt() {
        return parameters.getOrDefault("knownAt", "");
    }
}
