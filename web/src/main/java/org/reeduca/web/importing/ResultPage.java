package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ImportService;
import org.reeduca.importing.LoadedImport;
import org.reeduca.web.faces.Messages;

/** Step 5: what was loaded, and the way back. */
@Named
@RequestScoped
public class ResultPage {

    @Inject
    private ImportService imports;

    @Inject
    private ImportRef address;

    @Inject
    private Messages messages;

    private @Nullable LoadedImport loaded;

    /** Loads the result; an import that is not of the caller's centre is not found. */
    public void open() {
        getLoaded();
    }

    /** Takes everything out again. */
    public String undo() {
        imports.undo(address.getRef());
        messages.flashInfo("importing.message.undone");
        return ImportRef.page("result", address.getRef());
    }

    public LoadedImport getLoaded() {
        LoadedImport found = loaded;
        if (found == null) {
            found = imports.findLoaded(address.getRef());
            loaded = found;
        }
        return found;
    }
}
