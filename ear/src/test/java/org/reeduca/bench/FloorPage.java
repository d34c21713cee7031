package org.reeduca.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** The bare page as its visitor uses it: look, choose twelve times, send. */
final class FloorPage implements Closeable {

    private static final String PATH = "/" + FloorWar.NAME.replace(".war", "") + "/";
    private static final String PAGE = PATH + "index.xhtml";
    private static final int MEN = 12;

    private final Wire wire;
    private String body = "";
    private boolean absent;

    FloorPage(int port) throws IOException {
        wire = new Wire(port);
    }

    Answer get() throws IOException {
        return wire.get(PAGE);
    }

    /** Fills the form in; the time of this is the visitor's. */
    void fillIn() throws IOException {
        absent = !absent;
        Map<String, String> fields = Form.hidden(get().expect(200).text(), "<form id=\"f\"");
        for (int i = 0; i < MEN; i++) {
            fields.put("f:men:" + i + ":mark", absent ? "A" : "P");
        }
        fields.put("f:save", "f:save");
        body = Form.encode(fields);
    }

    Answer post() throws IOException {
        return wire.post(PAGE, body);
    }

    /** Bytes allocated by the server so far. */
    long allocated() throws IOException {
        return Long.parseLong(wire.get(PATH + "allocated").expect(200).text().strip());
    }

    /** Bytes of the server's heap that are still used after everything else was thrown away. */
    double heap() throws IOException {
        return Double.parseDouble(wire.get(PATH + "heap").expect(200).text().strip());
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
