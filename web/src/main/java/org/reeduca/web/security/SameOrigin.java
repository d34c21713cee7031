package org.reeduca.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that change something and come from another site. Stateless pages have no view state that could
 * serve as a token, so the browser's own word ({@code Sec-Fetch-Site}, else {@code Origin}) is the protection.
 *
 * <p>A request that carries neither header is let through only without cookies: it then acts for nobody.
 */
public class SameOrigin extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isReading(request) || isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A web socket begins as a GET, but what follows is a conversation. */
    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && request.getHeader("Upgrade") == null;
    }

    static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin != null) {
            return isSameHost(origin, request.getHeader("Host"));
        }
        return request.getHeader("Cookie") == null;
    }

    private static boolean isSameHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
