package org.reeduca.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes care of which row. A row is named by its {@linkplain WorkItem#key() key}, which says how the matter stands: when that
 * changes, or the matter is gone, so is what was said about it.
 *
 * @param me account of the reader
 * @param byRow who takes care of it, by the key of the row
 * @param colleagues coordination of the centre, the reader among them, by name
 */
public record Assignments(UUID me, Map<String, Colleague> byRow, List<Colleague> colleagues) {

    public Assignments {
        byRow = Map.copyOf(byRow);
        colleagues = List.copyOf(colleagues);
    }

    /** Somebody of the coordination. */
    public record Colleague(UUID account, String name) {}

    /** Who takes care of a row; null when nobody does. */
    public @Nullable Colleague of(WorkItem item) {
        return byRow.get(item.key());
    }

    /** Whether the reader takes care of a row. */
    public boolean mine(WorkItem item) {
        Colleague assignee = of(item);
        return assignee != null && assignee.account().equals(me);
    }

    /** To whom the reader could give a row. */
    public List<Colleague> others() {
        return colleagues.stream()
                .filter(colleague -> !colleague.account().equals(me))
                .toList();
    }
}
