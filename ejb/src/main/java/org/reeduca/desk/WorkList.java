package org.reeduca.desk;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.standing.Person;

/**
 * A page of what is due at a centre.
 *
 * @param today where the centre is
 * @param rows those of the page, the most urgent first
 * @param total rows of the kind on all pages
 * @param all rows of all kinds together
 * @param counts rows of each kind that pass the filter
 * @param groups codes of the groups that have rows
 * @param people men who have rows, by name
 * @param coming what comes next; null when nothing is known to come
 * @param views filters with a name: the reader's and those others shared
 * @param coordinates whether the reader may act, or only look
 * @param assignments who takes care of which row
 */
public record WorkList(
        DeskFilter filter,
        LocalDate today,
        List<WorkItem> rows,
        int total,
        int all,
        Map<WorkKind, Integer> counts,
        List<String> groups,
        List<Person> people,
        @Nullable Coming coming,
        List<DeskView> views,
        boolean coordinates,
        Assignments assignments) {

    public WorkList {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
        groups = List.copyOf(groups);
        people = List.copyOf(people);
        views = List.copyOf(views);
    }

    /** Chooses, sorts and cuts; each count is the number of rows its tab has. */
    static WorkList of(
            List<WorkItem> items,
            DeskFilter filter,
            LocalDate today,
            @Nullable Coming coming,
            List<DeskView> views,
            boolean coordinates,
            Assignments assignments) {
        List<WorkItem> passing = items.stream()
                .filter(filter::passes)
                .filter(item -> !filter.mine() || assignments.mine(item))
                .toList();
        List<WorkItem> chosen = passing.stream()
                .filter(item -> filter.kind() == null || item.kind() == filter.kind())
                .sorted(WorkItem.BY_URGENCY)
                .toList();
        int pages = pages(chosen.size());
        DeskFilter shown = filter.at(Math.min(filter.page(), pages));
        int from = (shown.page() - 1) * DeskFilter.PAGE;
        return new WorkList(
                shown,
                today,
                chosen.subList(from, Math.min(chosen.size(), from + DeskFilter.PAGE)),
                chosen.size(),
                passing.size(),
                counts(passing),
                groups(items),
                people(items),
                coming,
                views,
                coordinates,
                assignments);
    }

    private static Map<WorkKind, Integer> counts(List<WorkItem> items) {
        Map<WorkKind, Integer> counts = new EnumMap<>(WorkKind.class);
        items.forEach(item -> counts.merge(item.kind(), 1, Integer::sum));
        return counts;
    }

    private static List<String> groups(List<WorkItem> items) {
        return items.stream()
                .map(WorkItem::group)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Person> people(List<WorkItem> items) {
        Map<UUID, Person> people = new LinkedHashMap<>();
        for (WorkItem item : items) {
            Person person = item.person();
            if (person != null) {
                people.putIfAbsent(person.ref(), person);
            }
        }
        return people.values().stream()
                .sorted(comparing(person -> person.name().searchKey()))
                .toList();
    }

    private static int pages(int rows) {
        return Math.max(1, (rows + DeskFilter.PAGE - 1) / DeskFilter.PAGE);
    }

    /** How many rows of that kind pass the filter. */
    public int count(WorkKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** How many pages the rows take, at least one. */
    public int pages() {
        return pages(total);
    }
}
