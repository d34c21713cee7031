package org.reeduca.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.primefaces.csp.CspState;

/**
 * Tells PrimeFaces the nonce of {@link ContentSecurity}.
 *
 * <p>PrimeFaces' own state expects each form to send the nonce back and fails without it, which stops every page that
 * does not load its scripts. Here a whole answer gets the nonce of its header, and an ajax answer the nonce of the page
 * it goes into, which was kept in the view.
 */
class ServerNonce extends CspState {

    private static final String KEPT = ServerNonce.class.getName();

    private final FacesContext context;

    ServerNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        String fresh = ContentSecurity.nonce(
                (HttpServletRequest) context.getExternalContext().getRequest());
        if (context.getPartialViewContext().isAjaxRequest() && context.getViewRoot() != null) {
            Map<String, Object> view = context.getViewRoot().getViewMap(false);
            return view != null && view.get(KEPT) instanceof String kept ? kept : fresh;
        }
        return fresh;
    }

    /** Keeps the nonce of a whole page for the ajax answers to come; only pages with PrimeFaces need it. */
    static void keep(FacesContext context, String nonce) {
        if (!context.getPartialViewContext().isAjaxRequest()) {
            context.getViewRoot().getViewMap().put(KEPT, nonce);
        }
    }
}
