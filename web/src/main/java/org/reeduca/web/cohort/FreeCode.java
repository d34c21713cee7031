package org.reeduca.web.cohort;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.CohortService;
import org.reeduca.web.faces.Messages;

/**
 * Says at the field that a group of that name is there already. It asks for its beans itself: on pages without view state
 * Mojarra makes validators without injecting anything.
 */
@FacesValidator("org.reeduca.cohort.FreeCode")
public class FreeCode implements Validator<String> {

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable String code) {
        if (code != null && !bean(CohortService.class).findFree(code)) {
            String text = bean(Messages.class).text("rule.cohort.code-taken", code);
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
