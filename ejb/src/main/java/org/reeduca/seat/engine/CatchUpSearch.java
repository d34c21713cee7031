package org.reeduca.seat.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Looks for the plan that serves most needs with the fewest new sessions; it moves men about on a board. */
final class CatchUpSearch {

    private final CatchUpBoard board;
    private final int[] chosen;
    private int[] best;
    private int bestUnserved;
    private int bestSessions;
    private int steps;

    CatchUpSearch(CatchUpBoard board) {
        this.board = board;
        this.chosen = new int[board.needs()];
        Arrays.fill(chosen, CatchUpBoard.NOWHERE);
        this.best = chosen.clone();
        this.bestUnserved = board.needs();
    }

    /** The place of each need in the best plan so far. */
    int[] best() {
        return best.clone();
    }

    /** A good plan: what is open first, then the slot and unit that serve most, over and over. */
    void greedily() {
        List<Integer> order = IntStream.range(0, board.needs())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(board::placesFor).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int place = 0; place < board.places(); place++) {
            if (!board.isSlot(place)) {
                fill(order, place, 0);
            }
        }
        boolean opened;
        do {
            opened = openBest(order);
        } while (opened);
        keepIfBetter();
        for (int need : order) {
            leave(need);
        }
    }

    private boolean openBest(List<Integer> order) {
        int most = 0;
        int bestPlace = 0;
        int bestUnit = 0;
        for (int place = 0; place < board.places(); place++) {
            if (board.isSlot(place) && !board.open(place)) {
                for (int unit : units()) {
                    List<Integer> served = fill(order, place, unit);
                    served.forEach(this::leave);
                    if (served.size() > most) {
                        most = served.size();
                        bestPlace = place;
                        bestUnit = unit;
                    }
                }
            }
        }
        if (most > 0) {
            fill(order, bestPlace, bestUnit);
        }
        return most > 0;
    }

    private int[] units() {
        return IntStream.range(0, board.needs())
                .filter(need -> chosen[need] == CatchUpBoard.NOWHERE)
                .map(need -> board.need(need).unit())
                .distinct()
                .sorted()
                .toArray();
    }

    /** Sends everybody there who may go; only those who need that unit, when it is not 0. */
    private List<Integer> fill(List<Integer> order, int place, int unit) {
        return order.stream()
                .filter(need -> chosen[need] == CatchUpBoard.NOWHERE)
                .filter(need -> unit == 0 || board.need(need).unit() == unit)
                .filter(need -> go(need, place))
                .toList();
    }

    private boolean go(int need, int place) {
        if (!board.mayGo(need, place)) {
            return false;
        }
        board.put(need, place);
        chosen[need] = place;
        return true;
    }

    private void leave(int need) {
        if (chosen[need] != CatchUpBoard.NOWHERE) {
            board.take(need, chosen[need]);
            chosen[need] = CatchUpBoard.NOWHERE;
        }
    }

    /**
     * Tries all other plans that could be better.
     *
     * @return whether all were tried within so many steps, so that the best plan is known to be the best there is
     */
    boolean improve(int mostSteps) {
        steps = mostSteps;
        return descend(new boolean[board.needs()], 0, 0);
    }

    private boolean descend(boolean[] decided, int unserved, int sessions) {
        int need = mostPressed(decided);
        if (need < 0) {
            keepIfBetter();
            return true;
        }
        if (notBetter(decided, unserved, sessions)) {
            return true;
        }
        if (steps-- <= 0) {
            return false;
        }
        decided[need] = true;
        boolean exhausted = true;
        for (int place = 0; place < board.places() && exhausted; place++) {
            int opened = board.open(place) ? 0 : 1;
            if (go(need, place)) {
                exhausted = descend(decided, unserved, sessions + opened);
                leave(need);
            }
        }
        exhausted = exhausted && descend(decided, unserved + 1, sessions);
        decided[need] = false;
        return exhausted;
    }

    /** The undecided need with the fewest places left to it; -1 when all are decided. */
    private int mostPressed(boolean[] decided) {
        int pressed = -1;
        int fewest = Integer.MAX_VALUE;
        for (int need = 0; need < decided.length; need++) {
            if (!decided[need]) {
                int places = 0;
                for (int place = 0; place < board.places(); place++) {
                    places += board.mayGo(need, place) ? 1 : 0;
                }
                if (places < fewest) {
                    fewest = places;
                    pressed = need;
                }
            }
        }
        return pressed;
    }

    /** Whether nothing that follows can beat the best plan: too many without a place, or too many sessions. */
    private boolean notBetter(boolean[] decided, int unserved, int sessions) {
        return unserved > bestUnserved || (unserved == bestUnserved && sessions + stillToOpen(decided) >= bestSessions);
    }

    /** New sessions that the undecided needs still ask for if all are served. */
    private int stillToOpen(boolean[] decided) {
        Map<Integer, Integer> wanted = new HashMap<>();
        for (int need = 0; need < decided.length; need++) {
            if (!decided[need]) {
                wanted.merge(board.need(need).unit(), 1, Integer::sum);
            }
        }
        int largest = Math.max(1, board.largestSlot());
        return wanted.entrySet().stream()
                .mapToInt(entry -> CatchUpBoard.upwards(entry.getValue() - board.seatsLeft(entry.getKey()), largest))
                .sum();
    }

    private void keepIfBetter() {
        int unserved = 0;
        boolean[] used = new boolean[board.places()];
        for (int place : chosen) {
            if (place == CatchUpBoard.NOWHERE) {
                unserved++;
            } else {
                used[place] = board.isSlot(place);
            }
        }
        int sessions = 0;
        for (boolean fresh : used) {
            sessions += fresh ? 1 : 0;
        }
        if (unserved < bestUnserved || (unserved == bestUnserved && sessions < bestSessions)) {
            best = chosen.clone();
            bestUnserved = unserved;
            bestSessions = sessions;
        }
    }
}
