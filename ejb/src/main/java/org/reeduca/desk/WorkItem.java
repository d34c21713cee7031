package org.reeduca.desk;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * One thing that is due.
 *
 * @param person the man it is about; null when it is about a group
 * @param group code of the group it is about, or of the group he is in; null when there is none
 * @param since since when it waits; null when that is not known
 * @param due by when it is to be done; null when nothing sets a day
 */
public record WorkItem(
        WorkKind kind,
        @Nullable Person person,
        @Nullable String group,
        @Nullable LocalDate since,
        @Nullable LocalDate due,
        Matter matter) {

    /** What is due first comes first; without a day, what has waited longest. */
    static final Comparator<WorkItem> BY_URGENCY = comparing(
                    WorkItem::due, nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(WorkItem::since, nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(WorkItem::kind)
            .thenComparing(WorkItem::label, naturalOrder());

    /** Names the row as long as the matter stands as it does: kind, man, what it is about, since when. */
    public String key() {
        return kind
                + (person == null ? "" : ":" + person.ref())
                + ":"
                + matter.key()
                + (since == null ? "" : ":" + since);
    }

    private String label() {
        return person == null ? String.valueOf(group) : person.name().searchKey();
    }

    /** Whether its day is over. */
    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }
}
