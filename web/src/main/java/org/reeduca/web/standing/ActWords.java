package org.reeduca.web.standing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reeduca.compliance.Dose;
import org.reeduca.compliance.Evaluation.Step;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/** Words for the acts a policy asks for and for what asked for them. */
final class ActWords {

    private static final Pattern COUNTED = Pattern.compile("(\\w+) (==|>=|>) (\\d+)");
    private static final Pattern MONTH = Pattern.compile("month (\\d+)");
    private static final Map<String, String> TESTS = Map.of("==", "", ">=", ".limit", ">", ".limit");

    private final Phrases phrases;

    ActWords(Phrases phrases) {
        this.phrases = phrases;
    }

    Act act(Standing standing, Step step) {
        boolean overdue = step.dueOn() != null && step.dueOn().isBefore(standing.asOf());
        return new Act(name(step.act()), trigger(standing, step), step.dueOn(), overdue);
    }

    /** What has to be done; an act this house does not know keeps the name its policy gave it. */
    String name(String act) {
        String key = "standing.act." + act;
        return phrases.has(key) ? phrases.say(key) : act.replace('_', ' ');
    }

    private String trigger(Standing standing, Step step) {
        Matcher counted = COUNTED.matcher(step.trigger());
        if (counted.matches()) {
            String minutes = "credited".equals(counted.group(1))
                            && standing.policy().dose().unit() == Dose.Unit.MINUTE
                    ? ".minutes"
                    : "";
            String key = "standing.trigger." + counted.group(1) + TESTS.get(counted.group(2)) + minutes;
            SessionBox session = FactWords.session(standing, step.fact()).orElse(null);
            return phrases.say(
                    session == null ? key + ".bare" : key,
                    Integer.valueOf(counted.group(3)),
                    session == null ? null : session.unit(),
                    session == null ? null : session.date());
        }
        Matcher month = MONTH.matcher(step.trigger());
        return month.matches()
                ? phrases.say("standing.trigger.month", Integer.valueOf(month.group(1)))
                : phrases.say("standing.trigger." + step.trigger().replace("state == ", ""));
    }
}
