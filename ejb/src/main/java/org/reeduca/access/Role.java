package org.reeduca.access;

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

    /** Whether a forgotten screen does more harm than usual, so that an idle session ends sooner. */
    public boolean needsShortSession() {
        return this == REFERRAL_OFFICER || this == ADMINISTRATOR;
    }
}
