package org.reeduca.web.attendance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.ManModality;
import org.reeduca.attendance.Modality;
import org.reeduca.attendance.ModalityService;
import org.reeduca.attendance.NotePresence;
import org.reeduca.web.faces.Choice;
import org.reeduca.web.faces.FieldProblems;
import org.reeduca.web.faces.Messages;

/** How a man was present, on the page of his mark. */
@Named
@RequestScoped
public class PresencePanel {

    @Inject
    private ModalityService modalities;

    @Inject
    private FieldProblems problems;

    @Inject
    private Messages messages;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private @Nullable ManModality man;

    /** Records what was said; false when something is wrong with it, which is said at the field. */
    boolean note() {
        NotePresence said = new NotePresence(
                Choice.orElse(Modality.class, parameters.get("modality"), Modality.REMOTE), isVerified(), getReason());
        if (problems.show(isOnlySeen() ? "seen" : "presence", modalities.checkOfMan(sessionRef(), manRef(), said))) {
            return false;
        }
        modalities.noteOfMan(sessionRef(), manRef(), said);
        messages.flashInfo("attendance.message.presence");
        return true;
    }

    public ManModality getMan() {
        ManModality found = man;
        if (found == null) {
            found = modalities.findOfMan(sessionRef(), manRef());
            man = found;
        }
        return found;
    }

    /** Whether there is anything to show: he may be recorded, or something was. */
    public boolean isShown() {
        return getMan().mayNote() || !getMan().history().isEmpty() || getMan().modality() == Modality.REMOTE;
    }

    /** What can be said instead of what stands, of somebody who is marked as present. */
    public Modality getOther() {
        return getMan().modality() == Modality.REMOTE ? Modality.IN_ROOM : Modality.REMOTE;
    }

    /** Whether only that he was seen can be added to what stands. */
    public boolean isUnseen() {
        return getMan().mayNote() && getMan().modality() == Modality.REMOTE && !getMan().seen();
    }

    /** Whether what was sent only adds that he was seen. */
    public boolean isOnlySeen() {
        return parameters.containsKey("onlySeen");
    }

    /** Whether it was ticked that it was him, alone. */
    public boolean isVerified() {
        return parameters.containsKey("verified");
    }

    /** What was typed as the reason. */
    public String getReason() {
        return parameters.getOrDefault("why", "");
    }

    private UUID sessionRef() {
        return RollRefs.parse(parameters.get("session"));
    }

    private UUID manRef() {
        return RollRefs.parse(parameters.get("man"));
    }
}
