package org.reeduca.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reeduca.demo.ManyMen.BigGroup;

/** A facilitator at the roll of her group: signs in, opens it, marks everybody, saves. */
final class RollVisit implements Closeable {

    private static final String PAGE = "/attendance/roll.xhtml";

    private final Visitor visitor;
    private final String address;
    private String body = "";
    private boolean absent;

    /** Signs in. */
    RollVisit(int port, BigGroup group, String password) throws IOException {
        visitor = new Visitor(port, group.facilitator(), password);
        address = address(group);
    }

    /** Of the list of today. */
    static String address(BigGroup group) {
        return PAGE + "?session=" + group.todaySession();
    }

    Answer get() throws IOException {
        return visitor.get(address);
    }

    /** Turns every mark of the roll around, so that each man's is a new one; the time of this is the facilitator's. */
    void fillIn() throws IOException {
        absent = !absent;
        Map<String, String> shown = Form.hidden(get().expect(200).text(), "<form id=\"roll\"");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : new String[] {"session", "start", "end"}) {
            fields.put(name, shown.getOrDefault(name, ""));
        }
        for (int i = 0; shown.containsKey("p" + i); i++) {
            fields.put("p" + i, shown.getOrDefault("p" + i, ""));
            fields.put("r" + i, shown.getOrDefault("r" + i, ""));
            fields.put("m" + i, absent ? "A" : "P");
            for (String empty : new String[] {"l", "w", "e", "s", "t"}) {
                fields.put(empty + i, "");
            }
        }
        fields.put("do", "save");
        body = Form.encode(fields);
    }

    Answer post() throws IOException {
        return visitor.wire().post(PAGE, body);
    }

    /** Bytes of the last save. */
    int bodyBytes() {
        return body.length();
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
