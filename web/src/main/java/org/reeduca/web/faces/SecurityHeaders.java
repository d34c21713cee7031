package org.reeduca.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the protecting headers on every answer: pages, errors, redirects, files. Mapped in {@code web.xml}. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(ContentSecurity.HEADER, ContentSecurity.strictPolicy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Cache-Control", caching(request));
        chain.doFilter(request, response);
    }

    /** Files carry their version in the address and never change; everything else may hold somebody's data. */
    private static String caching(HttpServletRequest request) {
        boolean file = request.getRequestURI().startsWith(request.getContextPath() + RESOURCES)
                && request.getParameter("v") != null;
        return file ? "public, max-age=31536000, immutable" : "no-store";
    }
}
