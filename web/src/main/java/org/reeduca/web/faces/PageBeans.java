package org.reeduca.web.faces;

import jakarta.faces.context.FacesContext;

/**
 * Beans by the names that pages call them, for what Faces makes itself and nothing can be injected into.
 *
 * <p>{@code CDI.current()} would do as well, but finds out who asks by a trace of the stack, which on a page is some two hundred
 * calls deep.
 */
public final class PageBeans {

    private PageBeans() {}

    /** The bean of that name, such as {@code messages}. */
    public static <T> T get(FacesContext context, String name, Class<T> type) {
        return context.getApplication().evaluateExpressionGet(context, "#{" + name + "}", type);
    }
}
