package org.reeduca.web.standing;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.CourtOrderTerms.Interval;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;
import org.reeduca.compliance.Evaluation.Reason;
import org.reeduca.compliance.Outcome;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** Words for the facts that a reason names: sessions by their number and date, entries of the order by what they say. */
final class FactWords {

    private static final Pattern LISTED = Pattern.compile("/order/(intervals|requirementChanges)/(\\d+)");

    private final Phrases phrases;

    FactWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The facts of a reason: those of the dose as one line, absences one by one. */
    List<String> of(Standing standing, Reason reason) {
        boolean counted = reason.parameter().startsWith("absence.");
        List<SessionBox> sessions = reason.facts().stream()
                .flatMap(fact -> session(standing, fact).stream())
                .toList();
        List<String> others = reason.facts().stream()
                .filter(fact -> fact.startsWith("/"))
                .map(fact -> pointed(standing, fact))
                .filter(words -> !words.isEmpty())
                .toList();
        if (counted) {
            return sessions.stream().map(this::absence).toList();
        }
        if (sessions.isEmpty()) {
            return others;
        }
        String line = phrases.say("standing.fact.sessions", sessions.size(), numbers(sessions));
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(line), others.stream())
                .toList();
    }

    /** The session that a fact names. */
    static Optional<SessionBox> session(Standing standing, String fact) {
        return standing.boxes().stream()
                .filter(box -> box.session().toString().equals(fact))
                .findFirst();
    }

    /** The interval that the first fact of a reason names. */
    static Optional<Interval> interval(Standing standing, Reason reason) {
        return reason.facts().stream()
                .map(LISTED::matcher)
                .filter(pointer -> pointer.matches() && "intervals".equals(pointer.group(1)))
                .map(pointer -> standing.terms().intervals().get(index(pointer)))
                .findFirst();
    }

    /** The last day of an interval, whose own end is the first day after it. */
    static @Nullable LocalDate lastDay(Interval interval) {
        LocalDate to = interval.to();
        return to == null ? null : to.minusDays(1);
    }

    /** A session that counts as an absence: a late that completes a group says so. */
    private String absence(SessionBox box) {
        Outcome outcome = box.outcome() == null ? Outcome.ABSENT_UNEXCUSED : box.outcome();
        String key = switch (outcome) {
            case LATE_CREDITED, LATE_NOT_CREDITED, LEFT_EARLY -> "standing.fact.derived";
            default -> "standing.fact.session";
        };
        return phrases.say(key, box.unit(), box.date(), phrases.inside(phrases.say("Outcome." + outcome)));
    }

    private static String numbers(List<SessionBox> sessions) {
        return sessions.stream().map(box -> Integer.toString(box.unit())).collect(joining(", "));
    }

    private String pointed(Standing standing, String pointer) {
        Matcher listed = LISTED.matcher(pointer);
        if (listed.matches()) {
            return "intervals".equals(listed.group(1))
                    ? interval(standing.terms().intervals().get(index(listed)))
                    : change(standing.terms().requirementChanges().get(index(listed)));
        }
        return switch (pointer) {
            case "/order/dueOn" ->
                phrases.say("standing.fact.dueOn", standing.order().dueOn());
            case "/order/receivedOn" ->
                phrases.say("standing.fact.receivedOn", standing.order().receivedOn());
            case "/order/effectiveOn" ->
                phrases.say("standing.fact.effectiveOn", standing.order().effectiveOn());
            case "/facts/completion/closingInterviewOn" -> phrases.say("standing.fact.interview");
            default -> pointer.startsWith("/facts/completion/") ? phrases.say("standing.fact.instrument") : "";
        };
    }

    private String interval(Interval interval) {
        String open = interval.to() == null ? ".open" : "";
        return phrases.say("standing.fact." + interval.kind() + open, interval.from(), lastDay(interval));
    }

    private String change(RequirementChange change) {
        return phrases.say("standing.fact.requirement", change.required(), change.effectiveOn());
    }

    private static int index(Matcher pointer) {
        return Integer.parseInt(pointer.group(2));
    }
}
