package org.reeduca.cohort;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.cohort.planning.Assigned;
import org.reeduca.cohort.planning.Cadence;
import org.reeduca.cohort.planning.Change;
import org.reeduca.cohort.planning.Finding;
import org.reeduca.cohort.planning.Missed;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Replanned;
import org.reeduca.cohort.planning.Skip;

/**
 * A plan to look at before it is carried out.
 *
 * @param fingerprint names exactly this plan; who agrees sends it back
 * @param stopped whether something stops it
 * @param needsConsent whether there is something one has to say that one knows
 * @param groups those it would change
 * @param findings what speaks against it
 * @param missed orders that would no longer be fulfilled in time, the earliest first
 */
public record Proposal(
        String fingerprint,
        boolean stopped,
        boolean needsConsent,
        List<OfGroup> groups,
        List<Finding> findings,
        List<Missed> missed) {

    /** Nothing would be changed. */
    static final Proposal EMPTY = new Proposal("", false, false, List.of(), List.of(), List.of());

    /**
     * What would become of a group.
     *
     * @param men how many belong to it or will
     * @param facilitators names of those who have it now or later
     * @param lastBefore day of its last session now, null without any
     * @param lastAfter day of its last session then
     * @param newHours its weekly hours then; null when they stay
     * @param changes session by session, in the order of units
     * @param skipped days that were stepped over
     */
    public record OfGroup(
            UUID cohort,
            String code,
            int men,
            List<String> facilitators,
            @Nullable LocalDate lastBefore,
            @Nullable LocalDate lastAfter,
            @Nullable Cadence newHours,
            List<Change> changes,
            List<Skip> skipped) {

        static OfGroup of(Replanned group, LocalDate today) {
            return new OfGroup(
                    group.after().ref(),
                    group.after().code(),
                    group.after().men(),
                    group.after().facilitators().stream()
                            .filter(one -> one.to() == null || one.to().isAfter(today))
                            .map(Assigned::name)
                            .distinct()
                            .toList(),
                    group.before().lastDay().orElse(null),
                    group.after().lastDay().orElse(null),
                    group.changesCadence() ? group.after().cadence() : null,
                    group.changes(),
                    group.skipped());
        }

        /** Moments at which the group was to meet and does not any more, whatever was to be given. */
        public List<LocalDateTime> gone() {
            return without(Change::before, Change::after);
        }

        /** Moments at which it was not to meet and does then. */
        public List<LocalDateTime> added() {
            return without(Change::after, Change::before);
        }

        private List<LocalDateTime> without(
                Function<Change, @Nullable LocalDateTime> these, Function<Change, @Nullable LocalDateTime> those) {
            Set<LocalDateTime> moments = new TreeSet<>();
            changes.stream().map(these).flatMap(Stream::ofNullable).forEach(moments::add);
            changes.stream().map(those).flatMap(Stream::ofNullable).forEach(moments::remove);
            return List.copyOf(moments);
        }
    }

    static Proposal of(Plan plan, LocalDate today) {
        return new Proposal(
                plan.fingerprint(),
                plan.isStopped(),
                plan.needsConsent(),
                plan.groups().stream().map(group -> OfGroup.of(group, today)).toList(),
                plan.findings(),
                plan.missed());
    }

    /** How many sessions it would change. */
    public int sessions() {
        return groups.stream().mapToInt(group -> group.changes().size()).sum();
    }

    /** How many men belong to the groups it would change. */
    public int men() {
        return groups.stream().mapToInt(OfGroup::men).sum();
    }
}
