package org.reeduca.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows waiting to be inserted into one table, all in one batch. */
final class Rows {

    private final String table;
    private final Random refs;
    private final PreparedStatement insert;
    private int waiting;
    private long written;

    /** @param refs where public keys come from, so that the same seed gives the same addresses */
    Rows(Connection connection, Random refs, String table, String... columns) throws SQLException {
        this.table = table;
        this.refs = refs;
        String places = String.join(", ", Collections.nCopies(columns.length, "?"));
        this.insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + places + ")");
    }

    /** Values in the order of the columns; dates, times, enums and keys travel as text. */
    void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            boolean plain = value == null || value instanceof Number || value instanceof Boolean;
            insert.setObject(i + 1, plain ? value : value.toString());
        }
        insert.addBatch();
        waiting++;
    }

    /** As {@link #add}, for tables that begin with a key and a public key. */
    UUID addWithRef(long id, @Nullable Object... values) throws SQLException {
        UUID ref = newRef();
        Object[] all = new Object[values.length + 2];
        all[0] = id;
        all[1] = ref;
        System.arraycopy(values, 0, all, 2, values.length);
        add(all);
        return ref;
    }

    void write() throws SQLException {
        if (waiting > 0) {
            try {
                insert.executeBatch();
            } catch (SQLException e) {
                throw new SQLException("Rows of " + table + " were refused: " + e.getMessage(), e.getSQLState(), e);
            }
            written += waiting;
            waiting = 0;
        }
    }

    int waiting() {
        return waiting;
    }

    /** Rows that reached the table. */
    long written() {
        return written;
    }

    /** A random UUID of version 4. */
    private UUID newRef() {
        return new UUID((refs.nextLong() & ~0xF000L) | 0x4000L, (refs.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    void close() throws SQLException {
        insert.close();
    }
}
