package org.reeduca.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are shown.
 *
 * @param kind null for all kinds
 * @param group code of a group; empty for all
 * @param person the man they are about; null for all
 * @param dueUntil last due day; null for all, also for rows without a day
 * @param mine only rows that the reader takes care of
 * @param page from 1
 */
public record DeskFilter(
        @Nullable WorkKind kind,
        String group,
        @Nullable UUID person,
        @Nullable LocalDate dueUntil,
        boolean mine,
        int page) {

    /** Everything. */
    public static final DeskFilter ALL = new DeskFilter(null, "", null, null, false, 1);

    /** Rows on a page. */
    public static final int PAGE = 25;

    public DeskFilter {
        group = group.strip();
        page = Math.max(1, page);
    }

    /** The same with another kind, from its first page. */
    public DeskFilter of(@Nullable WorkKind other) {
        return new DeskFilter(other, group, person, dueUntil, mine, 1);
    }

    /** Another page of the same. */
    public DeskFilter at(int other) {
        return new DeskFilter(kind, group, person, dueUntil, mine, other);
    }

    /** Whether it leaves rows out besides those of other kinds. */
    public boolean narrows() {
        return !group.isEmpty() || person != null || dueUntil != null || mine;
    }

    /** Whether a row passes, its kind and who takes care of it aside. */
    boolean passes(WorkItem item) {
        LocalDate due = item.due();
        return (group.isEmpty() || group.equals(item.group()))
                && (person == null
                        || (item.person() != null && person.equals(item.person().ref())))
                && (dueUntil == null || (due != null && !due.isAfter(dueUntil)));
    }

    /** As it stands in an address: the same filter always in the same words, people by reference. */
    public String query() {
        List<String> parts = new ArrayList<>();
        if (kind != null) {
            parts.add("kind=" + kind.name());
        }
        if (!group.isEmpty()) {
            parts.add("group=" + URLEncoder.encode(group, StandardCharsets.UTF_8));
        }
        if (person != null) {
            parts.add("person=" + person);
        }
        if (dueUntil != null) {
            parts.add("dueUntil=" + dueUntil);
        }
        if (mine) {
            parts.add("mine=1");
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return String.join("&", parts);
    }
}
