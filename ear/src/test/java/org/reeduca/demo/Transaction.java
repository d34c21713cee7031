package org.reeduca.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** All or nothing, on a connection of which nothing is known. */
final class Transaction {

    private Transaction() {}

    interface Work {
        void run() throws SQLException;
    }

    static void run(Connection connection, Work work) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            work.run();
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(autoCommit);
        }
    }
}
