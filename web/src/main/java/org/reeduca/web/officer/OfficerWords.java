package org.reeduca.web.officer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.compliance.State;
import org.reeduca.officer.CaseFact;
import org.reeduca.officer.OfficerRow;
import org.reeduca.standing.Light;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.Act;
import org.reeduca.web.standing.StandingWords;

/** What an officer's pages say beside the words that all pages share. */
@Named
@RequestScoped
public class OfficerWords {

    private Messages messages;
    private StandingWords standingWords;

    protected OfficerWords() {}

    @Inject
    public OfficerWords(Messages messages, StandingWords standingWords) {
        this.messages = messages;
        this.standingWords = standingWords;
    }

    /** One of four words; where nothing is owed, why. */
    public String label(Standing standing) {
        return standing.light() == Light.NO_DATA
                ? standingWords.state(standing.evaluation().state())
                : standingWords.light(standing.light());
    }

    /** Why, in a few words, beside the label. */
    public String reason(Standing standing) {
        State state = standing.evaluation().state();
        String brief = standingWords.brief(standing);
        return switch (state) {
            case COMPLYING, AT_RISK, NOT_STARTED, SUSPENDED, INTERRUPTED, LIFTED, DECEASED, ENDED, DECLINED -> brief;
            case FULFILLED, COMPLETION_PENDING, TERMINATED, BREACH_PROPOSED, EXPIRED, NOT_PRESENTED, REVOKED ->
                messages.text("officer.reason", standingWords.state(state), brief);
        };
    }

    /** How far he is, as short as it can be said. */
    public String progress(Standing standing) {
        return messages.text(
                "officer.progress",
                standing.evaluation().tally().credited(),
                standing.evaluation().tally().required());
    }

    /** What the policy asks to be done next; empty for nothing. */
    public String step(Standing standing, @Nullable Step step) {
        return step == null
                ? ""
                : standingWords
                        .acts(standing)
                        .get(standing.evaluation().steps().indexOf(step))
                        .act();
    }

    /** What the policy asks to be done towards the authority, the soonest first. */
    List<Act> acts(Standing standing) {
        List<Step> steps = standing.evaluation().steps();
        List<Act> acts = standingWords.acts(standing);
        return IntStream.range(0, steps.size())
                .filter(place -> OfficerRow.isForAuthority(steps.get(place)))
                .mapToObj(acts::get)
                .sorted(comparing(Act::dueOn, nullsLast(naturalOrder())))
                .toList();
    }

    /** A dated fact in a sentence. */
    public String fact(CaseFact fact) {
        String key = "officer.fact." + fact.kind();
        SessionBox box = fact.box();
        if (box != null) {
            String detail = standingWords.detail(box);
            String counts = standingWords.outcome(box.outcome());
            return detail.isEmpty()
                    ? messages.text(key, box.unit(), counts)
                    : messages.text(key + ".detail", box.unit(), detail, counts);
        }
        String open = fact.until() == null ? ".open" : "";
        return messages.text(
                messages.has(key + open) ? key + open : key, lastDay(fact), fact.number(), text(fact.text()));
    }

    /** The end of an interval is the first day after it. */
    private static Object lastDay(CaseFact fact) {
        LocalDate until = fact.until();
        return until == null ? "" : until.minusDays(1);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
