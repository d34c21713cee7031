package org.reeduca.transfer;

import java.util.UUID;

/**
 * A centre to which a man can be offered.
 *
 * @param state name of the federal state in which it lies
 * @param sameState whether that is the state of the caller's centre
 */
public record OtherCentre(UUID ref, String name, String state, boolean sameState) {}
