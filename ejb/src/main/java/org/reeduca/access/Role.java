package org.reeduca.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user does in the programme. A user may have several roles; each is granted and withdrawn by itself. */
public enum Role {
    FACILITATOR,
    COORDINATOR,
    EVALUATOR,
    REFERRAL_OFFICER,
    RECEPTIONIST,
    ADMINISTRATOR,
    DATA_PROTECTION_OFFICER,
    NATIONAL_SUPERVISOR;

    /** Whether the role only makes sense for the staff of one centre. */
    public boolean belongsToCentre() {
        return switch (this) {
            case FACILITATOR, COORDINATOR, EVALUATOR, RECEPTIONIST -> true;
            case REFERRAL_OFFICER, ADMINISTRATOR, DATA_PROTECTION_OFFICER, NATIONAL_SUPERVISOR -> false;
        };
    }

    /** Whether the role only makes sense for somebody of one authority. */
    public boolean belongsToAuthority() {
        return this == REFERRAL_OFFICER;
    }

    /** Whether the coordination of a centre answers for it: whoever has no other role may be suspended by it. */
    public boolean isLed() {
        return switch (this) {
            case FACILITATOR, EVALUATOR, RECEPTIONIST -> true;
            case COORDINATOR, REFERRAL_OFFICER, ADMINISTRATOR, DATA_PROTECTION_OFFICER, NATIONAL_SUPERVISOR -> false;
        };
    }

    /** Whether a forgotten screen does more harm than usual, so that an idle session ends sooner. */
    public boolean needsShortSession() {
        return this == REFERRAL_OFFICER || this == ADMINISTRATOR;
    }

    /** The names in the order of this list, separated by commas: one spelling for one set. */
    static String namesOf(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** The set that {@link #namesOf} spelled; nothing for an empty or absent text. */
    static Set<Role> setOf(@Nullable String names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (names != null && !names.isEmpty()) {
            for (String name : names.split(",", -1)) {
                roles.add(valueOf(name));
            }
        }
        return roles;
    }
}
