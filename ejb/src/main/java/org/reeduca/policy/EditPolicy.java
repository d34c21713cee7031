package org.reeduca.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a draft is to say.
 *
 * @param revision the statement that was shown, 0 for a new draft
 * @param fields parameters as they were typed
 * @param reason why the rules change
 */
public record EditPolicy(
        int revision,
        @NotNull Map<PolicyParameter, String> fields,
        @NotNull LocalDate validFrom,
        @NotNull Reach reach,
        @NotBlank @Size(max = 255) String reason) {

    public EditPolicy {
        fields = Map.copyOf(fields);
    }
}
