package org.reeduca.web.referral;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeduca.referral.AttachmentFile;
import org.reeduca.referral.AttachmentService;

/**
 * {@code GET /referral/attachment/<file>}: a file beside an order, to be kept and not shown; each download is written to the audit.
 */
@WebServlet("/referral/attachment/*")
public class AttachmentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AttachmentService attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentFile file = attachments.download(KeptFile.ref(request));
        KeptFile.send(response, file.fileName(), file.type().mediaType(), file.content());
    }
}
