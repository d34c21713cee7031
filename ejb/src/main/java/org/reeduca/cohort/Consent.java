package org.reeduca.cohort;

import org.reeduca.cohort.planning.Plan;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * To which plan somebody agrees.
 *
 * @param fingerprint of the plan that was shown
 * @param informed whether they said that they know what speaks against it
 */
public record Consent(String fingerprint, boolean informed) {

    /**
     * Refuses another plan than the one that was shown, and one that cannot be carried out.
     *
     * @throws BusinessRuleViolation {@code cohort.plan-changed}, {@code cohort.plan-stopped}, {@code
     *     cohort.plan-consent}
     */
    void requireFor(Plan plan) {
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
        if (plan.isStopped()) {
            throw new BusinessRuleViolation("cohort.plan-stopped");
        }
        if (plan.needsConsent() && !informed) {
            throw new BusinessRuleViolation("cohort.plan-consent");
        }
    }
}
