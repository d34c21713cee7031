package org.reeduca.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses bodies that no form of ours can have. Only forms with a file may be large, within the limits of the page
 * servlet; a body that does not say how long it is meets the limit of the server.
 */
public class BodyLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final long LONGEST_FORM = 2L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String type = request.getContentType();
        boolean withFile = type != null && type.startsWith("multipart/form-data");
        if (!withFile && request.getContentLengthLong() > LONGEST_FORM) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
