package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.PaperFile;
import org.reeduca.attendance.PaperService;
import org.reeduca.web.faces.PublicRef;

/** What there is on paper about a session. */
@Named
@RequestScoped
public class PaperPage {

    @Inject
    private PaperService papers;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable PaperFile file;

    /** A session that does not exist or is not the caller's is not found. */
    public void open() {
        getFile();
    }

    public PaperFile getFile() {
        PaperFile found = file;
        if (found == null) {
            found = papers.openPaper(PublicRef.parse(parameters.get("session")));
            file = found;
        }
        return found;
    }
}
