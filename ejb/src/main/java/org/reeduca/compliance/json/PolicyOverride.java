package org.reeduca.compliance.json;

import jakarta.json.JsonObject;

/**
 * Parameters that somebody with authority over an order, or over a centre, sets differently.
 *
 * @param authority whose word it is; the stronger one wins
 * @param source where it is written, in words that a judge can look up, for example {@code "order, clause 3"}
 * @param parameters new values by path; a path names one parameter ({@code absence.maxUnexcused}) or a whole block
 *     ({@code makeUp}), and a value of null switches it off
 */
public record PolicyOverride(Authority authority, String source, JsonObject parameters) {

    /** Who may override a policy, from the weakest to the strongest. */
    public enum Authority {
        /** The centre, for all its orders. */
        CENTRE,
        /** An agreement with the authority that refers the men. */
        AGREEMENT,
        /** A clause of the order itself. */
        ORDER
    }
}
