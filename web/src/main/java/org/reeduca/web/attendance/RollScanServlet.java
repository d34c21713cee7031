package org.reeduca.web.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.reeduca.attendance.RollScanService;
import org.reeduca.referral.AttachmentFile;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.referral.Disposition;

/**
 * {@code GET /attendance/scan/<scan>}: a signed list, to be kept and not shown. A browser neither guesses what it is nor runs anything
 * in it; each download is written to the audit.
 */
@WebServlet("/attendance/scan/*")
public class RollScanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RollScanService scans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentFile file = scans.download(PublicRef.parse(path(request.getPathInfo())));
        response.setContentType(file.type().mediaType());
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
