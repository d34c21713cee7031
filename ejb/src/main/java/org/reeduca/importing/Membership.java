package org.reeduca.importing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a man belonged to his group, as his marks tell: a dash says that a session did not concern him, so
 * dashes before his first statement mean that he joined later, dashes after the last one that he had left. A blank is no
 * dash: nobody wrote anything.
 *
 * @param from first day in the group
 * @param to first day no longer in the group; null when he is still in it
 * @param arrived day of the first session he came to; null when he never came
 */
record Membership(
        LocalDate from, @Nullable LocalDate to, @Nullable LocalDate arrived) {

    /** @param sessions of the group, by number, all with a date */
    static Membership of(ManProposal man, List<SessionProposal> sessions) {
        Set<String> blanks = man.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.MARK_BLANK_IN_HELD_SESSION)
                .map(problem -> problem.arguments().get(0))
                .collect(Collectors.toSet());
        List<SessionProposal> held = sessions.stream()
                .filter(session -> session.state() == SessionProposal.State.HELD)
                .toList();
        List<SessionProposal> concerned = held.stream()
                .filter(session -> blanks.contains("S" + session.number()) || isStated(mark(man, session)))
                .toList();
        LocalDate arrived = first(sessions, session -> came(mark(man, session)));
        if (concerned.isEmpty()) {
            LocalDate planned = first(sessions, session -> session.state() == SessionProposal.State.PLANNED);
            LocalDate from = planned == null || held.isEmpty() ? earliest(sessions) : planned;
            return new Membership(from, null, arrived);
        }
        boolean fromTheStart = concerned.get(0).equals(held.get(0));
        boolean toTheEnd = concerned.get(concerned.size() - 1).equals(held.get(held.size() - 1));
        LocalDate last = concerned.stream()
                .map(Membership::date)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Membership(
                earliest(fromTheStart ? sessions : concerned), toTheEnd ? null : last.plusDays(1), arrived);
    }

    private static boolean isStated(@Nullable Mark mark) {
        return mark == null || mark.meaning() != MarkMeaning.NOT_YET;
    }

    private static boolean came(@Nullable Mark mark) {
        return mark != null && (mark.meaning() == MarkMeaning.PRESENT || mark.meaning() == MarkMeaning.LATE);
    }

    private static @Nullable Mark mark(ManProposal man, SessionProposal session) {
        return man.marks().get(session.number() - 1);
    }

    private static LocalDate earliest(List<SessionProposal> sessions) {
        return Objects.requireNonNull(first(sessions, session -> true));
    }

    private static @Nullable LocalDate first(List<SessionProposal> sessions, Predicate<SessionProposal> wanted) {
        return sessions.stream()
                .filter(wanted)
                .map(Membership::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static LocalDate date(SessionProposal session) {
        return Objects.requireNonNull(session.date());
    }
}
