package org.reeduca.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.ProgrammeEdition.Unit;
import org.reeduca.programme.UnitChange;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.Messages;

/** What changed between two versions, in sentences. */
@Named
@RequestScoped
public class ProgrammeWords {

    private Messages messages;
    private ActiveLocale activeLocale;

    protected ProgrammeWords() {}

    @Inject
    public ProgrammeWords(Messages messages, ActiveLocale activeLocale) {
        this.messages = messages;
        this.activeLocale = activeLocale;
    }

    public List<String> sentences(List<UnitChange> changes) {
        return changes.stream().map(this::sentence).toList();
    }

    private String sentence(UnitChange change) {
        Unit is = change.unit();
        Unit was = Objects.requireNonNullElse(change.before(), is);
        return messages.text(
                "programme.change." + change.kind(),
                is.number(),
                said(is.title()),
                was.number(),
                said(was.title()),
                is.minutes(),
                was.minutes());
    }

    /** The text for the reader. */
    public String said(Bilingual text) {
        return text.in(activeLocale.getLocale().getLanguage());
    }
}
