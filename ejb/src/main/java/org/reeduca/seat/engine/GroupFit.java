package org.reeduca.seat.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reeduca.seat.engine.FitQuestion.Seat;

/**
 * How well a group fits a man, aspect by aspect, so that whoever decides can see why.
 *
 * @param checks one for each aspect, in the order of {@link Aspect}
 * @param firstDay the day of his first session there; null when the group has none left
 * @param finish whether he finishes there; null for a man without an order
 */
public record GroupFit(
        List<Check> checks,
        @Nullable LocalDate firstDay,
        @Nullable Finish finish) {

    /** Best first: nothing that refuses him, fewest doubts, earliest finish, earliest beginning. */
    public static final Comparator<GroupFit> BEST_FIRST = Comparator.comparing(GroupFit::refused)
            .thenComparingInt(GroupFit::doubts)
            .thenComparing(GroupFit::finishesOn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(GroupFit::firstDay, Comparator.nullsLast(Comparator.naturalOrder()));

    public GroupFit {
        checks = List.copyOf(checks);
    }

    /** What is looked at. */
    public enum Aspect {
        /** He still owes sessions. */
        ORDER,
        /** The group still meets. */
        SESSIONS,
        /** There is a place on each of its days. */
        SEATS,
        /** Nobody is in it whom he must not meet. */
        COMPANY,
        /** It meets when he can come. */
        HOURS,
        /** He finishes before his last day. */
        DEADLINE
    }

    /** What an aspect says. */
    public enum Verdict {
        FITS,
        /** It can be done, and somebody should think twice. */
        DOUBTFUL,
        /** It cannot be done. */
        REFUSED
    }

    /**
     * One aspect.
     *
     * @param day the first day it is about; null when it is about none
     * @param count how many: free places at the tightest session, men to avoid, sessions at a wrong hour
     */
    public record Check(
            Aspect aspect, Verdict verdict, @Nullable LocalDate day, int count) {}

    /** Looks at every aspect. */
    public static GroupFit of(FitQuestion question) {
        List<Check> checks = new ArrayList<>();
        LocalDate closedOn = question.closedOn();
        checks.add(new Check(Aspect.ORDER, closedOn == null ? Verdict.FITS : Verdict.REFUSED, closedOn, 0));
        List<Seat> sessions = question.sessions();
        LocalDate first = sessions.isEmpty() ? null : sessions.get(0).meeting().day();
        checks.add(new Check(
                Aspect.SESSIONS, sessions.isEmpty() ? Verdict.REFUSED : Verdict.FITS, first, sessions.size()));
        checks.add(seats(sessions));
        checks.add(new Check(
                Aspect.COMPANY, question.mustAvoid() > 0 ? Verdict.REFUSED : Verdict.FITS, null, question.mustAvoid()));
        checks.add(hours(question));
        checks.add(deadline(question.finish()));
        return new GroupFit(checks, first, question.finish());
    }

    private static Check seats(List<Seat> sessions) {
        int tightest = sessions.stream().mapToInt(Seat::free).min().orElse(0);
        LocalDate full = sessions.stream()
                .filter(seat -> seat.free() < 1)
                .map(seat -> seat.meeting().day())
                .findFirst()
                .orElse(null);
        return new Check(Aspect.SEATS, full == null ? Verdict.FITS : Verdict.REFUSED, full, Math.max(0, tightest));
    }

    private static Check hours(FitQuestion question) {
        List<LocalDate> missed = question.sessions().stream()
                .map(Seat::meeting)
                .filter(meeting -> !question.availability().allows(meeting))
                .map(Meeting::day)
                .toList();
        return new Check(
                Aspect.HOURS,
                missed.isEmpty() ? Verdict.FITS : Verdict.DOUBTFUL,
                missed.isEmpty() ? null : missed.get(0),
                missed.size());
    }

    private static Check deadline(@Nullable Finish finish) {
        boolean reached = finish == null || finish.possible();
        return new Check(
                Aspect.DEADLINE,
                reached ? Verdict.FITS : Verdict.DOUBTFUL,
                finish == null ? null : finish.on(),
                finish == null ? 0 : finish.required() - finish.reached());
    }

    /** Whether some aspect rules the group out. */
    public boolean refused() {
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.REFUSED);
    }

    /** The first aspect that rules it out. */
    public Check refusal() {
        return checks.stream()
                .filter(check -> check.verdict() == Verdict.REFUSED)
                .findFirst()
                .orElseThrow();
    }

    /** How many aspects are doubtful. */
    public int doubts() {
        return (int) checks.stream()
                .filter(check -> check.verdict() == Verdict.DOUBTFUL)
                .count();
    }

    private @Nullable LocalDate finishesOn() {
        Finish reached = finish;
        return reached == null ? null : reached.on();
    }

    /** What is said about an aspect. */
    public Check check(Aspect aspect) {
        return checks.stream()
                .filter(check -> Objects.equals(check.aspect(), aspect))
                .findFirst()
                .orElseThrow();
    }
}
