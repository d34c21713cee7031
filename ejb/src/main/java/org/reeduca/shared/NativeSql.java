package org.reeduca.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of a repository with their parameters in order: the first value is {@code ?1}. Only repositories hold an {@link
 * EntityManager}, so only they can use it.
 */
public final class NativeSql {

    private NativeSql() {}

    /** What a statement finds. */
    public static List<Row> rows(EntityManager entities, String sql, @Nullable Object... values) {
        return Row.all(query(entities, sql, values).getResultList());
    }

    /** Carries a statement out and answers how many rows it touched. */
    public static int run(EntityManager entities, String sql, @Nullable Object... values) {
        return query(entities, sql, values).executeUpdate();
    }

    /** A statement that is still to be asked otherwise, such as for a part of its rows. */
    public static Query query(EntityManager entities, String sql, @Nullable Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }
}
