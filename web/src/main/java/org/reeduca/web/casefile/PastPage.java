package org.reeduca.web.casefile;

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
import org.jspecify.annotations.Nullable;
import org.reeduca.casefile.CaseFileService;
import org.reeduca.casefile.PastStanding;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.TypedDate;

/** How a man stood on a day, as it was known then. The day and the instant stand in the address. */
@Named
@RequestScoped
public class PastPage {

    private static final String FORM = "pastForm";

    @Inject
    private CaseFileService files;

    @Inject
    private FieldProblems problems;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PastStanding past;

    /** Reads the day and the instant of the address; what cannot be meant is said at its field. */
    public void open() {
        List<FieldProblem> wrong = new ArrayList<>();
        LocalDate day = day("asOf");
        LocalDate known = day("knownOn");
        LocalTime hour = hour();
        if (day == null) {
            wrong.add(FieldProblem.of("asOf", "casefile.past-day"));
        }
        if (known == null) {
            wrong.add(FieldProblem.of("knownOn", "casefile.past-day"));
        }
        if (hour == null) {
            wrong.add(FieldProblem.of("knownAt", "casefile.past-hour"));
        }
        if (problems.show(FORM, wrong) || day == null || known == null || hour == null) {
            return;
        }
        try {
            past = files.openPast(PublicRef.parse(getParticipant()), day, earliest(known, hour));
        } catch (NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            String field = violation.code().endsWith("instant-ahead") ? "knownOn" : "asOf";
            problems.show(FORM, List.of(FieldProblem.of(field, violation.code())));
        }
    }

    /** The end of that minute, or now when it is not over: "today, 18:00" includes what was written down at 18:00:30. */
    private Instant earliest(LocalDate day, LocalTime hour) {
        ZoneId zone = dates.getZone();
        Instant meant = day.atTime(hour).atZone(zone).plusMinutes(1).toInstant();
        Instant now = clock.instant();
        return meant.isAfter(now) && !day.atTime(hour).atZone(zone).toInstant().isAfter(now) ? now : meant;
    }

    private @Nullable LocalDate day(String parameter) {
        try {
            String typed = parameters.get(parameter);
            return typed == null ? LocalDate.now(clock.withZone(dates.getZone())) : TypedDate.parse(typed);
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

    /** What was found; null when something typed cannot be meant. */
    public @Nullable PastStanding getPast() {
        return past;
    }

    public @Nullable String getParticipant() {
        return parameters.get("participant");
    }

    public String getAsOf() {
        return parameters.getOrDefault("asOf", dates.field(LocalDate.now(clock.withZone(dates.getZone()))));
    }

    public String getKnownOn() {
        return parameters.getOrDefault("knownOn", dates.field(LocalDate.now(clock.withZone(dates.getZone()))));
    }

    public String getKnownAt() {
        return parameters.getOrDefault("knownAt", "");
    }
}
