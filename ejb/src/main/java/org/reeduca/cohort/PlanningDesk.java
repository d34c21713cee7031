package org.reeduca.cohort;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.Me;
import org.reeduca.cohort.planning.Board;
import org.reeduca.cohort.planning.Change;
import org.reeduca.cohort.planning.ClosedDay;
import org.reeduca.cohort.planning.ClosedDays;
import org.reeduca.cohort.planning.Plan;
import org.reeduca.cohort.planning.Planner;
import org.reeduca.cohort.planning.Premises;
import org.reeduca.cohort.planning.Replanned;
import org.reeduca.shared.BusinessRuleViolation;

/**
 * Where plans are made from what the database says and written back to it. It is no door: the services that use it have
 * asked who is calling.
 */
@ApplicationScoped
class PlanningDesk {

    @Inject
    private PlanRepository plans;

    @Inject
    private ChangeRepository changes;

    @Inject
    private CaseAccess access;

    @Inject
    private Clock clock;

    /**
     * Where and when the caller plans.
     *
     * @param now local to the centre
     */
    record Sitting(long centreId, long userId, LocalDateTime now) {

        LocalDate today() {
            return now.toLocalDate();
        }
    }

    /**
     * What is about to change together with a plan.
     *
     * @param withdrawn a closure that no longer holds, null for none
     * @param closed days that are closed from now on
     */
    record Meanwhile(@Nullable UUID withdrawn, List<ClosedDay> closed) {

        static final Meanwhile NOTHING = new Meanwhile(null, List.of());
    }

    /** The caller at the desk of their centre. */
    Sitting sit(Me me) {
        Long centre = me.centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        ZoneId zone = me.zone() == null ? ZoneOffset.UTC : me.zone();
        return new Sitting(centre, me.userId(), LocalDateTime.now(clock.withZone(zone)));
    }

    Board board(Sitting sitting) {
        return plans.board(sitting.centreId(), sitting.today());
    }

    /** When and where the centre is open from that day on. */
    Premises premises(Sitting sitting, LocalDate from) {
        return plans.premises(sitting.centreId(), from, null, List.of());
    }

    /** Days on which the centre is closed from that day on. */
    ClosedDays closedFrom(Sitting sitting, LocalDate from) {
        return plans.closed(sitting.centreId(), from, null, List.of());
    }

    /** Makes other planners of the centre wait until this transaction ends. */
    void lock(Sitting sitting) {
        plans.lock(sitting.centreId());
    }

    /**
     * Tries operations out on the board.
     *
     * @param groups those they are about
     */
    Planner planner(Sitting sitting, Board board, Collection<UUID> groups, Meanwhile meanwhile) {
        LocalDate from = meanwhile.closed().stream()
                .map(ClosedDay::day)
                .reduce(sitting.today(), (one, other) -> one.isBefore(other) ? one : other);
        return new Planner(
                board,
                plans.premises(sitting.centreId(), from, meanwhile.withdrawn(), meanwhile.closed()),
                plans.deadlines(sitting.centreId(), groups, sitting.today(), clock.instant()),
                sitting.now());
    }

    /**
     * Writes a plan: the sessions as it says, and a step that says what was changed.
     *
     * @param reason why, also for sessions that are cancelled
     * @param undoes key of the step that is taken back, null for none
     * @return the step
     */
    PlanChange carryOut(
            Sitting sitting,
            Plan plan,
            PlanChange.Kind kind,
            @Nullable String reason,
            @Nullable Long closureId,
            @Nullable Long undoes) {
        Instant now = clock.instant();
        PlanChange step = new PlanChange(sitting.centreId(), kind, reason, closureId, sitting.userId(), now);
        changes.add(step);
        Map<UUID, Cohort> cohorts =
                changes
                        .cohorts(plan.groups().stream()
                                .map(group -> group.after().ref())
                                .toList())
                        .stream()
                        .collect(toMap(Cohort::publicRef, cohort -> cohort));
        Map<UUID, ProgrammeSession> sessions = sessions(plan);
        for (Replanned group : plan.groups()) {
            Cohort cohort = Objects.requireNonNull(cohorts.get(group.after().ref()));
            if (group.changesCadence()) {
                cohort.meetAt(group.after().cadence());
            }
            for (Change change : group.changes()) {
                make(change, cohort.id(), sessions, reason, sitting, now);
            }
        }
        changes.flush();
        append(step, plan, cohorts, undoes);
        return step;
    }

    private Map<UUID, ProgrammeSession> sessions(Plan plan) {
        List<UUID> there = plan.groups().stream()
                .flatMap(group -> group.changes().stream())
                .filter(change -> change.kind() != Change.Kind.ADDED)
                .map(Change::meeting)
                .toList();
        return there.isEmpty()
                ? Map.of()
                : changes.sessions(there).stream().collect(toMap(ProgrammeSession::publicRef, session -> session));
    }

    private void make(
            Change change,
            long cohortId,
            Map<UUID, ProgrammeSession> sessions,
            @Nullable String reason,
            Sitting sitting,
            Instant now) {
        if (change.kind() == Change.Kind.ADDED) {
            changes.add(ProgrammeSession.added(cohortId, change, sitting.userId(), now));
            return;
        }
        ProgrammeSession session = sessions.get(change.meeting());
        if (session == null) {
            throw new BusinessRuleViolation("cohort.plan-changed");
        }
        switch (change.kind()) {
            case MOVED -> session.moveTo(change.becomes(), sitting.userId(), now);
            case CANCELLED -> {
                session.requireScheduled();
                session.cancel(Objects.requireNonNull(reason), sitting.userId(), now);
            }
            case RESTORED -> session.restore(sitting.userId(), now);
            default -> {
                session.requireScheduled();
                changes.remove(session);
            }
        }
    }

    private void append(PlanChange step, Plan plan, Map<UUID, Cohort> cohorts, @Nullable Long undoes) {
        List<List<@Nullable Object>> ofCohorts = new ArrayList<>();
        List<List<@Nullable Object>> ofSessions = new ArrayList<>();
        for (Replanned group : plan.groups()) {
            long cohort =
                    Objects.requireNonNull(cohorts.get(group.after().ref())).id();
            ofCohorts.add(row(
                    step.id(),
                    cohort,
                    undoes,
                    group.before().cadence().text(),
                    group.after().cadence().text()));
            for (Change change : group.changes()) {
                ofSessions.add(row(
                        step.id(),
                        cohort,
                        change.meeting().toString(),
                        change.kind().name(),
                        change.unit(),
                        change.before(),
                        change.after(),
                        change.minutes()));
            }
        }
        changes.appendCohorts(ofCohorts);
        changes.appendSessions(ofSessions);
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value);
        }
        return row;
    }
}
