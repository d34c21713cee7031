package org.reeduca.web.standing;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Evaluation;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.compliance.State;
import org.reeduca.compliance.Term;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * A sentence for each reason of a state.
 *
 * <p>The bundle has one sentence for each state and parameter, {@code standing.because.AT_RISK.absence.maxTotal}. All
 * have the same arguments: {0} the value of the parameter, {1} how many sessions were counted, {2} credited, {3}
 * required, {4} and {5} the dates that matter.
 */
final class ReasonWords {

    private static final String AGREEMENT = "agreement, ";

    private final Phrases phrases;
    private final FactWords facts;

    ReasonWords(Phrases phrases) {
        this.phrases = phrases;
        this.facts = new FactWords(phrases);
    }

    Because because(Standing standing, Reason reason) {
        String key = "standing.because." + reason.rule() + "." + reason.parameter() + variant(standing, reason);
        return new Because(
                phrases.say(key, arguments(standing, reason)), facts.of(standing, reason), source(standing, reason));
    }

    /** The first reason in a few words, to stand beside the state. */
    String brief(Standing standing) {
        Evaluation evaluation = standing.evaluation();
        if (evaluation.because().isEmpty()) {
            return "";
        }
        Reason first = evaluation.because().get(0);
        if (evaluation.state() == State.COMPLETION_PENDING) {
            return phrases.say("standing.brief.completion", names(evaluation.missing()));
        }
        return phrases.say(
                "standing.brief." + first.parameter() + minutes(standing, first), arguments(standing, first));
    }

    /** Conditions by name: mandatory units, instruments, the closing interview. */
    String names(List<String> conditions) {
        return conditions.stream().map(this::name).collect(joining(", "));
    }

    /** One condition by name. */
    String name(String condition) {
        if (condition.startsWith("UNIT_")) {
            return phrases.say("standing.missing.unit", Integer.valueOf(condition.substring("UNIT_".length())));
        }
        String key = "standing.missing." + condition;
        return phrases.has(key) ? phrases.say(key) : phrases.say("standing.missing.instrument", condition);
    }

    private String variant(Standing standing, Reason reason) {
        return switch (reason.parameter()) {
            case "dose.required" -> minutes(standing, reason);
            case "canStillFinish" -> standing.evaluation().dates().projectedEndOn() == null ? ".schedule" : ".late";
            case "order.intervals" -> until(standing, reason) == null ? ".open" : "";
            case "order.dueOn" -> reason.facts().size() > 1 ? ".moved" : "";
            default -> "";
        };
    }

    private static String minutes(Standing standing, Reason reason) {
        boolean minutes = standing.policy().dose().unit() == Dose.Unit.MINUTE;
        return minutes && "dose.required".equals(reason.parameter()) ? ".minutes" : "";
    }

    private @Nullable Object[] arguments(Standing standing, Reason reason) {
        Evaluation evaluation = standing.evaluation();
        long sessions =
                reason.facts().stream().filter(fact -> !fact.startsWith("/")).count();
        return new @Nullable Object[] {
            value(reason.value()),
            sessions,
            evaluation.tally().credited(),
            evaluation.tally().required(),
            from(standing, reason),
            until(standing, reason)
        };
    }

    /** The value of a parameter as sentences have it. */
    Object value(ParameterValue value) {
        if (value instanceof ParameterValue.Amount amount) {
            return amount.value();
        } else if (value instanceof ParameterValue.Day day) {
            return day.value();
        } else if (value instanceof ParameterValue.Length length) {
            return term(length.value());
        } else if (value instanceof ParameterValue.Names names) {
            return names(names.values());
        }
        return "";
    }

    /** {@code 3 días hábiles} */
    private String term(Term term) {
        return phrases.say("Unit." + term.unit(), term.value());
    }

    private static @Nullable LocalDate from(Standing standing, Reason reason) {
        return switch (reason.parameter()) {
            case "canStillFinish" -> standing.evaluation().dates().projectedEndOn();
            case "order.intervals" ->
                FactWords.interval(standing, reason).map(Interval::from).orElse(null);
            case "order.dueOn" -> standing.order().dueOn();
            case "arrival.noShowAfter" -> standing.order().receivedOn();
            case "dose.maxCalendarWeeks" ->
                reason.facts().stream()
                        .flatMap(fact -> FactWords.session(standing, fact).stream())
                        .map(SessionBox::date)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }

    private static @Nullable LocalDate until(Standing standing, Reason reason) {
        return switch (reason.parameter()) {
            case "canStillFinish", "order.dueOn" ->
                standing.evaluation().dates().effectiveDueOn();
            case "order.intervals" ->
                FactWords.interval(standing, reason).map(FactWords::lastDay).orElse(null);
            case "dose.maxCalendarWeeks" -> standing.evaluation().dates().windowEndsOn();
            default -> null;
        };
    }

    private String source(Standing standing, Reason reason) {
        String policy = standing.policy().citation();
        return reason.source().equals(policy)
                ? phrases.say("standing.source.policy", standing.policyName().in(phrases.language()), policy)
                : clause(reason.source());
    }

    /** Where an overridden parameter is written. */
    String clause(String source) {
        if (source.equals("order")) {
            return phrases.say("standing.source.order");
        }
        return source.startsWith(AGREEMENT)
                ? phrases.say("standing.source.agreement", source.substring(AGREEMENT.length()))
                : phrases.say("standing.source.clause", source.replaceFirst("^order, ", ""));
    }
}
