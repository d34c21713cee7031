package org.reeduca.policy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeduca.compliance.State;
import org.reeduca.standing.Person;

/**
 * What would change if the open orders of a policy were judged by a draft from today on. Nothing was written.
 *
 * @param judged orders under the policy that were open until yesterday
 * @param moves how many would go from one state to another
 * @param men who would, by name; empty for whoever belongs to no centre, and sees only how many
 */
public record Rehearsal(int judged, Map<Move, Integer> moves, List<ManMoved> men) {

    public Rehearsal {
        moves = Map.copyOf(moves);
        men = List.copyOf(men);
    }

    /** How many would be in another state. */
    public int changed() {
        return moves.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** From one state to another. */
    public record Move(State before, State after) {}

    /** A man who would be in another state under one order. */
    public record ManMoved(Person person, UUID order, Move move) {}
}
