package org.reeduca.web.faces;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * What the frame of a page needs to know of the person in front of it. The access feature implements it; until someone
 * signs in the answers are those of a visitor.
 */
public interface SignedInUser {

    boolean signedIn();

    /** The name shown in the header; empty for a visitor. */
    String displayName();

    /** Public reference of the account; empty for a visitor. */
    default String reference() {
        return "";
    }

    /** The centre, court or office whose data this person sees; empty for a visitor. */
    String centreName();

    /** Names of the roles held, as in {@code @RolesAllowed}. */
    Set<String> roles();

    /** The clock this person's centre lives by. */
    ZoneId zone();

    /** How long the session lasts without a request. */
    Duration idleLimit();
}
