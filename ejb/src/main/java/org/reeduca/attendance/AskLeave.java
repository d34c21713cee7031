package org.reeduca.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.FieldProblem;
import org.reeduca.shared.Texts;

/**
 * Days on which a man asks to be away.
 *
 * @param lastDay last day of the leave
 * @param detail short words on the motive; no clinical content
 * @param document what he showed for it; null when he showed nothing
 */
public record AskLeave(
        @NotNull LocalDate from,
        @NotNull LocalDate lastDay,
        @NotNull AbsenceMotive motive,
        @NotNull LeaveAsker askedBy,
        @Nullable @Size(max = 255) String detail,
        @Nullable @Size(max = 160) String document) {

    /** Longest leave in days; the database holds the same number. */
    public static final int LONGEST = 42;

    /** Nobody asks for days that are further away; whoever seems to has mistyped the year. */
    private static final int MOST_DAYS_AHEAD = 366;

    public AskLeave {
        detail = clean(detail);
        document = clean(document);
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null || Texts.clean(typed).isEmpty() ? null : Texts.clean(typed);
    }

    /** First day after the leave. */
    LocalDate to() {
        return lastDay.plusDays(1);
    }

    /**
     * What is known of the man when he asks.
     *
     * @param today at the centre
     * @param firstDay his first day in a group; null while he has none
     * @param begun day of his first session among those asked for that has begun; null when none has
     * @param taken days for which leave is asked or given already
     */
    record Known(
            LocalDate today,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate begun,
            List<Days> taken) {}

    /** Days of another leave. */
    record Days(LocalDate from, LocalDate lastDay) {}

    /** What is wrong with it, field by field. */
    List<FieldProblem> problems(Known known) {
        List<FieldProblem> problems = new ArrayList<>();
        atFirstDay(known, problems);
        atLastDay(problems);
        if (problems.isEmpty()) {
            known.taken().stream()
                    .filter(other ->
                            !other.from().isAfter(lastDay) && !other.lastDay().isBefore(from))
                    .findFirst()
                    .ifPresent(other -> problems.add(
                            FieldProblem.of("from", "attendance.leave-overlaps", other.from(), other.lastDay())));
        }
        return problems;
    }

    private void atFirstDay(Known known, List<FieldProblem> problems) {
        LocalDate firstDay = known.firstDay();
        if (firstDay == null) {
            problems.add(FieldProblem.of("from", "attendance.leave-no-group"));
        } else if (from.isBefore(firstDay)) {
            problems.add(FieldProblem.of("from", "attendance.leave-before-first-day", firstDay));
        } else if (from.isAfter(known.today().plusDays(MOST_DAYS_AHEAD))) {
            problems.add(FieldProblem.of("from", "attendance.leave-far"));
        } else if (known.begun() != null) {
            problems.add(FieldProblem.of("from", "attendance.leave-after-session", known.begun()));
        }
    }

    private void atLastDay(List<FieldProblem> problems) {
        if (lastDay.isBefore(from)) {
            problems.add(FieldProblem.of("lastDay", "attendance.leave-backwards"));
        } else if (lastDay.isAfter(from.plusDays(LONGEST - 1L))) {
            problems.add(FieldProblem.of("lastDay", "attendance.leave-long", LONGEST));
        }
    }
}
