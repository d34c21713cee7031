package org.reeduca.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.reeduca.intake.Criterion;
import org.reeduca.intake.Decided;
import org.reeduca.intake.IntakeView;
import org.reeduca.intake.Signature;
import org.reeduca.participant.Need;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Messages;

/** Words for what an intake holds, the same on all its pages. */
@Named
@RequestScoped
public class IntakeWords {

    @Inject
    private Messages messages;

    @Inject
    private ActiveLocale activeLocale;

    /** What a criterion says in the language of the reader. */
    public String criterion(Criterion criterion) {
        return criterion.text().in(activeLocale.getLocale().getLanguage());
    }

    /** What he needs, in one line. */
    public String needs(IntakeView view) {
        return view.needs().stream().map(this::need).collect(Collectors.joining("; "));
    }

    private String need(Need need) {
        String kind = messages.label(need.kind());
        String language = need.language();
        return language == null ? kind : messages.text("participant.need.language", kind, language);
    }

    /** The reasons of a decision. */
    public List<String> reasons(IntakeView view, Decided decided) {
        return view.criteria().stream()
                .filter(criterion -> decided.reasons().contains(criterion.code()))
                .map(this::criterion)
                .toList();
    }

    /** How a paper was signed, with who was there. */
    public String signature(Signature signature) {
        String first = signature.firstWitness();
        String second = signature.secondWitness();
        if (first != null && second != null) {
            return messages.text("intake.papers.witnessed", signature.on(), signature.version(), first, second);
        }
        return signature.way() == null
                ? messages.text("intake.papers.said", signature.on(), signature.version())
                : messages.text("intake.papers.signed", signature.on(), signature.version(), signature.way());
    }
}
