package org.reeduca.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows waiting to be inserted into one table, all in one batch. */
final class Rows {

    private final String table;
    private final Random refs;
    private final String insert;
    private List<@Nullable Object[]> waiting = new ArrayList<>();
    private long taken;

    /**
     * Rows on their way.
     *
     * @param insert the statement, with one parameter for each column
     */
    record Batch(String table, String insert, List<@Nullable Object[]> rows) {}

    /** @param refs where public keys come from, so that the same seed gives the same addresses */
    Rows(Random refs, String table, String... columns) {
        this.table = table;
        this.refs = refs;
        String places = String.join(", ", Collections.nCopies(columns.length, "?"));
        this.insert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")";
    }

    /** Values in the order of the columns; dates, times, enums and keys travel as text. */
    void add(@Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            row[i] = plain ? value : value.toString();
        }
        waiting.add(row);
    }

    /** As {@link #add}, for tables that begin with a key and a public key. */
    UUID addWithRef(long id, @Nullable Object... values) {
        UUID ref = newRef();
        @Nullable Object[] all = new @Nullable Object[values.length + 2];
        all[0] = id;
        all[1] = ref;
        System.arraycopy(values, 0, all, 2, values.length);
        add(all);
        return ref;
    }

    /** Hands over everything that waits. */
    Batch take() {
        Batch batch = new Batch(table, insert, waiting);
        taken += waiting.size();
        waiting = new ArrayList<>();
        return batch;
    }

    int waiting() {
        return waiting.size();
    }

    /** Rows that were handed over. */
    long taken() {
        return taken;
    }

    /** A random UUID of version 4. */
    private UUID newRef() {
        return new UUID((refs.nextLong() & ~0xF000L) | 0x4000L, (refs.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
