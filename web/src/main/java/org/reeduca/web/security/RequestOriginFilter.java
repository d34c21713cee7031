package org.reeduca.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.reeduca.access.RequestOrigin;

/** Gives each request a name and finds out where it came from, for the audit and the log. */
public class RequestOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestOrigin origin;

    private final transient TrustedProxies proxies = TrustedProxies.of(System.getenv("REEDUCA_TRUSTED_PROXIES"));

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = UUID.randomUUID().toString();
        origin.is(proxies.client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")), id);
        response.setHeader("X-Request-Id", id);
        chain.doFilter(request, response);
    }
}
