package org.reeduca.task;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.access.Me;
import org.reeduca.access.Role;

/**
 * The tasks somebody sees.
 *
 * @param today where the centre is
 * @param me account of the reader
 * @param lines those of the page: what is due first comes first; of closed ones, what was closed last
 * @param page from 1
 * @param pages how many there are, at least one
 * @param counts how many each tab has
 * @param coordinates whether the reader hands tasks over and finishes all of them
 * @param acts whether the reader may do anything, or only look
 * @param colleagues to whom the coordination could give a task; empty for everybody else
 */
public record TaskList(
        TaskView view,
        LocalDate today,
        UUID me,
        List<TaskLine> lines,
        int page,
        int pages,
        Map<TaskView, Integer> counts,
        boolean coordinates,
        boolean acts,
        List<Owner> colleagues) {

    /** Rows on a page. */
    static final int PAGE = 25;

    private static final Comparator<TaskLine> BY_TERM = comparing(
                    (TaskLine line) -> line.status().dueOn(), nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TaskLine::raisedOn)
            .thenComparing(TaskLine::ref);
    private static final Comparator<TaskLine> LAST_CLOSED = comparing(TaskList::closedAt, reverseOrder());

    public TaskList {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
        colleagues = List.copyOf(colleagues);
    }

    static TaskList of(List<TaskLine> all, TaskView view, int page, LocalDate today, Me me, List<Owner> colleagues) {
        Map<TaskView, Integer> counts = new EnumMap<>(TaskView.class);
        for (TaskView tab : TaskView.values()) {
            counts.put(tab, chosen(all, tab, today, me.ref()).size());
        }
        List<TaskLine> chosen = chosen(all, view, today, me.ref());
        int pages = Math.max(1, (chosen.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        int from = (shown - 1) * PAGE;
        return new TaskList(
                view,
                today,
                me.ref(),
                chosen.subList(from, Math.min(chosen.size(), from + PAGE)),
                shown,
                pages,
                counts,
                me.has(Role.COORDINATOR),
                me.hasAny(Role.COORDINATOR, Role.FACILITATOR),
                colleagues);
    }

    private static List<TaskLine> chosen(List<TaskLine> all, TaskView view, LocalDate today, UUID me) {
        return switch (view) {
            case MINE -> open(all).stream().filter(line -> line.ownedBy(me)).toList();
            case ALL -> open(all);
            case OVERDUE ->
                open(all).stream().filter(line -> line.status().overdue(today)).toList();
            case CLOSED ->
                all.stream()
                        .filter(line -> line.status().state() != TaskState.OPEN)
                        .sorted(LAST_CLOSED)
                        .toList();
        };
    }

    private static List<TaskLine> open(List<TaskLine> all) {
        return all.stream()
                .filter(line -> line.status().state() == TaskState.OPEN)
                .sorted(BY_TERM)
                .toList();
    }

    private static Instant closedAt(TaskLine line) {
        TaskEvent closing = line.closing();
        return closing == null ? Instant.EPOCH : closing.recordedAt();
    }

    /** How many a tab has. */
    public int count(TaskView tab) {
        return counts.getOrDefault(tab, 0);
    }
}
