package org.reeduca.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The Content Security Policy of an answer.
 *
 * <p>Pages of our own need nothing but our own files. Desk pages carry PrimeFaces, whose start scripts are inline, so
 * those scripts wear the nonce of the answer; its markup also has {@code style} attributes. The nonce is made here and
 * is never read from a request.
 */
@Named
@RequestScoped
public class ContentSecurity {

    public static final String HEADER = "Content-Security-Policy";

    private static final String NONCE = ContentSecurity.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private HttpServletRequest request;

    protected ContentSecurity() {}

    @Inject
    public ContentSecurity(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * Lets this page use PrimeFaces. Asked for by {@code desk.xhtml} before it renders; it replaces the header, so that
     * the one PrimeFaces added does not stand beside ours.
     */
    public void allowPrimeFaces(HttpServletResponse response) {
        ServerNonce.keep(FacesContext.getCurrentInstance(), nonce(request));
        if (!response.isCommitted()) {
            response.setHeader(
                    HEADER, policy("'self' 'nonce-" + nonce(request) + "'", "; style-src-attr 'unsafe-inline'"));
        }
    }

    /** The policy of every answer that does not ask for more. */
    public static String strictPolicy(HttpServletRequest request) {
        return policy("'self' 'nonce-" + nonce(request) + "'", "");
    }

    /** One nonce per answer. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    private static String policy(String scripts, String more) {
        return "default-src 'self'; script-src " + scripts
                + "; style-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'"
                + "; frame-ancestors 'none'" + more;
    }
}
