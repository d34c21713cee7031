package org.reeduca.casefile;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.EVALUATOR;
import static org.reeduca.access.Roles.FACILITATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.casefile.CaseFileRepository.Found;
import org.reeduca.casefile.CaseFileRepository.InGroup;
import org.reeduca.participant.FileReader;
import org.reeduca.participant.NeedsOnFile;
import org.reeduca.standing.Hindsight;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to the file of a man. Each opening is written to the audit. Coordination and evaluation reach the men of their
 * centre, facilitators those who are or were in a group they facilitate; a restricted file opens for those of them who may read it.
 */
@Stateless
public class CaseFileService {

    /** Entries of the timeline on the first page, and on each further one. */
    public static final int PAGE = 20;

    private static final int MOST_PAGES = 100;

    @Inject
    private CaseFileRepository files;

    @Inject
    private NeedsOnFile needs;

    @Inject
    private Standings standings;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * The file as it stands today.
     *
     * @param pages how many pages of the timeline, 1 or more
     */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_FILE)
    public CaseFile openFile(UUID participant, int pages) {
        Me me = currentUser.me();
        LocalDate today = today(me);
        StaffScope scope = StaffScope.of(me);
        Optional<Found> found = files.find(participant, scope, FileReader.of(me), today);
        audit.about("participant", participant, participant);
        Found man = found.orElseThrow(() -> access.outOfScope("participant"));
        int most = PAGE * Math.max(1, Math.min(MOST_PAGES, pages));
        List<TimelineEntry> timeline = files.timeline(man.key(), most + 1, offset(me));
        List<InGroup> groups = files.groups(man.key(), scope, today);
        ManStanding standing = standings
                .of(Men.ONE, man.key(), today, clock.instant(), FileReader.OF_ALL)
                .get(0);
        return new CaseFile(
                man.identity(),
                today,
                needs.of(man.key(), today),
                groups.stream().map(InGroup::membership).toList(),
                next(groups),
                standing.standings(),
                standing.boxes(),
                timeline.stream().limit(most).toList(),
                timeline.size() > most);
    }

    /**
     * How a man stood on a day, as it was known at an instant, beside how that day looks with what is known today.
     *
     * @param asOf the day; not after today
     * @param knownAt the instant; not after now
     * @throws org.reeduca.shared.BusinessRuleViolation {@code standing.day-ahead}, {@code standing.instant-ahead}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_FILE)
    public PastStanding openPast(UUID participant, LocalDate asOf, Instant knownAt) {
        Me me = currentUser.me();
        LocalDate today = today(me);
        audit.about("participant", participant, participant);
        Found man = files.find(participant, StaffScope.of(me), FileReader.of(me), today)
                .orElseThrow(() -> access.outOfScope("participant"));
        new Hindsight(asOf, knownAt).requireNotAhead(today, clock.instant());
        return new PastStanding(
                man.identity(),
                asOf,
                knownAt,
                standings
                        .asKnown(Men.ONE, man.key(), asOf, knownAt, FileReader.OF_ALL)
                        .get(0),
                standings
                        .of(Men.ONE, man.key(), asOf, clock.instant(), FileReader.OF_ALL)
                        .get(0));
    }

    private static @Nullable NextSession next(List<InGroup> groups) {
        return groups.stream()
                .map(InGroup::next)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(NextSession::date).thenComparing(NextSession::startTime))
                .orElse(null);
    }

    private ZoneOffset offset(Me me) {
        return zone(me).getRules().getOffset(clock.instant());
    }

    private LocalDate today(Me me) {
        return LocalDate.now(clock.withZone(zone(me)));
    }

    private static ZoneId zone(Me me) {
        ZoneId zone = me.zone();
        return zone == null ? ZoneOffset.UTC : zone;
    }
}
