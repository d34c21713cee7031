package org.reeduca.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.programme.Bilingual;
import org.reeduca.shared.DraftState;

/**
 * A version that is being prepared, as it was said last.
 *
 * @param revision the number of what was said last
 * @param code policy it belongs to
 * @param from number of the version it was taken from
 * @param number it would have, or has
 * @param fields its parameters as they are typed
 * @param former those of the version it was taken from
 * @param answer why it was refused or dropped; null otherwise
 * @param author who said this
 * @param mine whether the reader said it
 */
public record PolicyDraft(
        UUID ref,
        int revision,
        String code,
        int from,
        int number,
        Bilingual name,
        LocalDate validFrom,
        Reach reach,
        String reason,
        DraftState state,
        Map<PolicyParameter, String> fields,
        Map<PolicyParameter, String> former,
        @Nullable String answer,
        Instant recordedAt,
        String author,
        boolean mine) {

    public PolicyDraft {
        fields = Map.copyOf(fields);
        former = Map.copyOf(former);
    }

    /** Whether it says otherwise than the version it was taken from. */
    public boolean changed(PolicyParameter parameter) {
        return !fields.getOrDefault(parameter, "").equals(former.getOrDefault(parameter, ""));
    }
}
