package org.reeduca.officer;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of an officer's list.
 *
 * @param tab the one shown
 * @param rows at most {@link #PAGE_SIZE}
 * @param total rows of the tab that the search finds
 * @param page from 1
 * @param pages at least 1
 * @param counts rows that the search finds, of each tab
 * @param known whether the authority sent anybody at all
 * @param knownAt the instant up to which facts were used
 */
public record OfficerList(
        OfficerTab tab,
        String search,
        OfficerSort sort,
        List<OfficerRow> rows,
        int total,
        int page,
        int pages,
        Map<OfficerTab, Integer> counts,
        boolean known,
        Instant knownAt) {

    public static final int PAGE_SIZE = 25;

    public OfficerList {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    /**
     * Chooses, sorts and cuts.
     *
     * @param all every order of the authority in the Spanish order of surnames
     */
    static OfficerList of(List<OfficerRow> all, OfficerFilter filter, Instant knownAt) {
        OfficerSearch search = new OfficerSearch(filter.search());
        List<OfficerRow> found = all.stream().filter(search::finds).toList();
        Map<OfficerTab, Integer> counts = counts(found);
        OfficerTab tab = choose(filter, counts);
        List<OfficerRow> chosen = found.stream()
                .filter(row -> tab.holds(row.standing()))
                .sorted(filter.sort().comparator())
                .toList();
        int pages = Math.max(1, (chosen.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.max(1, Math.min(filter.page(), pages));
        int from = (page - 1) * PAGE_SIZE;
        return new OfficerList(
                tab,
                filter.search(),
                filter.sort(),
                chosen.subList(from, Math.min(from + PAGE_SIZE, chosen.size())),
                chosen.size(),
                page,
                pages,
                counts,
                !all.isEmpty(),
                knownAt);
    }

    private static Map<OfficerTab, Integer> counts(List<OfficerRow> rows) {
        Map<OfficerTab, Integer> counts = new EnumMap<>(OfficerTab.class);
        for (OfficerTab tab : OfficerTab.values()) {
            counts.put(tab, (int)
                    rows.stream().filter(row -> tab.holds(row.standing())).count());
        }
        return counts;
    }

    /** Who looks for a man wants to find him wherever he is; who does not wants to see what is urgent. */
    private static OfficerTab choose(OfficerFilter filter, Map<OfficerTab, Integer> counts) {
        @Nullable OfficerTab wanted = filter.tab();
        if (wanted != null) {
            return wanted;
        }
        if (filter.search().isEmpty()) {
            return has(counts, OfficerTab.ATTENTION) ? OfficerTab.ATTENTION : OfficerTab.ACTIVE;
        }
        return !has(counts, OfficerTab.ACTIVE) && has(counts, OfficerTab.ENDED) ? OfficerTab.ENDED : OfficerTab.ACTIVE;
    }

    private static boolean has(Map<OfficerTab, Integer> counts, OfficerTab tab) {
        return counts.getOrDefault(tab, 0) > 0;
    }

    /** How many rows the search finds in a tab. */
    public int count(OfficerTab of) {
        return counts.getOrDefault(of, 0);
    }

    /** Number of the first row shown, from 1; 0 when there is none. */
    public int first() {
        return rows.isEmpty() ? 0 : (page - 1) * PAGE_SIZE + 1;
    }

    /** Number of the last row shown. */
    public int last() {
        return (page - 1) * PAGE_SIZE + rows.size();
    }
}
