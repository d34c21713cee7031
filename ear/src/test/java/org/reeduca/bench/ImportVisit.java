package org.reeduca.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A coordinator who brings workbooks in: uploads one, agrees to everything, loads it. */
final class ImportVisit implements Closeable {

    private static final String UPLOAD = "/importing/upload.xhtml";
    private static final String CONFIRM = "/importing/confirm.xhtml";

    private final Visitor visitor;

    ImportVisit(int port, String coordinator, String password) throws IOException {
        visitor = new Visitor(port, coordinator, password);
    }

    /** Sends the file; answers the address of the draft. */
    String upload(String name, byte[] workbook) throws IOException {
        Map<String, String> fields = Form.hidden(page(UPLOAD), "<form id=\"upload\"");
        fields.put("upload:send", "send");
        String location = visitor.wire()
                .postFile(UPLOAD, fields, "upload:file", name, workbook)
                .expect(302)
                .location();
        return location.substring(location.indexOf('?'));
    }

    /** What the page of the last step sends; the time of this is the coordinator's. */
    String fillIn(String draft) throws IOException {
        Map<String, String> fields = Form.hidden(page(CONFIRM + draft), "<form id=\"confirm\"");
        fields.put("confirm:load", "load");
        return Form.encode(fields);
    }

    void load(String body) throws IOException {
        String location = visitor.wire().post(CONFIRM, body).expect(302).location();
        if (!location.contains("result")) {
            throw new IllegalStateException("Nothing was loaded: " + location);
        }
    }

    private String page(String path) throws IOException {
        return visitor.get(path).expect(200).text();
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
