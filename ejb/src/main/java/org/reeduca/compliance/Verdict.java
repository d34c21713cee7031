package org.reeduca.compliance;

import java.util.List;
import org.reeduca.compliance.Evaluation.Reason;

/**
 * The state with what decided it.
 *
 * @param state the state
 * @param because the tests that decided it
 * @param exceeded the limits exceeded, when the state is {@code TERMINATED} or {@code BREACH_PROPOSED}
 */
record Verdict(State state, List<Reason> because, List<ExceededLimit> exceeded) {}
