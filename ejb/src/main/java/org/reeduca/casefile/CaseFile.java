package org.reeduca.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.participant.Need;
import org.reeduca.standing.SessionBox;
import org.reeduca.standing.Standing;

/**
 * The file of one man.
 *
 * @param asOf the day for which he is judged: today at his centre
 * @param needs what he needs that day so that he can take part
 * @param memberships groups he is or was in, the latest first
 * @param nextSession of his groups, null when none is on the calendar
 * @param orders how he stands under each, the one that took effect last first; empty for a man without one
 * @param boxes his sessions as the first order counts them, or as they were recorded
 * @param timeline newest first
 * @param more whether the timeline goes on
 */
public record CaseFile(
        Identification identity,
        LocalDate asOf,
        List<Need> needs,
        List<Membership> memberships,
        @Nullable NextSession nextSession,
        List<Standing> orders,
        List<SessionBox> boxes,
        List<TimelineEntry> timeline,
        boolean more) {}
