package org.reeduca.participant;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a man beside his name: a CURP or the reason there is none, and his birth date if known.
 * Giving both or neither of CURP and reason is refused.
 */
public record Identity(
        @Nullable String curp,
        @Nullable CurpMissingReason curpMissingReason,
        @Nullable LocalDate birthDate) {

    public Identity {
        if ((curp == null) == (curpMissingReason == null)) {
            throw new IllegalArgumentException("A CURP or the reason why there is none, not both and not neither");
        }
    }
}
