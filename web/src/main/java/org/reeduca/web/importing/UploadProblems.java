package org.reeduca.web.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.reeduca.importing.ReadingLimits;
import org.reeduca.web.faces.Messages;

/** What is said beside the file field. */
@RequestScoped
public class UploadProblems {

    private static final String FIELD = "upload:file";

    @Inject
    private Messages messages;

    /** For a file that never arrived. */
    void tooLarge() {
        FacesContext.getCurrentInstance().addMessage(FIELD, tooLargeMessage());
    }

    FacesMessage tooLargeMessage() {
        String text = messages.text("rule.importing.refused.TOO_LARGE", ReadingLimits.STANDARD.uploadMegabytes());
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }

    FacesMessage missingMessage() {
        String text = messages.text("importing.upload.file.required");
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }
}
