package org.reeduca.web.programme;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.programme.ProgrammeDraftService;
import org.reeduca.programme.ProgrammeEdition;
import org.reeduca.programme.ProgrammeEdition.Item;
import org.reeduca.programme.ProgrammeService;
import org.reeduca.web.faces.ActiveLocale;
import org.reeduca.web.faces.PublicRef;

/** A version of a programme, or one that is being prepared, to read and to print. */
@Named
@RequestScoped
public class ProgrammePage {

    @Inject
    private ProgrammeService programmes;

    @Inject
    private ActiveLocale activeLocale;

    @Inject
    private ProgrammeDraftService preparation;

    private @Nullable String version;
    private @Nullable String draft;
    private @Nullable ProgrammeEdition edition;

    /** Loads it; one that does not exist is not found. */
    public void open() {
        getEdition();
    }

    public ProgrammeEdition getEdition() {
        ProgrammeEdition found = edition;
        if (found == null) {
            found = draft != null
                    ? preparation.openDraft(PublicRef.parse(draft)).asEdition()
                    : programmes.openEdition(PublicRef.parse(version));
            edition = found;
        }
        return found;
    }

    public Item[] getKinds() {
        return Item.values();
    }

    /** The text for the reader. */
    public String said(Bilingual text) {
        return text.in(activeLocale.getLocale().getLanguage());
    }

    /** The whole in hours, halves included. */
    public double getHours() {
        return getEdition().minutes() / 60.0;
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    public @Nullable String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft;
    }
}
