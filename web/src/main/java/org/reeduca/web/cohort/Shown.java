package org.reeduca.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Whether a part of a page is there. Pages without view state are built anew when their form is sent: a part that stood
 * there has to be there again for its button and boxes to be read, and is drawn only if it still has something to show.
 */
@RequestScoped
public class Shown {

    @Inject
    private FacesContext faces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    /**
     * While the form is read, whether it came with the part; while the page is drawn, whether there is something.
     *
     * @param parameter a hidden input of the part
     * @param something whether there is something to show now
     */
    boolean part(String parameter, boolean something) {
        return isDrawn() ? something : parameters.containsKey(parameter);
    }

    /** Whether the page is being drawn; before, what was sent is read. */
    boolean isDrawn() {
        return faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }
}
