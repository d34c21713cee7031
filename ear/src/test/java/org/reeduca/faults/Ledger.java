package org.reeduca.faults;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What telephones sent, and what they were told is recorded. */
final class Ledger {

    private final Map<String, Change> sent = new ConcurrentHashMap<>();
    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();

    /** A change that the application said it has recorded, under this revision. */
    record Acknowledged(Change change, int revision) {}

    void sent(Change change) {
        sent.put(change.note(), change);
    }

    void acknowledged(Change change, int revision) {
        acknowledged.put(change.note(), new Acknowledged(change, revision));
    }

    boolean wasSent(String note) {
        return sent.containsKey(note);
    }

    Collection<Acknowledged> acknowledged() {
        return acknowledged.values();
    }

    int size() {
        return acknowledged.size();
    }

    /** One of its own that says the same. */
    Ledger copy() {
        Ledger copy = new Ledger();
        copy.sent.putAll(sent);
        copy.acknowledged.putAll(acknowledged);
        return copy;
    }
}
