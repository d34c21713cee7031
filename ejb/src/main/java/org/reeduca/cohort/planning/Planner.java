package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.reeduca.shared.BusinessRuleViolation;

/** Tries an operation out on the board of a centre. Nothing is changed; the answer says all that would be. */
public final class Planner {

    private final Board board;
    private final Premises premises;
    private final List<Deadline> deadlines;
    private final LocalDateTime now;

    /**
     * @param board all groups of the centre that meet or will meet
     * @param deadlines of the men in the groups that will be changed
     * @param now local to the centre
     */
    public Planner(Board board, Premises premises, List<Deadline> deadlines, LocalDateTime now) {
        this.board = board;
        this.premises = premises;
        this.deadlines = List.copyOf(deadlines);
        this.now = now;
    }

    /**
     * What the operation would do.
     *
     * @throws BusinessRuleViolation when it cannot be done at all; {@code cohort.plan-nothing} when it changes nothing
     */
    public Plan plan(Operation operation) {
        List<Replanned> replanned = operation.on(board, premises, now).stream()
                .filter(group -> !group.changesNothing())
                .toList();
        if (replanned.isEmpty()) {
            throw new BusinessRuleViolation("cohort.plan-nothing");
        }
        Board after = board;
        for (Replanned group : replanned) {
            after = after.with(group.after());
        }
        Clashes clashes = new Clashes(after, premises);
        List<Finding> findings = replanned.stream()
                .flatMap(group -> clashes.of(group).stream())
                .map(finding -> operation.restores() ? told(finding) : finding)
                .toList();
        return new Plan(replanned, after, findings, missed(replanned));
    }

    /** What was there before may come back, but never into hours that are kept free. */
    private static Finding told(Finding finding) {
        return finding.kind() == Finding.Kind.RESERVED_HOURS ? finding : finding.told();
    }

    private List<Missed> missed(List<Replanned> replanned) {
        return replanned.stream()
                .flatMap(group -> deadlines.stream()
                        .filter(deadline ->
                                deadline.group().equals(group.after().ref()))
                        .filter(deadline -> isMissed(deadline, group))
                        .map(deadline -> new Missed(
                                deadline.participant(), deadline.name(), deadline.dueOn(), lastDay(group.after()))))
                .distinct()
                .sorted(Comparator.comparing(Missed::dueOn)
                        .thenComparing(missed -> missed.name().inLists())
                        .thenComparing(Missed::participant))
                .toList();
    }

    private static boolean isMissed(Deadline deadline, Replanned group) {
        return lastDay(group.after()).isAfter(deadline.dueOn())
                && !lastDay(group.before()).isAfter(deadline.dueOn());
    }

    private static LocalDate lastDay(Group group) {
        return group.lastDay().orElse(LocalDate.MIN);
    }
}
