package org.reeduca.access;

/**
 * The names of {@link Role} as constants for annotations; {@code RoleTest} keeps the two in step.
 *
 * <p>The same names stand in {@code user_role.role} and in the constraints of {@code web.xml}.
 */
public final class Roles {

    /** Runs the sessions of the groups assigned to them. */
    public static final String FACILITATOR = "FACILITATOR";

    /** Answers for all groups and files of one centre. */
    public static final String COORDINATOR = "COORDINATOR";

    /** Applies and scores instruments at one centre. */
    public static final String EVALUATOR = "EVALUATOR";

    /** Works at a court or prosecutor's office and sees the men that authority sent. */
    public static final String REFERRAL_OFFICER = "REFERRAL_OFFICER";

    /** Receives people at the door of one centre. */
    public static final String RECEPTIONIST = "RECEPTIONIST";

    /** Manages users and settings; reads no case. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Watches how personal data are used and answers requests about them. */
    public static final String DATA_PROTECTION_OFFICER = "DATA_PROTECTION_OFFICER";

    /** Sees figures of all centres, never a person. */
    public static final String NATIONAL_SUPERVISOR = "NATIONAL_SUPERVISOR";

    /** Whoever signed in, whatever their roles; no role of its own and never stored. */
    public static final String ANYBODY_SIGNED_IN = "**";

    private Roles() {}
}
