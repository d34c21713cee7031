package org.reeduca.web.attendance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeduca.attendance.RollScanService;
import org.reeduca.referral.AttachmentFile;
import org.reeduca.web.referral.KeptFile;

/**
 * {@code GET /attendance/scan/<scan>}: a signed list, to be kept and not shown; each download is written to the audit.
 */
@WebServlet("/attendance/scan/*")
public class RollScanServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RollScanService scans;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentFile file = scans.download(KeptFile.ref(request));
        KeptFile.send(response, file.fileName(), file.type().mediaType(), file.content());
    }
}
