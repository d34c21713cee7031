package org.reeduca.importing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the coordinator decides before loading.
 *
 * @param facilitators by sheet; a group may begin without any
 * @param known by {@linkplain KnownMan#place() place}: what becomes of men who have a file already; left out unless said
 */
public record LoadDecisions(Map<String, List<UUID>> facilitators, Map<String, KnownMan.Choice> known) {

    /** Nobody facilitates yet, known men are left out. */
    public static final LoadDecisions NONE = new LoadDecisions(Map.of(), Map.of());

    /** Maps are copied. */
    public LoadDecisions {
        facilitators = Map.copyOf(facilitators);
        known = Map.copyOf(known);
    }
}
