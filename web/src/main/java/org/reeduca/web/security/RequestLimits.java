package org.reeduca.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses methods that no page has and bodies that no form of ours can have. Only forms with a file may be large, within
 * the limits of the page servlet; a body that does not say how long it is meets the limit of the server. A file beyond
 * them is let run into nothing, because a browser that is cut off shows an error of the network and no words of ours.
 */
public class RequestLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** In the address of a page whose form came with a file that is too large: the page says so at the field. */
    public static final String TOO_LARGE = "too-large";

    private static final long LONGEST_FORM = 2L * 1024 * 1024;

    /** No more than the largest file of {@code web.xml}: beyond that the page servlet fails before a page can say anything. */
    static final long LONGEST_WITH_FILE = 20L * 1024 * 1024;

    private static final Set<String> OF_PAGES = Set.of("GET", "HEAD", "POST");
    private static final Set<String> OF_SERVICES = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Set<String> methods = request.getServletPath().startsWith("/api") ? OF_SERVICES : OF_PAGES;
        String type = request.getContentType();
        boolean withFile = type != null && type.startsWith("multipart/form-data");
        if (!methods.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!withFile && request.getContentLengthLong() > LONGEST_FORM) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (withFile && request.getContentLengthLong() > LONGEST_WITH_FILE) {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            String path = request.getRequestURI();
            String besides = besides(path, request.getQueryString(), request.getHeader("Referer"));
            response.sendRedirect(path + "?" + besides + TOO_LARGE + "=1");
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * What the address says already, so that a page about something is still about it. A form of Faces says it in a field, which nobody
     * has read here, and the page that the form stands on says it in its own address.
     *
     * @param query of the address; null for none
     * @param page address of the page with the form, as the browser says it; null when it does not
     */
    static String besides(String path, @Nullable String query, @Nullable String page) {
        String said = query;
        int mark = page == null ? -1 : page.indexOf('?');
        if (said == null && page != null && mark >= 0 && page.substring(0, mark).endsWith(path)) {
            said = page.substring(mark + 1);
        }
        return said == null || said.isEmpty() ? "" : said + "&";
    }
}
