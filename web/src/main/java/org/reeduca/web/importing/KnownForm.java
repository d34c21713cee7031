package org.reeduca.web.importing;

import org.jspecify.annotations.Nullable;
import org.reeduca.importing.KnownMan;
import org.reeduca.importing.KnownMan.Choice;

/** What is decided about a man who has a file. */
public class KnownForm {

    private final KnownMan man;
    private @Nullable Choice choice;

    KnownForm(KnownMan man) {
        this.man = man;
    }

    public KnownMan getMan() {
        return man;
    }

    public @Nullable Choice getChoice() {
        return choice;
    }

    public void setChoice(@Nullable Choice choice) {
        this.choice = choice;
    }
}
