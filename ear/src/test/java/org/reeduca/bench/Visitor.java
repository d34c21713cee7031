package org.reeduca.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** Somebody who is signed in. */
record Visitor(Wire wire) implements Closeable {

    static final String LOGIN = "/access/login.xhtml";

    /** Signs in. */
    Visitor(int port, String login, String password) throws IOException {
        this(new Wire(port));
        wire.post(LOGIN, credentials(wire, login, password)).expect(302);
    }

    /** Opens the door and types; the body is still to be sent. */
    static String credentials(Wire wire, String login, String password) throws IOException {
        Map<String, String> fields = Form.hidden(wire.get(LOGIN).expect(200).text(), "<form id=\"loginForm\"");
        fields.put("login", login);
        fields.put("password", password);
        fields.put("enter", "enter");
        return Form.encode(fields);
    }

    Answer get(String path) throws IOException {
        return wire.get(path);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
