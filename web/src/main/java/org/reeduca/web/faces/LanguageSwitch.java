package org.reeduca.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code POST /language}: remembers the language of {@code language} and goes back to the page in {@code back}. */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ActiveLocale activeLocale;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        activeLocale.remember(Languages.of(request.getParameter("language")), response);
        response.sendRedirect(request.getContextPath() + LocalPath.orRoot(request.getParameter("back")));
    }
}
