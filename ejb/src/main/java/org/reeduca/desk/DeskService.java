package org.reeduca.desk;

import static java.util.Comparator.comparing;
import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.access.StaffScope;
import org.reeduca.attendance.OpenList;
import org.reeduca.attendance.OpenLists;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.cohort.NextMeetings;
import org.reeduca.desk.Assignments.Colleague;
import org.reeduca.intake.NonPresentationReports;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.shared.Texts;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.Person;
import org.reeduca.standing.Standings;
import org.reeduca.task.TaskKeeper;
import org.reeduca.task.TaskLine;
import org.reeduca.task.TaskOwners;

/**
 * The door to the coordinator's day: what is due at the own centre. Coordinators act, evaluators look and do not see
 * restricted files; facilitators learn which of their lists were asked for.
 */
@Stateless
public class DeskService {

    /** Longest name of a view. */
    public static final int LONGEST_NAME = 60;

    @Inject
    private DeskRepository repository;

    @Inject
    @Any
    private Instance<WorkSource> sources;

    @Inject
    private Standings standings;

    @Inject
    private OpenLists openLists;

    @Inject
    private TaskKeeper keeper;

    @Inject
    private TaskOwners owners;

    @Inject
    private NextMeetings meetings;

    @Inject
    private NonPresentationReports reports;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** What is due at the caller's centre, as the filter asks. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_DESK)
    public WorkList findWork(DeskFilter filter) {
        Me me = currentUser.me();
        DeskDay day = day(me);
        List<WorkItem> items = items(day);
        return WorkList.of(
                items,
                filter,
                day.today(),
                coming(day),
                repository.views(day.centreId(), me.userId()),
                me.has(Role.COORDINATOR),
                day.tasks().over(repository.assignments(day.centreId(), me.ref()), items));
    }

    private List<WorkItem> items(DeskDay day) {
        List<WorkItem> found =
                sources.stream().flatMap(source -> source.find(day)).toList();
        return found.stream().anyMatch(item -> item.kind() == WorkKind.ARRIVAL)
                ? withoutReported(found, reports.issuedAt(day.centreId()))
                : found;
    }

    /** Of a man who did not come nothing is due once his authority was told. */
    private static List<WorkItem> withoutReported(List<WorkItem> items, Set<UUID> reported) {
        return items.stream()
                .filter(item -> !(item.kind() == WorkKind.ARRIVAL
                        && item.matter() instanceof Matter.Stands stands
                        && reported.contains(stands.order())))
                .toList();
    }

    private DeskDay day(Me me) {
        long centre = centre(me);
        LocalDateTime now = now(me);
        FileReader reader = FileReader.of(me);
        List<ManStanding> men = standings.of(Men.WITH_OPEN_ORDER_AT, centre, reader);
        List<OpenList> lists = openLists.at(centre, now.toLocalDate(), reader);
        List<TaskLine> tasks =
                reader.readsAll() ? keeper.keep(centre, zone(me), men, lists) : keeper.onRecord(centre, zone(me));
        return new DeskDay(centre, zone(me), now, reader, men, meetings.at(centre, now), lists, new DeskTasks(tasks));
    }

    private static @Nullable Coming coming(DeskDay day) {
        Stream<Coming> groups =
                day.meetings().stream().map(next -> new Coming(next.at().toLocalDate(), next.code(), null));
        Stream<Coming> orders = day.cases()
                .flatMap(one -> Stream.ofNullable(
                                one.standing().evaluation().dates().effectiveDueOn())
                        .filter(due -> !due.isBefore(day.today()))
                        .map(due -> new Coming(due, null, one.person())));
        return Stream.concat(groups, orders).min(comparing(Coming::day)).orElse(null);
    }

    /**
     * Asks those who facilitate for a list; they see it on their day.
     *
     * @throws BusinessRuleViolation {@code desk.list-complete} when nobody is missing on it any more, {@code
     *     desk.list-closed} when whoever facilitates closed it and would not learn it, {@code desk.reminded-today} when it
     *     was asked for today
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.REMIND_LIST)
    public void remind(UUID session) {
        Me me = currentUser.me();
        audit.about("session", session, null);
        LocalDate today = now(me).toLocalDate();
        OpenList list = openLists.at(centre(me), today, FileReader.of(me)).stream()
                .filter(open -> open.session().equals(session))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("desk.list-complete"));
        if (list.closed()) {
            throw new BusinessRuleViolation("desk.list-closed");
        }
        if (!repository.remind(session, today, me.userId(), clock.instant())) {
            throw new BusinessRuleViolation("desk.reminded-today");
        }
    }

    /**
     * Takes a row, gives it to a colleague, or gives it up. It stays so while the matter stands as it does; where the matter is a
     * task, it is the task that is taken or given.
     *
     * @param row key of the row, as the list names it
     * @param account reference of somebody of the coordination of the centre; null for nobody
     * @throws BusinessRuleViolation {@code desk.row-gone} when nothing of that name is due any more, {@code desk.no-colleague}
     */
    @RolesAllowed(COORDINATOR)
    @Audited(AuditAction.ASSIGN_WORK)
    public void assign(String row, @Nullable UUID account) {
        Me me = currentUser.me();
        DeskDay day = day(me);
        WorkItem item = items(day).stream()
                .filter(due -> due.key().equals(row))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("desk.row-gone"));
        Person person = item.person();
        audit.about("desk-row", null, person == null ? null : person.ref());
        repository.lock(day.centreId());
        Assignments said = repository.assignments(day.centreId(), me.ref());
        if (account != null
                && said.colleagues().stream().noneMatch(one -> one.account().equals(account))) {
            throw new BusinessRuleViolation("desk.no-colleague");
        }
        Optional<TaskLine> task = day.tasks().of(item);
        if (task.isPresent()) {
            owners.assign(task.get(), account, me);
            return;
        }
        Colleague before = said.of(item);
        if (!Objects.equals(before == null ? null : before.account(), account)) {
            repository.assign(day.centreId(), row, account, me.userId(), clock.instant());
        }
    }

    /** Which of the caller's lists the coordination asked for. */
    @RolesAllowed({FACILITATOR, COORDINATOR})
    public List<ListReminder> findReminders() {
        Me me = currentUser.me();
        return repository.reminders(StaffScope.of(me), now(me).toLocalDate());
    }

    /**
     * Gives a filter a name.
     *
     * @param shared whether others of the centre see it
     * @return the view
     * @throws BusinessRuleViolation {@code desk.view-name} without a name or with one that is too long, {@code
     *     desk.view-name-taken} when the caller has one of that name
     */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.SAVE_DESK_VIEW)
    public UUID saveView(String name, DeskFilter filter, boolean shared) {
        Me me = currentUser.me();
        String clean = requireName(name, null, me);
        UUID ref = repository.save(centre(me), me.userId(), clean, filter.at(1).query(), shared, clock.instant());
        audit.about("desk-view", ref, null);
        return ref;
    }

    /** Gives an own view another name, or shares it, or keeps it to oneself; refused as {@link #saveView}. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.SAVE_DESK_VIEW)
    public void changeView(UUID ref, String name, boolean shared) {
        Me me = currentUser.me();
        DeskView view = own(ref, me);
        String clean = requireName(name, ref, me);
        repository.restate(new DeskView(ref, clean, view.query(), shared, true, view.owner()), false, clock.instant());
    }

    /** Takes an own view away, also from those it was shared with. */
    @RolesAllowed({COORDINATOR, EVALUATOR})
    @Audited(AuditAction.WITHDRAW_DESK_VIEW)
    public void withdrawView(UUID ref) {
        repository.restate(own(ref, currentUser.me()), true, clock.instant());
    }

    private DeskView own(UUID ref, Me me) {
        audit.about("desk-view", ref, null);
        return repository.own(ref, centre(me), me.userId()).orElseThrow(() -> access.outOfScope("desk-view"));
    }

    private String requireName(String name, @Nullable UUID except, Me me) {
        String clean = Texts.clean(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("desk.view-name", LONGEST_NAME);
        }
        boolean taken = repository.views(centre(me), me.userId()).stream()
                .anyMatch(view -> view.mine()
                        && !view.ref().equals(except)
                        && Texts.key(view.name()).equals(Texts.key(clean)));
        if (taken) {
            throw new BusinessRuleViolation("desk.view-name-taken", clean);
        }
        return clean;
    }

    private long centre(Me me) {
        Long centre = me.centreId();
        if (centre == null) {
            throw access.outOfScope("centre");
        }
        return centre;
    }

    private LocalDateTime now(Me me) {
        return LocalDateTime.now(clock.withZone(zone(me)));
    }

    private static ZoneId zone(Me me) {
        ZoneId zone = me.zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
