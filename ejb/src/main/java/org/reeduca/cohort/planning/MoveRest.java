package org.reeduca.cohort.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * A session gets another date, and the units after it follow on the days on which the group usually meets. The date of
 * the session is taken as it is said, also on a closed day; those that follow step over closed days.
 *
 * @param newHour whether the group meets at the day of the week and hour of {@code to} from then on
 */
public record MoveRest(UUID meeting, LocalDateTime to, boolean newHour) implements Operation {

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        Group group = board.groupOf(meeting);
        Meeting target = MoveOne.target(group, meeting, to, now);
        if (target.catchUp()) {
            throw new BusinessRuleViolation("cohort.move-catch-up");
        }
        Cadence cadence = newHour ? group.cadence().with(target.at(), to) : group.cadence();
        List<Meeting> rest = group.movableAfter(target.unit(), now);
        Laying laying = new Laying(cadence, premises.closed(), taken(group, target, rest));
        Map<UUID, LocalDateTime> dates = new LinkedHashMap<>();
        dates.put(target.ref(), to);
        LocalDateTime last = to;
        for (Meeting next : rest) {
            last = laying.next(last);
            dates.put(next.ref(), last);
        }
        List<Meeting> meetings = group.meetings().stream()
                .map(one -> dates.containsKey(one.ref()) ? one.movedTo(date(dates, one)) : one)
                .toList();
        return List.of(new Replanned(group, group.with(cadence, meetings), laying.skipped()));
    }

    private Set<LocalDate> taken(Group group, Meeting target, List<Meeting> rest) {
        Set<LocalDate> taken = new HashSet<>(group.daysWithout(
                Stream.concat(Stream.of(target), rest.stream()).toList()));
        taken.add(to.toLocalDate());
        return taken;
    }

    private static LocalDateTime date(Map<UUID, LocalDateTime> dates, Meeting meeting) {
        return java.util.Objects.requireNonNull(dates.get(meeting.ref()));
    }
}
