package org.reeduca.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.attendance.OpenList;
import org.reeduca.attendance.OpenLists;
import org.reeduca.compliance.Evaluation;
import org.reeduca.intake.AuthorityTold;
import org.reeduca.participant.FileReader;
import org.reeduca.report.OpenReportCorrections;
import org.reeduca.standing.FactsChanged;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;
import org.reeduca.task.TaskRepository.Group;
import org.reeduca.task.TaskRepository.Place;
import org.reeduca.task.TaskRepository.Said;

/**
 * Makes the tasks on record say what the facts ask for, in the transaction of the caller. Whoever looks, all files count: what is
 * raised does not depend on who looked. It is no door: the services that call it have checked who asks.
 */
@ApplicationScoped
public class TaskKeeper {

    private TaskRepository tasks;
    private Standings standings;
    private OpenLists openLists;
    private OpenReportCorrections corrections;
    private Clock clock;

    protected TaskKeeper() {}

    @Inject
    TaskKeeper(
            TaskRepository tasks,
            Standings standings,
            OpenLists openLists,
            OpenReportCorrections corrections,
            Clock clock) {
        this.tasks = tasks;
        this.standings = standings;
        this.openLists = openLists;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** Brings a centre up to date and answers all its tasks. */
    public List<TaskLine> keep(long centreId, ZoneId zone) {
        return keep(
                centreId,
                zone,
                standings.of(Men.WITH_OPEN_ORDER_AT, centreId),
                openLists.at(centreId, today(zone), FileReader.OF_ALL));
    }

    /**
     * The same for a caller that has read the facts anyway.
     *
     * @param men all with an open order at the centre
     * @param lists all lists of the centre on which somebody is missing
     */
    public List<TaskLine> keep(long centreId, ZoneId zone, List<ManStanding> men, List<OpenList> lists) {
        List<TaskLine> known = tasks.all(centreId, today(zone), zone);
        LocalDate oldest = oldestOpenList(known);
        LocalDate read = today(zone).minusDays(OpenLists.DAYS_BACK);
        List<OpenList> all =
                oldest.isBefore(read) ? openLists.since(oldest, centreId, today(zone), FileReader.OF_ALL) : lists;
        Ground ground = new Ground(byOrder(men.stream()), all, corrections.at(centreId));
        if (plan(ground, known, zone).isEmpty()) {
            return known;
        }
        tasks.lock(centreId);
        carryOut(plan(ground, tasks.all(centreId, today(zone), zone), zone), centreId, zone);
        return tasks.all(centreId, today(zone), zone);
    }

    /** What is on record at a centre, as nobody brought it up to date. */
    public List<TaskLine> onRecord(long centreId, ZoneId zone) {
        return tasks.all(centreId, today(zone), zone);
    }

    /** Brings the orders of a group up to date when its facts changed; lists follow when somebody looks at them. */
    void factsChanged(@Observes FactsChanged changed) {
        Group group = tasks.groupOf(changed.session());
        Map<UUID, Evaluation> orders = byOrder(standings.of(Men.OF_COHORT, group.cohortId()).stream());
        Ground ground = new Ground(
                orders,
                List.of(),
                corrections.at(group.centreId()).stream()
                        .filter(one -> orders.containsKey(one.order()))
                        .toList());
        if (!planOf(group, ground).isEmpty()) {
            tasks.lock(group.centreId());
            carryOut(planOf(group, ground), group.centreId(), group.zone());
        }
    }

    /** What the authority was told elsewhere is done here as well, with the number of that letter. */
    void authorityTold(@Observes AuthorityTold told) {
        Place place = tasks.placeOf(told.order());
        for (TaskLine task : keep(place.centreId(), place.zone())) {
            boolean asked = task.occurrence().subject().equals(told.order())
                    && task.occurrence().nonPresentation();
            if (asked && task.status().state() == TaskState.OPEN) {
                tasks.say(
                        task.ref(),
                        task.status().revision() + 1,
                        Said.done(told.on(), told.number()),
                        told.by(),
                        clock.instant());
            }
        }
    }

    private TaskPlan planOf(Group group, Ground ground) {
        List<TaskLine> all = tasks.all(group.centreId(), today(group.zone()), group.zone());
        List<KeptTask> theirs = all.stream()
                .filter(task -> ground.knows(task.occurrence().subject()))
                .map(TaskLine::kept)
                .toList();
        return TaskPlan.of(ground, theirs, today(group.zone()), startedOn(all, group.zone()));
    }

    private TaskPlan plan(Ground ground, List<TaskLine> known, ZoneId zone) {
        return TaskPlan.of(ground, known.stream().map(TaskLine::kept).toList(), today(zone), startedOn(known, zone));
    }

    private void carryOut(TaskPlan plan, long centreId, ZoneId zone) {
        tasks.carryOut(plan, centreId, today(zone), clock.instant());
    }

    /** The day of the centre's first task; today when this is it. */
    private LocalDate startedOn(List<TaskLine> known, ZoneId zone) {
        return known.stream()
                .filter(TaskLine::raisedHere)
                .map(TaskLine::raisedOn)
                .min(LocalDate::compareTo)
                .orElse(today(zone));
    }

    /** So that a list stays asked for until it is taken, however long that is. */
    private static LocalDate oldestOpenList(List<TaskLine> known) {
        return known.stream()
                .filter(task -> task.occurrence().list() && task.status().state() == TaskState.OPEN)
                .flatMap(task -> Stream.ofNullable(task.sessionOn()))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    private static Map<UUID, Evaluation> byOrder(Stream<ManStanding> men) {
        return men.flatMap(man -> man.standings().stream())
                .collect(Collectors.toMap(
                        standing -> standing.order().ref(), Standing::evaluation, (first, same) -> first));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
