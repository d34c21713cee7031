package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.importing.ImportPreview;
import org.reeduca.importing.ImportService;
import org.reeduca.web.faces.PublicRef;

/** The import that the address names, and its draft read once for the page. */
@Named
@RequestScoped
public class ImportRef {

    @Inject
    private ImportService imports;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ImportPreview preview;

    /** Loads the draft; one that does not exist or is not of the caller's centre is not found. */
    public void open() {
        getPreview();
    }

    public UUID getRef() {
        return PublicRef.parse(parameters.get("import"));
    }

    public ImportPreview getPreview() {
        ImportPreview found = preview;
        if (found == null) {
            found = imports.preview(getRef());
            preview = found;
        }
        return found;
    }

    static String page(String step, UUID ref) {
        return "/importing/" + step + ".xhtml?faces-redirect=true&import=" + ref;
    }
}
