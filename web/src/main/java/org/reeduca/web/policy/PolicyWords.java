package org.reeduca.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reeduca.policy.PolicyDraft;
import org.reeduca.policy.PolicyParameter;
import org.reeduca.policy.PolicyParameter.Kind;
import org.reeduca.policy.Rehearsal.Move;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** Rules in sentences: the same for whoever edits them and whoever reads them. */
@Named
@RequestScoped
public class PolicyWords {

    private Messages messages;
    private StandingWords standings;

    protected PolicyWords() {}

    @Inject
    public PolicyWords(Messages messages, StandingWords standings) {
        this.messages = messages;
        this.standings = standings;
    }

    /** A policy as sentences, in the order of its parameters; what is switched off is left out. */
    public List<String> sentences(Map<PolicyParameter, String> fields) {
        List<String> sentences = new ArrayList<>();
        for (PolicyParameter parameter : PolicyParameter.values()) {
            String sentence = sentence(parameter, fields);
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** What a draft says otherwise, as pairs of the former and the new value. */
    public List<Change> changes(PolicyDraft draft) {
        List<Change> changes = new ArrayList<>();
        for (PolicyParameter parameter : PolicyParameter.values()) {
            if (draft.changed(parameter)) {
                changes.add(new Change(
                        messages.label(parameter), value(parameter, draft.former()), value(parameter, draft.fields())));
            }
        }
        return changes;
    }

    /** A parameter that a draft sets otherwise. */
    public record Change(String what, String before, String after) {}

    private String value(PolicyParameter parameter, Map<PolicyParameter, String> fields) {
        String value = fields.getOrDefault(parameter, "");
        if (value.isEmpty()) {
            return messages.text("policy.none");
        }
        return parameter.kind() == Kind.CHOICE ? choice(parameter, value) : value;
    }

    /** A word of a choice, for people. */
    public String choice(PolicyParameter parameter, String value) {
        return messages.text("policy.choice." + parameter + "." + value);
    }

    private String sentence(PolicyParameter parameter, Map<PolicyParameter, String> fields) {
        String value = fields.getOrDefault(parameter, "");
        if (value.isEmpty() || parameter == PolicyParameter.JUSTIFY_UNIT) {
            return "";
        }
        if (parameter == PolicyParameter.JUSTIFY_WITHIN) {
            return messages.text(
                    "policy.words.JUSTIFY_WITHIN",
                    value,
                    choice(PolicyParameter.JUSTIFY_UNIT, fields.getOrDefault(PolicyParameter.JUSTIFY_UNIT, "B")));
        }
        return parameter.kind() == Kind.CHOICE
                ? messages.text("policy.words." + parameter + "." + value)
                : messages.text("policy.words." + parameter, value);
    }

    /** From one state to another. */
    public String move(Move move) {
        return messages.text("policy.move", standings.state(move.before()), standings.state(move.after()));
    }
}
