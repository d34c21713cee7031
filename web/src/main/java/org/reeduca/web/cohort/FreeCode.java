package org.reeduca.web.cohort;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortService;
import org.reeduca.web.faces.Messages;

/** Says at the field that a group of that name is there already. */
@FacesValidator(value = "org.reeduca.cohort.FreeCode", managed = true)
public class FreeCode implements Validator<String> {

    @Inject
    private CohortService cohorts;

    @Inject
    private Messages messages;

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable String code) {
        if (code != null && !cohorts.findFree(code)) {
            String text = messages.text("rule.cohort.code-taken", code);
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }
}
