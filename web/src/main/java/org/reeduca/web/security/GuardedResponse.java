package org.reeduca.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.reeduca.web.faces.ContentSecurity;
import org.reeduca.web.faces.LocalPath;

/**
 * An answer that libraries cannot loosen.
 *
 * <p>Every redirect stays inside the application, whoever asked for it. It is sent as a path: the server would make it
 * absolute from the {@code Host} header and from a scheme that is not the one the browser used when a proxy does the
 * encryption. And there is one Content Security Policy: PrimeFaces adds one of its own to every page, which is left out.
 */
class GuardedResponse extends HttpServletResponseWrapper {

    private static final String A_YEAR = "max-age=31536000";

    GuardedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(HttpServletResponse.SC_FOUND);
        setHeader("Location", LocalPath.orRoot(location));
    }

    /** Resources that may be kept for a year carry their version in the address: no need to ask whether they changed. */
    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, value.equals(A_YEAR) ? A_YEAR + ", immutable" : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Cache-Control")) {
            setHeader(name, value);
        } else if (!name.equalsIgnoreCase(ContentSecurity.HEADER)) {
            super.addHeader(name, value);
        }
    }
}
