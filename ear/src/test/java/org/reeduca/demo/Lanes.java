package org.reeduca.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Connections through which centres are written beside each other, each centre in one transaction through one of them. What
 * is written must not lean on rows of another centre.
 */
final class Lanes implements AutoCloseable {

    private final List<Lane> lanes = new ArrayList<>();

    Lanes(Connections connections, int number) throws SQLException {
        for (int i = 0; i < number; i++) {
            lanes.add(new Lane(connections.open()));
        }
    }

    /** The one for a centre. */
    Lane of(int centre) {
        return lanes.get(centre % lanes.size());
    }

    /** Waits until everything that was handed over is written. */
    void settle() throws SQLException {
        for (Lane lane : lanes) {
            lane.settle();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Lane lane : lanes) {
            lane.close();
        }
    }

    /** One connection, with one piece of work at a time. */
    static final class Lane {
        private final Connection connection;
        private final Sender sender;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private @Nullable Future<?> running;

        private Lane(Connection connection) throws SQLException {
            this.connection = connection;
            this.sender = new Sender(connection);
            connection.setAutoCommit(false);
            // what the other lane writes beside a row meanwhile is nothing that this one leans on
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION innodb_snapshot_isolation = OFF");
            }
        }

        /** Has rows written as soon as the last ones are, for which this waits. */
        void send(List<Rows.Batch> batches) throws SQLException {
            settle();
            running = thread.submit(() -> {
                sender.send(batches);
                return null;
            });
        }

        /** The same, and has everything since the last commit kept. */
        void sendAndCommit(List<Rows.Batch> batches) throws SQLException {
            settle();
            running = thread.submit(() -> {
                sender.send(batches);
                connection.commit();
                return null;
            });
        }

        private void settle() throws SQLException {
            Future<?> last = running;
            running = null;
            if (last == null) {
                return;
            }
            try {
                last.get();
            } catch (ExecutionException e) {
                throw new SQLException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException(e);
            }
        }

        private void close() throws SQLException {
            thread.shutdown();
            sender.close();
            connection.close();
        }
    }
}
