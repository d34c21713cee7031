package org.reeduca.web.justification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.justification.AbsencesOfMan;
import org.reeduca.justification.JustificationService;
import org.reeduca.web.faces.PublicRef;

/** The sessions one man missed lately: where reception finds the one he brings a document for. */
@Named
@RequestScoped
public class AbsencesPage {

    @Inject
    private JustificationService justifications;

    @Inject
    private CurrentUser currentUser;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable AbsencesOfMan man;

    /** A man who does not exist or is not the caller's is not found. */
    public void open() {
        getMan();
    }

    /** Whether the caller came from the man's file; reception comes from his telephone numbers. */
    public boolean isFiles() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.EVALUATOR, Role.FACILITATOR);
    }

    public AbsencesOfMan getMan() {
        AbsencesOfMan found = man;
        if (found == null) {
            found = justifications.findAbsences(PublicRef.parse(parameters.get("participant")));
            man = found;
        }
        return found;
    }
}
