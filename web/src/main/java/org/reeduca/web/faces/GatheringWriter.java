package org.reeduca.web.faces;

import java.io.IOException;
import java.io.Writer;

/** Keeps small pieces of text until there is enough for one large piece; unlike a buffered writer it can forget them. */
final class GatheringWriter extends Writer {

    private static final int SIZE = 8192;

    private final Writer target;
    private final char[] pieces = new char[SIZE];
    private int length;

    GatheringWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(int character) throws IOException {
        makeRoom(1);
        pieces[length++] = (char) character;
    }

    @Override
    public void write(char[] text, int from, int count) throws IOException {
        if (count > SIZE) {
            handOn();
            target.write(text, from, count);
        } else {
            makeRoom(count);
            System.arraycopy(text, from, pieces, length, count);
            length += count;
        }
    }

    @Override
    public void write(String text, int from, int count) throws IOException {
        if (count > SIZE) {
            handOn();
            target.write(text, from, count);
        } else {
            makeRoom(count);
            text.getChars(from, from + count, pieces, length);
            length += count;
        }
    }

    private void makeRoom(int count) throws IOException {
        if (length + count > SIZE) {
            handOn();
        }
    }

    /** Gives the target what was gathered, without flushing it. */
    void handOn() throws IOException {
        if (length > 0) {
            target.write(pieces, 0, length);
            length = 0;
        }
    }

    /** Throws away what was not yet handed on. */
    void forget() {
        length = 0;
    }

    @Override
    public void flush() throws IOException {
        handOn();
        target.flush();
    }

    @Override
    public void close() throws IOException {
        handOn();
        target.close();
    }
}
