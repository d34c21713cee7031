package org.reeduca.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Who a user is and how far their roles reach: what an administrator decides about an account.
 *
 * @param login work e-mail address
 * @param displayName name shown beside what they do
 * @param roles what they do
 * @param centreId centre of the staff
 * @param authorityId authority of an officer
 */
record UserProfile(
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable Long centreId,
        @Nullable Long authorityId) {

    UserProfile {
        roles = Set.copyOf(roles);
    }

    /** A role whose scope is missing would see nothing or, worse, everything. */
    void requireConsistent() {
        if (centreId != null && authorityId != null) {
            throw new BusinessRuleViolation("access.centre-and-authority");
        }
        if (centreId == null && roles.stream().anyMatch(Role::belongsToCentre)) {
            throw new BusinessRuleViolation("access.role-needs-centre");
        }
        if (authorityId == null && roles.stream().anyMatch(Role::belongsToAuthority)) {
            throw new BusinessRuleViolation("access.role-needs-authority");
        }
        if (authorityId != null && !roles.stream().allMatch(Role::belongsToAuthority)) {
            throw new BusinessRuleViolation("access.officer-has-other-roles");
        }
    }
}
