package org.reeduca.web.participant;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.Contact;
import org.reeduca.participant.ContactKind;
import org.reeduca.web.faces.Messages;

/** Says at the field that nobody can dial this. */
@FacesValidator("org.reeduca.participant.RightTelephone")
public class RightTelephone implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable String typed) {
        if (typed != null) {
            Contact.faultOf(ContactKind.TELEPHONE, typed).ifPresent(RightTelephone::refuse);
        }
    }

    private static void refuse(String code) {
        String text = CDI.current().select(Messages.class).get().text("rule." + code);
        throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
