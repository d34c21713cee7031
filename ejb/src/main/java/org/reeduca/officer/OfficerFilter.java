package org.reeduca.officer;

import org.jspecify.annotations.Nullable;

/**
 * What an officer wants to see of the list.
 *
 * @param tab null for the one that answers best: what needs attention, or where the search finds somebody
 * @param search name, case number or number of the letter, or parts of them; blank for everybody
 * @param page from 1; one beyond the last shows the last
 */
public record OfficerFilter(@Nullable OfficerTab tab, String search, OfficerSort sort, int page) {

    /** Longer searches are cut: no name has so many characters. */
    public static final int LONGEST_SEARCH = 120;

    public OfficerFilter {
        search = search.strip();
        search = search.length() > LONGEST_SEARCH ? search.substring(0, LONGEST_SEARCH) : search;
    }

    /** Everything, as the page opens. */
    public static OfficerFilter plain() {
        return new OfficerFilter(null, "", OfficerSort.URGENCY, 1);
    }
}
