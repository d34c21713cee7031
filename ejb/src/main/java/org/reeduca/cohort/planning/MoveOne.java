package org.reeduca.cohort.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.reeduca.shared.BusinessRuleViolation;

/** One session gets another date, the others stay. The date is taken as it is said, also on a closed day. */
public record MoveOne(UUID meeting, LocalDateTime to) implements Operation {

    @Override
    public List<Replanned> on(Board board, Premises premises, LocalDateTime now) {
        Group group = board.groupOf(meeting);
        Meeting target = target(group, meeting, to, now);
        List<Meeting> meetings = group.meetings().stream()
                .map(one -> one.equals(target) ? one.movedTo(to) : one)
                .toList();
        return List.of(new Replanned(group, group.with(group.cadence(), meetings), List.of()));
    }

    /**
     * The session that is to be moved.
     *
     * @throws BusinessRuleViolation {@code cohort.move-recorded}, {@code cohort.move-cancelled}, {@code
     *     cohort.move-begun}, {@code cohort.move-to-past}
     */
    static Meeting target(Group group, UUID ref, LocalDateTime to, LocalDateTime now) {
        Meeting target = group.find(ref).orElseThrow(() -> new BusinessRuleViolation("cohort.plan-changed"));
        if (target.state() == Meeting.State.HELD) {
            throw new BusinessRuleViolation("cohort.move-recorded", target.unit());
        }
        if (target.state() == Meeting.State.CANCELLED) {
            throw new BusinessRuleViolation("cohort.move-cancelled", target.unit());
        }
        if (!target.movable(now)) {
            throw new BusinessRuleViolation("cohort.move-begun", target.unit(), target.day());
        }
        if (!to.isAfter(now)) {
            throw new BusinessRuleViolation("cohort.move-to-past", to.toLocalDate());
        }
        return target;
    }
}
