package org.reeduca.web.participant;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What this user searched last, so that the way back from a file leads to the same list; kept out of the address. */
@SessionScoped
public class LastSearch implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String text;

    void remember(String searched) {
        text = searched;
    }

    /** The text that was searched; null when nothing was. */
    public @Nullable String text() {
        return text;
    }
}
