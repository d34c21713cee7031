package org.reeduca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/**
 * What came back over the wire.
 *
 * @param location where a redirect leads, else empty
 * @param kept whether a browser keeps it for a year and does not ask again
 * @param body as it was sent, compressed or not
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String location, boolean compressed, boolean kept, byte[] body) {

    /** The page itself. */
    String text() throws IOException {
        if (!compressed) {
            return new String(body, UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Itself, unless it has another status; then nothing that follows would mean anything. */
    Answer expect(int expected) throws IOException {
        if (status != expected) {
            throw new IllegalStateException("Answer " + status + " instead of " + expected + ": " + text());
        }
        return this;
    }
}
