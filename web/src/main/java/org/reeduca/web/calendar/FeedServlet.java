package org.reeduca.web.calendar;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.RequestOrigin;
import org.reeduca.calendar.CalendarService;
import org.reeduca.shared.NotFound;
import org.reeduca.shared.Sha256;
import org.reeduca.web.rest.Throttle;

/**
 * {@code GET /calendar/feed/<secret>.ics}: the sessions behind a secret address, for whoever has it. An address that holds no
 * more and one that never did are both 404 and say nothing else; calls of one client are counted.
 */
@WebServlet("/calendar/feed/*")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final String EXTENSION = ".ics";

    private static final String A_MINUTE = "60";
    private static final String A_SECOND = "1";

    /** Not in jakarta.servlet. */
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient CalendarService calendars;

    @Inject
    private transient Throttle throttle;

    @Inject
    private transient RequestOrigin origin;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!throttle.admits(origin.address())) {
            later(response, TOO_MANY_REQUESTS, A_MINUTE);
            return;
        }
        String secret = secret(request.getPathInfo());
        try {
            String calendar = throttle.inPlace(() -> FeedText.of(calendars.read(secret)));
            if (calendar == null) {
                later(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, A_SECOND);
            } else {
                answer(calendar.getBytes(StandardCharsets.UTF_8), request, response);
            }
        } catch (NotFound e) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void answer(byte[] calendar, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = tag(calendar);
        response.setHeader("ETag", tag);
        // kept by the program that asked and by nobody on the way, and asked for again each time
        response.setHeader("Cache-Control", "private, no-cache");
        if (matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"sessions.ics\"");
        response.setContentLength(calendar.length);
        response.getOutputStream().write(calendar);
    }

    private static void later(HttpServletResponse response, int status, String seconds) {
        response.setHeader("Retry-After", seconds);
        response.setStatus(status);
    }

    /** What stands between the path and the extension; empty when the address is none of ours. */
    static String secret(@Nullable String path) {
        return path == null || !path.startsWith("/") || !path.endsWith(EXTENSION)
                ? ""
                : path.substring(1, path.length() - EXTENSION.length());
    }

    /** Whether a client that has one of these has this one; weak ones count, as a proxy that compresses makes them. */
    static boolean matches(@Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
    }

    private static String tag(byte[] calendar) {
        return "\"" + Sha256.of(calendar) + "\"";
    }
}
