package org.reeduca.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.intake.Criterion.Target;

/**
 * What was decided about an admission.
 *
 * @param reasons codes of the criteria that decided
 */
public record Decided(
        int revision,
        Decision outcome,
        LocalDate on,
        String by,
        @Nullable String conditions,
        @Nullable Target target,
        @Nullable String targetName,
        List<String> reasons) {

    public Decided {
        reasons = List.copyOf(reasons);
    }
}
