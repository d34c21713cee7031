package org.reeduca.shared;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Writes many new entities of one kind with few statements, see {@link ManyRows}: each gets its key and becomes a row as its mapping
 * says. They are not managed afterwards: what is changed in them later is not written.
 */
public final class ManyEntities {

    private ManyEntities() {}

    /**
     * Gives each its key and writes them all.
     *
     * @param fresh new entities of one class whose columns are plain values; their tables begin to count versions by themselves
     * @throws IllegalArgumentException for a mapping that is more than one column
     */
    public static void insert(EntityManager entities, List<?> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        UnitOfWork work = entities.unwrap(UnitOfWork.class);
        ClassDescriptor kind = work.getDescriptor(fresh.get(0));
        List<AbstractDirectMapping> columns = columns(kind);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object one : fresh) {
            work.assignSequenceNumber(one);
            rows.add(row(one, columns, (AbstractSession) work));
        }
        List<String> names =
                columns.stream().map(column -> column.getField().getName()).toList();
        ManyRows.write(entities, kind.getTableName(), names, rows);
    }

    private static List<AbstractDirectMapping> columns(ClassDescriptor kind) {
        List<AbstractDirectMapping> columns = new ArrayList<>();
        for (DatabaseMapping mapping : kind.getMappings()) {
            if (!(mapping instanceof AbstractDirectMapping column)) {
                throw new IllegalArgumentException(
                        kind.getAlias() + "." + mapping.getAttributeName() + " is no plain column");
            }
            if (!isVersion(column, kind)) {
                columns.add(column);
            }
        }
        return columns;
    }

    private static boolean isVersion(AbstractDirectMapping column, ClassDescriptor kind) {
        return kind.usesOptimisticLocking()
                && column.getField().equals(kind.getOptimisticLockingPolicy().getWriteLockField());
    }

    private static List<@Nullable Object> row(
            Object one, List<AbstractDirectMapping> columns, AbstractSession session) {
        List<@Nullable Object> row = new ArrayList<>();
        for (AbstractDirectMapping column : columns) {
            row.add(column.getFieldValue(column.getAttributeValueFromObject(one), session));
        }
        return row;
    }
}
