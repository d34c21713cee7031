package org.reeduca.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;

/** A coordinator who looks for a man by a surname that many bear. */
final class SearchVisit implements Work, Closeable {

    private static final String PAGE = "/participant/search.xhtml";

    private final Visitor visitor;
    private final String surname;
    private String body = "";

    SearchVisit(int port, String coordinator, String surname, String password) throws IOException {
        visitor = new Visitor(port, coordinator, password);
        this.surname = surname;
    }

    /** Opens the page and types. */
    @Override
    public void prepare() throws IOException {
        Map<String, String> fields = Form.hidden(visitor.get(PAGE).expect(200).text(), "<form id=\"searchForm\"");
        fields.put("searchForm:text", surname);
        fields.put("searchForm:find", "find");
        body = Form.encode(fields);
    }

    @Override
    public void run() throws IOException {
        found();
    }

    /** The page with whoever was found. */
    Answer found() throws IOException {
        String list = visitor.wire().post(PAGE, body).expect(302).location();
        Answer answer = visitor.get(list).expect(200);
        if (!answer.text().contains("id=\"people\"")) {
            throw new IllegalStateException("Nobody was found");
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
