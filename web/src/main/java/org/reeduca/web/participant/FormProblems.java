package org.reeduca.web.participant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import org.reeduca.participant.IdentityFault;
import org.reeduca.web.faces.Messages;

/** Says at the fields of a form, and in the summary above it, what is wrong. */
@RequestScoped
public class FormProblems {

    @Inject
    private FacesContext faces;

    @Inject
    private Messages messages;

    /**
     * Shows what is wrong with what was typed about a man.
     *
     * @param form id of the form
     * @return whether anything is
     */
    boolean show(String form, List<IdentityFault> faults) {
        faults.forEach(fault -> say(
                form + ":" + field(fault.field()),
                fault.code(),
                fault.arguments().toArray()));
        return !faults.isEmpty();
    }

    /**
     * Says at a field which rule it breaks.
     *
     * @param field id of the field with that of its form
     * @param code of the rule
     */
    void say(String field, String code, Object... arguments) {
        String text = messages.text("rule." + code, arguments);
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static String field(IdentityFault.Field field) {
        return switch (field) {
            case GIVEN -> "given";
            case FIRST_SURNAME -> "firstSurname";
            case BIRTH_DATE -> "birthDate";
            case SEX -> "sex";
            case BIRTH_STATE -> "birthState";
            case CURP -> "curp";
            case CURP_MISSING_REASON -> "curpMissingReason";
        };
    }
}
