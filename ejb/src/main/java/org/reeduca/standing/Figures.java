package org.reeduca.standing;

import org.reeduca.compliance.State;

/**
 * What of an answer can be compared with another one: the state, the counters and who judged.
 *
 * @param counters the counters by their names, as JSON; the same counters are the same text
 */
public record Figures(State state, String counters, String policyCode, int policyVersion) {}
