package org.reeduca.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.reeduca.compliance.CourtOrderTerms.RequirementChange;

/** The dose he has to reach, which later decisions may change. */
final class RequiredDose {

    private final int original;
    private final KnownFacts known;

    RequiredDose(CompliancePolicy policy, KnownFacts known) {
        this.original = policy.dose().required();
        this.known = known;
    }

    /** The dose required on the day. */
    int on(LocalDate day) {
        return changeInForceOn(day).map(change -> change.fact().required()).orElse(original);
    }

    /** The latest change that holds on the day. */
    Optional<Named<RequirementChange>> changeInForceOn(LocalDate day) {
        return known.requirementChanges().stream()
                .filter(change -> !change.fact().effectiveOn().isAfter(day))
                .max(Comparator.comparing(change -> change.fact().effectiveOn()));
    }
}
