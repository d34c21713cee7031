package org.reeduca.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/**
 * Gives every view the {@linkplain ActiveLocale active language} from the moment it is created.
 *
 * <p>An attribute {@code locale} of {@code f:view} would come too late: a page's actions on GET run before it is read.
 */
public class ActiveLocaleViewHandler extends ViewHandlerWrapper {

    public ActiveLocaleViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return PageBeans.get(context, "activeLocale", ActiveLocale.class).getLocale();
    }
}
