package org.reeduca.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a stranger who asks for something that is not for strangers: the sign-in page for a person, a status for
 * a script. The address asked for travels in the query and not in a session, so strangers need none.
 */
final class SignInChallenge {

    static final String PAGE = "/access/login.xhtml";

    private SignInChallenge() {}

    static void send(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.put(request, response);
        String page = request.getContextPath() + PAGE + asked(request);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            sendPartial(response, page);
        } else if (isNavigation(request)) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", page);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Browsers say so; whoever does not is taken for a person if they read a page. */
    private static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode == null ? !request.getServletPath().startsWith("/api/") : mode.equals("navigate");
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals("/") || !request.getMethod().equals("GET")) {
            return "";
        }
        String query = request.getQueryString();
        return "?to=" + URLEncoder.encode(query == null ? path : path + "?" + query, StandardCharsets.UTF_8);
    }

    /** The one form in which the script of Faces understands that it shall go elsewhere. */
    private static void sendPartial(HttpServletResponse response, String page) {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response id=\"j_id1\"><redirect url=\""
                            + page.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                            + "\"/></partial-response>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
