package org.reeduca.web.standing;

import java.util.ArrayList;
import java.util.List;
import org.reeduca.compliance.ParameterValue;
import org.reeduca.standing.SetOtherwise;
import org.reeduca.standing.SetOtherwise.Outweighed;
import org.reeduca.standing.SetOtherwise.Value;

/** A rule that a clause sets otherwise, in words: what holds, who says so, and what it takes the place of. */
final class OtherwiseWords {

    private final Phrases phrases;
    private final ReasonWords reasons;

    OtherwiseWords(Phrases phrases, ReasonWords reasons) {
        this.phrases = phrases;
        this.reasons = reasons;
    }

    Because of(SetOtherwise set) {
        List<String> instead = new ArrayList<>();
        instead.add(phrases.say("standing.otherwise.policy", value(set.parameter(), set.policy())));
        Outweighed outweighed = set.outweighed();
        if (outweighed != null) {
            instead.add(phrases.say(
                    "standing.otherwise.outweighed",
                    reasons.clause(outweighed.clause()),
                    value(set.parameter(), outweighed.says())));
        }
        return new Because(
                phrases.say("standing.otherwise.holds", name(set.parameter()), value(set.parameter(), set.holds())),
                instead,
                reasons.clause(set.clause()));
    }

    private String name(String parameter) {
        String key = "standing.rule." + parameter;
        return phrases.has(key) ? phrases.say(key) : parameter;
    }

    private String value(String parameter, Value value) {
        ParameterValue said = value.value();
        if (!value.applies()) {
            return phrases.say("standing.otherwise.off");
        } else if (said == null) {
            return phrases.say("standing.otherwise.written");
        } else if (said instanceof ParameterValue.Flag flag) {
            return phrases.say(flag.value() ? "standing.otherwise.yes" : "standing.otherwise.no");
        } else if (said instanceof ParameterValue.Choice choice) {
            String key = "standing.rule." + parameter + "." + choice.value();
            return phrases.has(key) ? phrases.say(key) : choice.value();
        } else if (said instanceof ParameterValue.Names names) {
            return String.join(", ", names.values());
        }
        return reasons.value(said).toString();
    }
}
