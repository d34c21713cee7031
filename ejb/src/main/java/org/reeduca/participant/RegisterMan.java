package org.reeduca.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Wish to open a file.
 *
 * @param identity who he says he is
 * @param telephone where he can be reached, as typed
 * @param safeToLeaveMessage whether he said that a message may be left there
 * @param seen {@linkplain Matches#keys keys} of the matches that were shown and are not him
 */
public record RegisterMan(
        @NotNull TypedIdentity identity,
        @Nullable @Size(max = 40) String telephone,
        boolean safeToLeaveMessage,
        Set<String> seen) {

    public RegisterMan {
        seen = Set.copyOf(seen);
    }
}
