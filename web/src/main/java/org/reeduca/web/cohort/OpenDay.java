package org.reeduca.web.cohort;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.ClosedFirstDay;
import org.reeduca.cohort.CohortService;
import org.reeduca.web.faces.Dates;
import org.reeduca.web.faces.Messages;

/** Says at the field that the centre is closed on that day, why, and which day comes next; see {@link FreeCode}. */
@FacesValidator("org.reeduca.cohort.OpenDay")
public class OpenDay implements Validator<LocalDate> {

    @Override
    public void validate(FacesContext context, UIComponent component, @Nullable LocalDate day) {
        if (day != null) {
            bean(CohortService.class).findClosed(day).ifPresent(OpenDay::refuse);
        }
    }

    private static void refuse(ClosedFirstDay first) {
        Dates dates = bean(Dates.class);
        String text = bean(Messages.class)
                .text(
                        "cohort.new.firstDay.closed",
                        dates.prose(first.closed().day()),
                        bean(PlanWords.class).said(first.closed().why()),
                        first.closed().layer(),
                        dates.field(first.next()));
        throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
