package org.reeduca.web.justification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reeduca.justification.Absence;
import org.reeduca.justification.AbsenceCase.TermUnder;
import org.reeduca.justification.Statement;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;

/** What was handed in and decided, in words. */
@Named
@RequestScoped
public class AbsenceWords {

    private Messages messages;
    private Dates dates;
    private ActiveLocale activeLocale;

    protected AbsenceWords() {}

    @Inject
    public AbsenceWords(Messages messages, Dates dates, ActiveLocale activeLocale) {
        this.messages = messages;
        this.dates = dates;
        this.activeLocale = activeLocale;
    }

    /** What became of an absence, for a list. */
    public String state(Absence absence) {
        return absence.decision() == null
                ? messages.text("justification.state.none")
                : messages.text("justification.state." + absence.decision());
    }

    /** What a statement says: handed in, accepted, refused. */
    public String sentence(Statement said) {
        if (said.override()) {
            return messages.text("justification.said.OVERRIDDEN", said.askedBy() == null ? "" : said.askedBy());
        }
        return messages.text(said.reopened() ? "justification.said.REOPENED" : "justification.said." + said.decision());
    }

    /** What he brought: why, from whom and of which day; empty for whoever need not know. */
    public String document(Statement said) {
        if (said.motive() == null) {
            return "";
        }
        String motive = messages.label(said.motive());
        if (said.issuer() == null) {
            return messages.text("justification.without-document", motive);
        }
        return said.issuedOn() == null
                ? messages.text("justification.document", motive, said.issuer())
                : messages.text("justification.document.dated", motive, said.issuer(), dates.day(said.issuedOn()));
    }

    /** Until when he may justify it under one order. */
    public String term(TermUnder term) {
        String order = term.figure().in(activeLocale.getLocale().getLanguage());
        return term.lastDay() == null
                ? messages.text("justification.term.none", order)
                : messages.text("justification.term", order, dates.day(term.lastDay()));
    }
}
