package org.reeduca.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;

/**
 * Leads whoever came in with a password that somebody else gave them to the page where they choose their own. It only
 * shows the way: the services refuse such a user anyway, who has no role until then.
 */
public class OwnPasswordFirst extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PAGE = "/access/password.xhtml";
    private static final Set<String> OPEN = Set.of(PAGE, "/logout", "/language", "/session/stay");

    @Inject
    private transient CurrentUser currentUser;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        boolean elsewhere = request.getUserPrincipal() != null
                && !OPEN.contains(path)
                && !path.startsWith("/jakarta.faces.resource/")
                && currentUser.meIfKnown().filter(Me::mustChangePassword).isPresent();
        if (elsewhere) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
