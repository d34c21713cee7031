package org.reeduca.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A centre wrote down that the authority was told of a man who did not come, in the transaction that is running. Features that lean on
 * this one listen to it.
 *
 * @param order reference of the order
 * @param on day of the letter
 * @param number of the centre's letter
 * @param corrected number under which it was written down before; null when it was not
 * @param by account that wrote it down
 */
public record AuthorityTold(
        UUID order, LocalDate on, String number, @Nullable String corrected, long by) {}
