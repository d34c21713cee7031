package org.reeduca.intake;

import jakarta.persistence.EntityManager;
import org.reeduca.shared.NativeSql;

/** Numbers of the statements about an order; asked apart, since MariaDB 11.4.5 loses the values of an INSERT … SELECT here. */
final class Revisions {

    private Revisions() {}

    /** The number of the next statement in a table. */
    static int next(EntityManager entities, String table, long order) {
        return NativeSql.rows(
                        entities, "SELECT COALESCE(MAX(revision), 0) + 1 FROM " + table + " WHERE order_id = ?1", order)
                .get(0)
                .integer();
    }

    /** The same where a table has statements about several things. */
    static int next(EntityManager entities, String table, long order, String column, Object value) {
        String sql = "SELECT COALESCE(MAX(revision), 0) + 1 FROM %s WHERE order_id = ?1 AND %s = ?2"
                .formatted(table, column);
        return NativeSql.rows(entities, sql, order, value).get(0).integer();
    }
}
