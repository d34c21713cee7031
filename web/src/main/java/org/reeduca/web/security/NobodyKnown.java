package org.reeduca.web.security;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;
import org.reeduca.web.faces.AllMessages;
import org.reeduca.web.faces.Languages;

/**
 * The answer when it cannot be said who asks, because the database does not answer. The page stands by itself: templates would
 * ask the database again. The server forwards here, since {@code web.xml} names it for this status; nobody else finds it.
 */
@WebServlet("/nobody-known")
public class NobodyKnown extends HttpServlet {

    private static final String CODE = NobodyKnown.class.getName() + ".code";
    private static final String SECONDS_TO_WAIT = "10";
    private static final long serialVersionUID = 1L;

    /**
     * Makes the server answer with this page, once whoever recognises people says that it failed.
     *
     * @param code under which the fault is in the log
     */
    static void answer(HttpServletRequest request, HttpServletResponse response, String code) {
        request.setAttribute(CODE, code);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(CODE) instanceof String code)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        SecurityHeaders.put(request, response);
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        response.setContentType("text/html;charset=" + StandardCharsets.UTF_8.name());
        response.getWriter().write(page(Languages.of(request.getLocale().toLanguageTag()), code));
    }

    static String page(Locale locale, String code) {
        ResourceBundle words = ResourceBundle.getBundle(AllMessages.class.getName(), locale);
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width"/><title>%s</title></head>
                <body><main><h1>%s</h1><p>%s</p><p>%s <strong>%s</strong></p></main></body></html>
                """.formatted(
                        locale.toLanguageTag(),
                        words.getString("frame.failure.title"),
                        words.getString("frame.failure.title"),
                        words.getString("frame.failure.text"),
                        words.getString("frame.failure.code"),
                        code);
    }
}
