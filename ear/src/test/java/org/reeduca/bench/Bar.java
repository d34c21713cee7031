package org.reeduca.bench;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintStream;

/**
 * A measured value beside what it should be.
 *
 * @param id of the bar, such as P8
 * @param most what holds at most, or at least when {@code least} says so
 * @param detail how it came about, for the reader
 */
record Bar(String id, String what, double found, double most, boolean least, String detail) {

    static Bar atMost(String id, String what, double found, double most, String detail) {
        return new Bar(id, what, found, most, false, detail);
    }

    static Bar atLeast(String id, String what, double found, double least, String detail) {
        return new Bar(id, what, found, least, true, detail);
    }

    boolean holds() {
        return least ? found >= most : found <= most;
    }

    void print(PrintStream out) {
        Report.line(
                out,
                "%-4s%s".formatted(id, what),
                "%.2f  %s".formatted(found, detail).strip(),
                holds());
    }

    JsonObjectBuilder json() {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("what", what)
                .add("found", found)
                .add(least ? "atLeast" : "atMost", most)
                .add("detail", detail)
                .add("holds", holds());
    }
}
