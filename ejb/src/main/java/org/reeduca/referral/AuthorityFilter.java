package org.reeduca.referral;

import org.jspecify.annotations.Nullable;

/**
 * Which authorities a list shows.
 *
 * @param search part of name, code, seat or municipality; empty for all
 * @param kind null for every kind
 * @param state code of a federal state; null for every one
 * @param district a judicial district; null for every one
 * @param page from 1
 */
public record AuthorityFilter(
        String search,
        @Nullable AuthorityKind kind,
        @Nullable String state,
        @Nullable String district,
        int page) {

    /** Rows on a page. */
    public static final int PAGE = 25;

    public AuthorityFilter {
        search = search.strip();
        state = AuthorityData.tidy(state);
        district = AuthorityData.tidy(district);
        page = Math.max(1, page);
    }

    int offset() {
        return (page - 1) * PAGE;
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !search.isEmpty() || kind != null || state != null || district != null;
    }
}
