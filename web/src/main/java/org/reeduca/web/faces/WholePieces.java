package org.reeduca.web.faces;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Hands a page on in large pieces. Faces writes every bracket and attribute by itself, and the server encodes each of them
 * alone: half of what a page allocated. Mapped in {@code web.xml}.
 */
public class WholePieces extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GatheringResponse gathering = new GatheringResponse(response);
        chain.doFilter(request, gathering);
        // not after an exception: what was begun gives way to the error page
        gathering.handOn();
    }
}
