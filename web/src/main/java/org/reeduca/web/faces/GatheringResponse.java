package org.reeduca.web.faces;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A response whose text is gathered before it reaches the server; what is taken back or replaced was never sent. */
class GatheringResponse extends HttpServletResponseWrapper {

    private @Nullable GatheringWriter gathered;
    private @Nullable PrintWriter writer;

    GatheringResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter known = writer;
        if (known == null) {
            GatheringWriter first = new GatheringWriter(super.getWriter());
            known = new PrintWriter(first);
            gathered = first;
            writer = known;
        }
        return known;
    }

    /** Gives the server what is still here. */
    void handOn() throws IOException {
        if (gathered != null) {
            gathered.handOn();
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        handOn();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        gathered = null;
        writer = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    private void forget() {
        if (gathered != null) {
            gathered.forget();
        }
    }
}
