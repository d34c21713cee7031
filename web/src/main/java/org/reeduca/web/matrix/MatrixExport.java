package org.reeduca.web.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.reeduca.matrix.Matrix;
import org.reeduca.matrix.MatrixService;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;
import org.reeduca.web.standing.StandingWords;

/** The matrix of a group as a file to take away; each download is written to the audit. */
@WebServlet("/matrix/export")
public class MatrixExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Without it spreadsheets read the file as if it were in another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    private transient MatrixService matrices;

    @Inject
    private transient Messages messages;

    @Inject
    private transient StandingWords words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matrix matrix = matrices.exportMatrix(PublicRef.parse(request.getParameter("cohort")));
        byte[] file = (BYTE_ORDER_MARK + new MatrixSheet(messages, words).of(matrix)).getBytes(UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(matrix) + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** The name of the group as a file name, and the day; never the name of a man. */
    private static String name(Matrix matrix) {
        return "matriz-" + matrix.code().replaceAll("[^A-Za-z0-9]+", "-") + "-" + matrix.asOf() + ".csv";
    }
}
