package org.reeduca.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inserts batches through one connection. */
final class Sender implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> inserts = new HashMap<>();

    /** @param connection stays open when this is closed */
    Sender(Connection connection) {
        this.connection = connection;
    }

    /** Inserts them in their order. */
    void send(List<Rows.Batch> batches) throws SQLException {
        for (Rows.Batch batch : batches) {
            if (!batch.rows().isEmpty()) {
                send(batch);
            }
        }
    }

    private void send(Rows.Batch batch) throws SQLException {
        PreparedStatement insert = inserts.get(batch.table());
        if (insert == null) {
            insert = connection.prepareStatement(batch.insert());
            inserts.put(batch.table(), insert);
        }
        for (@Nullable Object[] row : batch.rows()) {
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
        }
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw new SQLException("Rows of " + batch.table() + " were refused: " + e.getMessage(), e.getSQLState(), e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts.values()) {
            insert.close();
        }
    }
}
