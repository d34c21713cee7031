package org.reeduca.web.justification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reeduca.justification.DocumentFile;
import org.reeduca.justification.JustificationService;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.referral.Disposition;

/**
 * {@code GET /justification/file/<file>}: what he brought for an absence, to be kept and not shown. A browser neither guesses
 * what it is nor runs anything in it; each download is written to the audit.
 */
@WebServlet("/justification/file/*")
public class JustificationFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient JustificationService justifications;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocumentFile file = justifications.download(PublicRef.parse(path(request.getPathInfo())));
        response.setContentType(file.mediaType());
        response.setHeader("Content-Disposition", Disposition.attachment(file.fileName()));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }

    private static @Nullable String path(@Nullable String info) {
        return info == null || !info.startsWith("/") ? null : info.substring(1);
    }
}
