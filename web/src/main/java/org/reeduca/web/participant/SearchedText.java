package org.reeduca.web.participant;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.SearchText;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.web.faces.Messages;

/** Says at the field why a text cannot be searched: a sign, a single letter, a whole page. */
@FacesValidator("org.reeduca.participant.SearchedText")
public class SearchedText implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable String typed) {
        try {
            SearchText.of(typed);
        } catch (BusinessRuleViolation rule) {
            String text = CDI.current()
                    .select(Messages.class)
                    .get()
                    .text("rule." + rule.code(), rule.arguments().toArray());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), rule);
        }
    }
}
