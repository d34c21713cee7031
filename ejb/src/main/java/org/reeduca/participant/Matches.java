package org.reeduca.participant;

import java.util.List;
import java.util.stream.Stream;
import org.reeduca.participant.match.Likeness.Level;

/**
 * Files that may be of the man who is being registered.
 *
 * @param here of the own centre, the likeliest first
 * @param elsewhere other centres that have one
 */
public record Matches(List<Match> here, List<MatchElsewhere> elsewhere) {

    public Matches {
        here = List.copyOf(here);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether he certainly has a file here: one with his CURP. */
    public boolean certain() {
        return here.stream().anyMatch(match -> match.level() == Level.SAME);
    }

    /** What was shown, so that whoever registers him nevertheless can say what they have looked at. */
    public List<String> keys() {
        return Stream.concat(
                        here.stream().map(match -> match.participant().toString()),
                        elsewhere.stream().map(centre -> "centre:" + centre.centre()))
                .toList();
    }
}
