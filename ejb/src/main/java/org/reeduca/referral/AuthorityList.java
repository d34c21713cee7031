package org.reeduca.referral;

import java.util.List;

/**
 * A page of authorities.
 *
 * @param filter what was asked for
 * @param total how many there are in all
 * @param states federal states that can be chosen
 * @param districts judicial districts that can be chosen
 */
public record AuthorityList(
        AuthorityFilter filter, List<AuthorityRow> rows, int total, List<StateChoice> states, List<String> districts) {

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + AuthorityFilter.PAGE - 1) / AuthorityFilter.PAGE);
    }

    /** A federal state by its code. */
    public record StateChoice(String code, String name) {}
}
