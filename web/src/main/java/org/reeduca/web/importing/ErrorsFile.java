package org.reeduca.web.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.reeduca.importing.ImportService;
import org.reeduca.web.faces.Csv;
import org.reeduca.web.faces.Messages;
import org.reeduca.web.faces.PublicRef;

/** The problems of a list as a file, to work through beside the workbook. What somebody typed is never a formula in it. */
@WebServlet("/importing/errors")
public class ErrorsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Without it spreadsheets read the file as if it were in another encoding. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    private transient ImportService imports;

    @Inject
    private transient ProblemWords words;

    @Inject
    private transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ProblemLine> lines = words.of(imports.preview(PublicRef.parse(request.getParameter("import"))));
        Csv csv = new Csv()
                .line(Stream.of("sheet", "row", "man", "column", "cell", "value", "severity", "sentence")
                        .map(column -> messages.text("importing.review.problem." + column))
                        .toList());
        lines.forEach(line -> csv.line(List.of(
                line.sheet(),
                line.row() == 0 ? "" : String.valueOf(line.row()),
                line.man(),
                line.heading(),
                Objects.requireNonNullElse(line.cell(), ""),
                Objects.requireNonNullElse(line.value(), ""),
                messages.label(line.severity()),
                line.sentence())));
        byte[] file = (BYTE_ORDER_MARK + csv).getBytes(UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + messages.text("importing.review.file") + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
