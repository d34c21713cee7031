package org.reeduca.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** Puts {@link BusinessRuleHandler} before OmniFaces' handler, which shows error pages for ajax requests too. */
public class BusinessRuleHandlerFactory extends ExceptionHandlerFactory {

    public BusinessRuleHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new BusinessRuleHandler(new SilentAjaxHandler(getWrapped().getExceptionHandler()));
    }

    /** Faults were logged with their incident code before they come here. */
    private static final class SilentAjaxHandler extends FullAjaxExceptionHandler {

        SilentAjaxHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        protected void logException(
                FacesContext context,
                Throwable exception,
                String location,
                org.omnifaces.exceptionhandler.FullAjaxExceptionHandler.LogReason reason) {
            // Incidents did it
        }
    }
}
