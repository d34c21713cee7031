package org.reeduca.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeduca.attendance.ObservationPromised;
import org.reeduca.attendance.ObservationWritten;
import org.reeduca.attendance.OpenList;
import org.reeduca.attendance.OpenLists;
import org.reeduca.compliance.Evaluation;
import org.reeduca.intake.AuthorityTold;
import org.reeduca.participant.FileReader;
import org.reeduca.report.OpenReportCorrections;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;
import org.reeduca.task.TaskPlan.Raised;
import org.reeduca.task.TaskRepository.Group;
import org.reeduca.task.TaskRepository.Place;
import org.reeduca.task.TaskRepository.Said;

/**
 * Makes the tasks on record say what the facts ask for, in the transaction of whoever looks. Whoever looks, all files count: what is
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
     * The same for a caller that has read the facts anyway. Where something is to be said they are read again, once nobody else changes
     * tasks of the centre: what was recorded meanwhile counts, or a plan from older facts would take a newer task back.
     *
     * @param men all with an open order at the centre
     * @param lists all lists of the centre on which somebody is missing
     */
    public List<TaskLine> keep(long centreId, ZoneId zone, List<ManStanding> men, List<OpenList> lists) {
        List<TaskLine> known = tasks.all(centreId, today(zone), zone);
        if (plan(men, lists, known, centreId, zone).isEmpty()) {
            return known;
        }
        tasks.lock(centreId);
        carryOut(
                plan(
                        standings.of(Men.WITH_OPEN_ORDER_AT, centreId),
                        openLists.at(centreId, today(zone), FileReader.OF_ALL),
                        tasks.all(centreId, today(zone), zone),
                        centreId,
                        zone),
                centreId,
                zone);
        return tasks.all(centreId, today(zone), zone);
    }

    /** What is on record at a centre, as nobody brought it up to date. */
    public List<TaskLine> onRecord(long centreId, ZoneId zone) {
        return tasks.all(centreId, today(zone), zone);
    }

    /** Brings the orders of a session's group up to date, in a transaction of its own; lists follow when somebody looks at them. */
    @Transactional(TxType.REQUIRES_NEW)
    void keepGroup(UUID session) {
        Group group = tasks.groupOf(session);
        keepOrders(Men.OF_COHORT, group.cohortId(), group.centreId(), group.zone());
    }

    /**
     * What the authority was told elsewhere is done here as well, with the number of that letter; nobody else is judged for it. Where
     * that was said wrong it is opened and done again, so that no task names a letter that was never written.
     */
    void authorityTold(@Observes AuthorityTold told) {
        Place place = tasks.placeOf(told.order());
        tasks.lock(place.centreId());
        keepOrders(Men.OF_ORDER, place.orderId(), place.centreId(), place.zone());
        for (TaskLine task : tasks.all(place.centreId(), today(place.zone()), place.zone())) {
            boolean asked = task.occurrence().subject().equals(told.order())
                    && task.occurrence().nonPresentation();
            if (asked && task.status().state() == TaskState.OPEN) {
                done(task, task.status().revision() + 1, told);
            } else if (asked && saysOtherwise(task, told)) {
                int next = task.status().revision() + 1;
                String why = told.corrected() + " → " + told.number();
                tasks.say(task.ref(), next, Said.reopened(task.status().dueOn(), why), told.by(), clock.instant());
                done(task, next + 1, told);
            }
        }
    }

    private void done(TaskLine task, int revision, AuthorityTold told) {
        tasks.say(task.ref(), revision, Said.done(told.on(), told.number()), told.by(), clock.instant());
    }

    /** Whether it was done with the letter that is corrected, and by another day or number than that letter has. */
    private static boolean saysOtherwise(TaskLine task, AuthorityTold told) {
        TaskEvent closing = task.closing();
        return closing != null
                && closing.reference() != null
                && closing.reference().equals(told.corrected())
                && !(closing.reference().equals(told.number()) && told.on().equals(closing.doneOn()));
    }

    /** What somebody will write later is a task of theirs, once. */
    void observationPromised(@Observes ObservationPromised promised) {
        Group group = tasks.groupOf(promised.session());
        Occurrence note = Occurrence.ofNote(promised.session(), promised.promise());
        tasks.lock(group.centreId());
        UUID task =
                tasks.raise(new Raised(note, promised.dueOn()), group.centreId(), today(group.zone()), clock.instant());
        tasks.say(task, 1, Said.assigned(promised.account()), promised.by(), clock.instant());
    }

    /** It is done by writing. */
    void observationWritten(@Observes ObservationWritten written) {
        Occurrence note = Occurrence.ofNote(written.session(), written.promise());
        tasks.openNote(note).ifPresent(open -> {
            Group group = tasks.groupOf(written.session());
            tasks.lock(group.centreId());
            tasks.say(
                    open.task(),
                    open.revision() + 1,
                    Said.done(today(group.zone()), null),
                    written.by(),
                    clock.instant());
        });
    }

    private void keepOrders(Men men, long key, long centreId, ZoneId zone) {
        if (!planOf(men, key, centreId, zone).isEmpty()) {
            tasks.lock(centreId);
            carryOut(planOf(men, key, centreId, zone), centreId, zone);
        }
    }

    private TaskPlan planOf(Men men, long key, long centreId, ZoneId zone) {
        Map<UUID, Evaluation> orders = byOrder(standings.of(men, key));
        Ground ground = new Ground(
                orders,
                List.of(),
                corrections.at(centreId).stream()
                        .filter(one -> orders.containsKey(one.order()))
                        .toList());
        List<TaskLine> all = tasks.all(centreId, today(zone), zone);
        List<KeptTask> theirs = all.stream()
                .filter(task -> ground.knows(task.occurrence().subject()))
                .map(TaskLine::kept)
                .toList();
        return TaskPlan.of(ground, theirs, today(zone), startedOn(all, zone));
    }

    private TaskPlan plan(
            List<ManStanding> men, List<OpenList> lists, List<TaskLine> known, long centreId, ZoneId zone) {
        LocalDate oldest = oldestOpenList(known);
        LocalDate read = today(zone).minusDays(OpenLists.DAYS_BACK);
        List<OpenList> all =
                oldest.isBefore(read) ? openLists.since(oldest, centreId, today(zone), FileReader.OF_ALL) : lists;
        return TaskPlan.of(
                new Ground(byOrder(men), all, corrections.at(centreId)),
                known.stream().map(TaskLine::kept).toList(),
                today(zone),
                startedOn(known, zone));
    }

    private void carryOut(TaskPlan plan, long centreId, ZoneId zone) {
        tasks.carryOut(plan, centreId, today(zone), clock.instant());
    }

    /** The day of the centre's first task; today when this is it. */
    private LocalDate startedOn(List<TaskLine> known, ZoneId zone) {
        return known.stream()
                .filter(line -> line.raisedHere() && !line.occurrence().note())
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

    private static Map<UUID, Evaluation> byOrder(List<ManStanding> men) {
        return men.stream()
                .flatMap(man -> man.standings().stream())
                .collect(Collectors.toMap(
                        standing -> standing.order().ref(), Standing::evaluation, (first, same) -> first));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }
}
