package org.reeduca.web.officer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.justification.OfficerAbsence;
import org.reeduca.justification.OfficerAbsences;
import org.reeduca.justification.OfficerHandIn;
import org.reeduca.justification.OfficerHandInService;
import org.reeduca.referral.AttachmentService;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Stale;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.faces.SentFile;
import org.reeduca.web.justification.DocumentForm;
import org.reeduca.web.security.RequestLimits;

/** Hands in a document for an absence under an order of the officer's authority. */
@Named
@RequestScoped
public class OfficerHandInPage {

    private static final String FORM = "documentForm";

    @Inject
    private OfficerHandInService documents;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable OfficerAbsences shown;
    private final DocumentForm document = new DocumentForm();

    /** An order that does not exist or is not of the officer's authority is not found. */
    public void open() {
        getShown();
        if (parameters.containsKey(RequestLimits.TOO_LARGE)) {
            show("file", "referral.attachment-large", AttachmentService.MEGABYTES);
        }
    }

    /** Hands it in. */
    public @Nullable String handIn() throws IOException, ServletException {
        if (getChosen().isEmpty()) {
            show("absence", "officer.absence-missing");
            return null;
        }
        String[] chosen = getChosen().split(":", 2);
        OfficerHandIn wish = new OfficerHandIn(
                PublicRef.parse(chosen[0]),
                Choice.number(chosen.length > 1 ? chosen[1] : null, 0),
                Objects.requireNonNull(document.getMotive()),
                Objects.requireNonNullElse(document.getIssuer(), ""),
                document.getIssuedOn());
        SentFile file = SentFile.of(request, "file");
        String fileName = file == null ? null : file.name();
        byte[] content = file == null ? null : file.content();
        if (problems.show(FORM, documents.checkHandIn(orderRef(), wish, fileName, content))) {
            return null;
        }
        try {
            documents.handIn(orderRef(), wish, fileName, content);
        } catch (Stale | NotFound e) {
            throw e;
        } catch (BusinessRuleViolation violation) {
            show("file", violation.code(), violation.arguments().toArray());
            return null;
        }
        messages.flashInfo("officer.message.handed-in");
        return "/officer/case.xhtml?faces-redirect=true&order=" + orderRef();
    }

    private void show(String field, String code, Object... arguments) {
        problems.show(FORM, List.of(FieldProblem.of(field, code, arguments)));
    }

    public OfficerAbsences getShown() {
        OfficerAbsences found = shown;
        if (found == null) {
            found = documents.findAbsences(orderRef());
            shown = found;
        }
        return found;
    }

    /** What travels when an absence is chosen: which, and what was said last about it. */
    public String value(OfficerAbsence absence) {
        return absence.session() + ":" + absence.revision();
    }

    /** Whether that absence was chosen, also when something was said about it since. */
    public boolean chosen(OfficerAbsence absence) {
        return getChosen().startsWith(absence.session().toString());
    }

    /** Whether nothing more can be handed in for it here: what came in time waits for a decision. */
    public boolean waiting(OfficerAbsence absence) {
        return absence.waitsInTime(getShown().today());
    }

    /** Until when it is in time, and what became of what was handed in. */
    public String state(OfficerAbsence absence) {
        String said = messages.text(
                absence.decision() == null ? "justification.state.none" : "justification.state." + absence.decision());
        LocalDate lastDay = absence.lastDay();
        if (lastDay == null) {
            return messages.text("officer.handin.no-term", said);
        } else if (waiting(absence)) {
            return messages.text("officer.handin.waits", said, lastDay);
        }
        return messages.text(
                absence.late(getShown().today()) ? "officer.handin.late" : "officer.handin.until", said, lastDay);
    }

    /** What was chosen; empty when nothing was. */
    public String getChosen() {
        return parameters.getOrDefault("absence", "");
    }

    public UUID orderRef() {
        return PublicRef.parse(parameters.get("order"));
    }

    public DocumentForm getDocument() {
        return document;
    }
}
