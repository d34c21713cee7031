package org.reeduca.web.report;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.report.ReportService;
import org.reeduca.web.faces.PublicRef;

/**
 * {@code GET /officer/sheet/<order>.pdf}: the compliance sheet of an order as a file to keep. The name of the file says
 * what it is and of which order, and nothing about the man. The coordination of a centre has an address of its own.
 */
@WebServlet({"/officer/sheet/*", "/report/sheet/*"})
public class SheetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String ENDING = ".pdf";
    private static final int REFERENCE = 8;

    @Inject
    private transient ReportService reports;

    @Inject
    private transient SheetWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        UUID order = order(request.getPathInfo());
        byte[] file = SheetPdf.render(words.of(reports.sheet(order)));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(order) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String name(UUID order) {
        return "hoja-de-cumplimiento-" + order.toString().substring(0, REFERENCE) + ".pdf";
    }

    /** What is no address of a sheet is the address of none. */
    private static UUID order(@Nullable String path) {
        return path != null && path.startsWith("/") && path.endsWith(ENDING)
                ? PublicRef.parse(path.substring(1, path.length() - ENDING.length()))
                : PublicRef.parse(null);
    }
}
