package org.reeduca.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The least a database can be asked to do for twelve marks: twelve updates, twelve lines of audit, one commit. */
final class RawTransaction implements AutoCloseable {

    private static final int MEN = 12;

    private final Connection connection;
    private final PreparedStatement update;
    private final PreparedStatement insert;
    private boolean absent;

    /** Makes its own two tables. */
    RawTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE bench_mark (man BIGINT PRIMARY KEY, mark VARCHAR(7) NOT NULL,"
                    + " revision INT NOT NULL, recorded_at DATETIME(6) NOT NULL) ENGINE = InnoDB");
            statement.execute("CREATE OR REPLACE TABLE bench_audit (id BIGINT AUTO_INCREMENT PRIMARY KEY,"
                    + " man BIGINT NOT NULL, action VARCHAR(60) NOT NULL, occurred_at DATETIME(6) NOT NULL)"
                    + " ENGINE = InnoDB");
            statement.execute("INSERT INTO bench_mark SELECT seq, 'PRESENT', 1, NOW(6) FROM seq_1_to_" + MEN);
        }
        connection.setAutoCommit(false);
        update = connection.prepareStatement(
                "UPDATE bench_mark SET mark = ?, revision = revision + 1, recorded_at = ? WHERE man = ?");
        insert = connection.prepareStatement("INSERT INTO bench_audit (man, action, occurred_at) VALUES (?, ?, ?)");
    }

    void run() throws SQLException {
        absent = !absent;
        LocalDateTime now = LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
        for (long man = 1; man <= MEN; man++) {
            update.setString(1, absent ? "ABSENT" : "PRESENT");
            update.setObject(2, now);
            update.setLong(3, man);
            update.addBatch();
            insert.setLong(1, man);
            insert.setString(2, "SAVE_ROLL");
            insert.setObject(3, now);
            insert.addBatch();
        }
        update.executeBatch();
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        update.close();
        insert.close();
        connection.close();
    }
}
