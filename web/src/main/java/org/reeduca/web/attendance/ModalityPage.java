package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.ModalityService;
import org.reeduca.attendance.NotePresence;
import org.reeduca.attendance.RemoteLimit;
import org.reeduca.attendance.SessionModality;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.FieldProblem;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.Deed;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.standing.StandingWords;

/** How a session was held, what was said about it, and whose order wants them in the room. */
@Named
@RequestScoped
public class ModalityPage {

    @Inject
    private ModalityService modalities;

    @Inject
    private StandingWords words;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable SessionModality session;

    /** Records what was said if the form was sent. */
    public @Nullable String open() {
        if (!Deed.of(request).equals("note")) {
            getSession();
            return null;
        }
        Modality said = Choice.orElse(Modality.class, parameters.get("modality"), Modality.REMOTE);
        try {
            modalities.noteOfSession(sessionRef(), new NotePresence(said, false, getReason()));
        } catch (BusinessRuleViolation violation) {
            problems.show("modality", List.of(new FieldProblem("reason", violation.code(), violation.arguments())));
            return null;
        }
        messages.flashInfo("attendance.message.modality." + said);
        return "/attendance/modality.xhtml?faces-redirect=true&session=" + sessionRef();
    }

    public SessionModality getSession() {
        SessionModality found = session;
        if (found == null) {
            found = modalities.findOfSession(sessionRef());
            session = found;
        }
        return found;
    }

    /** What can be said instead of what stands. */
    public Modality getOther() {
        return getSession().modality() == Modality.REMOTE ? Modality.IN_ROOM : Modality.REMOTE;
    }

    /** How many sessions a man may attend remotely, and who says so. */
    public String limit(RemoteLimit limit) {
        return messages.text(
                "attendance.modality.limit",
                limit.allowed(),
                limit.used(),
                words.source(limit.clause(), limit.policyName(), limit.citation()));
    }

    /** What was typed as the reason. */
    public String getReason() {
        return parameters.getOrDefault("reason", "");
    }

    private UUID sessionRef() {
        return RollRefs.parse(parameters.get("session"));
    }
}
