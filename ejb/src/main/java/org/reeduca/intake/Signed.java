package org.reeduca.intake;

import java.util.Arrays;
import java.util.Map;

/** Which papers he signed, as it stands now. */
public record Signed(Map<Paper, PaperState> states) {

    /** A paper that is read to him. */
    public enum Paper {
        PRIVACY,
        CONSENT,
        COMMITMENT
    }

    /** What he did with it last. */
    public enum PaperState {
        SIGNED,
        REFUSED,
        WITHDRAWN
    }

    public Signed {
        states = Map.copyOf(states);
    }

    public boolean holds(Paper paper) {
        return states.get(paper) == PaperState.SIGNED;
    }

    /** Whether all papers hold, so that he may be admitted. */
    public boolean complete() {
        return Arrays.stream(Paper.values()).allMatch(this::holds);
    }

    /** Whether he refused or took back one of them. */
    public boolean refused() {
        return states.values().stream().anyMatch(state -> state != PaperState.SIGNED);
    }
}
