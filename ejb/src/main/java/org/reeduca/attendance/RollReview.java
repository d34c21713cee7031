package org.reeduca.attendance;

import java.util.List;

/**
 * A roll about to be closed.
 *
 * @param effects the men for whom it changes more than one session attended
 */
public record RollReview(Roll roll, List<ClosingEffect> effects) {}
