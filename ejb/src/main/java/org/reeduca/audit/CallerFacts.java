package org.reeduca.audit;

import org.jspecify.annotations.Nullable;

/** Who is calling and from where; implemented by the feature that knows, so that the audit depends on nobody. */
public interface CallerFacts {

    Caller caller();

    /**
     * @param userId row of the user, if it is one of ours
     * @param login the name they came with; {@code anonymous} for nobody
     * @param roles their roles at this moment, in a fixed order, separated by spaces
     * @param address where the request came from
     * @param requestId the request all rows of one click share
     */
    record Caller(@Nullable Long userId, String login, String roles, String address, String requestId) {}
}
