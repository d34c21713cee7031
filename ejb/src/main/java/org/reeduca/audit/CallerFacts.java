package org.reeduca.audit;

import org.jspecify.annotations.Nullable;

/** Who is calling and from where; implemented by the feature that knows, so that the audit depends on nobody. */
public interface CallerFacts {

    Caller caller();

    /**
     * What a row says about the caller.
     *
     * @param login the account that acts; null when nobody signed in
     * @param roles its roles at this moment in a fixed order, separated by commas
     * @param address where the request came from
     * @param requestId what all rows of one click share
     */
    record Caller(@Nullable String login, @Nullable String roles, String address, String requestId) {}
}
