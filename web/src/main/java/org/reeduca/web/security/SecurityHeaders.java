package org.reeduca.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeduca.web.faces.ContentSecurity;

/** Puts the protecting headers on every answer: pages, errors, redirects, files. Mapped in {@code web.xml}. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        chain.doFilter(request, new GuardedResponse(response));
    }

    /** For answers that are made before any filter runs. */
    static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(ContentSecurity.HEADER, ContentSecurity.strictPolicy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=()");
        if (Transport.isHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!isResource(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** Style sheets and the like, whose caching Faces itself takes care of; anything else may hold somebody's data. */
    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + RESOURCES);
    }
}
