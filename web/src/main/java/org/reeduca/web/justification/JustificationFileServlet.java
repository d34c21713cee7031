package org.reeduca.web.justification;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeduca.justification.DocumentFile;
import org.reeduca.justification.JustificationService;
import org.reeduca.web.referral.KeptFile;

/**
 * {@code GET /justification/file/<file>}: what he brought for an absence, to be kept and not shown; each download is written to the audit.
 */
@WebServlet("/justification/file/*")
public class JustificationFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient JustificationService justifications;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DocumentFile file = justifications.download(KeptFile.ref(request));
        KeptFile.send(response, file.fileName(), file.mediaType(), file.content());
    }
}
