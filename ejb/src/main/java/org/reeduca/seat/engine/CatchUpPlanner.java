package org.reeduca.seat.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.reeduca.seat.engine.CatchUpPlan.Gathering;
import org.reeduca.seat.engine.CatchUpPlan.Unserved;
import org.reeduca.seat.engine.CatchUpPlan.Why;
import org.reeduca.seat.engine.CatchUpQuestion.Man;
import org.reeduca.seat.engine.CatchUpQuestion.Need;

/**
 * Proposes where men catch up: as many needs as possible, in as few new sessions as possible.
 *
 * <p>A first plan is made greedily: places in sessions that take place anyhow, then again and again the slot and unit
 * that serve most of those who are left. Then every other plan is tried, as far as it could be better, up to {@link
 * #MOST_STEPS} steps. When that is enough to try them all the plan is the best there is ({@code proved}); else it is the
 * best one found, and {@code atLeast} bounds what the best could be: for each unit, the needs that no session with places
 * can take, divided by the places of the largest slot.
 */
public final class CatchUpPlanner {

    /** Steps of the search, beyond which the best plan found is given with its bound; well under a second. */
    static final int MOST_STEPS = 100_000;

    private CatchUpPlanner() {}

    /** The plan for a question. */
    public static CatchUpPlan plan(CatchUpQuestion question) {
        return plan(question, MOST_STEPS);
    }

    /** The same with another limit of steps; 0 leaves the greedy plan. */
    static CatchUpPlan plan(CatchUpQuestion question, int mostSteps) {
        CatchUpBoard board = new CatchUpBoard(question);
        CatchUpSearch search = new CatchUpSearch(board);
        search.greedily();
        boolean exhausted = search.improve(mostSteps);
        int[] chosen = search.best();
        List<Gathering> sessions = gatherings(question, board, chosen);
        int newSessions = (int) sessions.stream().filter(Gathering::fresh).count();
        List<Unserved> unserved = new ArrayList<>();
        for (int need = 0; need < chosen.length; need++) {
            if (chosen[need] == CatchUpBoard.NOWHERE) {
                unserved.add(new Unserved(question.needs().get(need), why(question, board, need)));
            }
        }
        int atLeast = exhausted ? newSessions : board.fewestSessions(unserved.size());
        return new CatchUpPlan(sessions, unserved, newSessions, atLeast, exhausted);
    }

    private static List<Gathering> gatherings(CatchUpQuestion question, CatchUpBoard board, int[] chosen) {
        List<Gathering> sessions = new ArrayList<>();
        for (int place = 0; place < board.places(); place++) {
            List<String> men = new ArrayList<>();
            Integer unit = null;
            for (int need = 0; need < chosen.length; need++) {
                if (chosen[need] == place) {
                    men.add(question.needs().get(need).man());
                    unit = question.needs().get(need).unit();
                }
            }
            if (unit != null) {
                sessions.add(new Gathering(board.meeting(place, unit), board.isSlot(place), men));
            }
        }
        sessions.sort(Comparator.comparing(Gathering::meeting, Meeting.IN_ORDER));
        return sessions;
    }

    private static Why why(CatchUpQuestion question, CatchUpBoard board, int number) {
        Need need = question.needs().get(number);
        Man man = board.man(number);
        if (board.placesFor(number) > 0) {
            return Why.TAKEN;
        }
        if (need.makeUp() && Objects.equals(man.makeUpsLeft(), 0)) {
            return Why.MAKE_UP_LIMIT;
        }
        return board.wouldCome(number) ? Why.TOO_LATE : Why.NO_PLACE;
    }
}
