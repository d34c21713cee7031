package org.reeduca.matrix;

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
import java.util.Optional;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.StaffScope;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.matrix.MatrixRepository.Header;
import org.reeduca.matrix.PastCohort.PastView;
import org.reeduca.participant.FileReader;
import org.reeduca.shared.BusinessRuleViolation;
import org.reeduca.standing.Hindsight;
import org.reeduca.standing.Men;
import org.reeduca.standing.Standings;

/**
 * The door to the matrix of a group. Facilitators reach the groups they facilitate, coordination and evaluation those of
 * their centre; anything else is {@linkplain org.reeduca.shared.NotFound not found}.
 */
@Stateless
public class MatrixService {

    @Inject
    private MatrixRepository matrices;

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

    /** The group as it stands today. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_MATRIX)
    public Matrix openMatrix(UUID cohort) {
        return matrix(cohort);
    }

    /** The same to be taken away as a file. */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.EXPORT_MATRIX)
    public Matrix exportMatrix(UUID cohort) {
        return matrix(cohort);
    }

    /**
     * How the men of a group stood on a day, as it was known at an instant, beside how that day looks with what is known now.
     *
     * @param asOf the day; not after today
     * @param knownAt the instant; not after now, nor before anything was recorded about the group
     * @throws BusinessRuleViolation {@code standing.day-ahead}, {@code standing.instant-ahead}, {@code matrix.before-group}
     */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    @Audited(AuditAction.OPEN_MATRIX)
    public PastCohort openPast(UUID cohort, LocalDate asOf, Instant knownAt) {
        Me me = currentUser.me();
        LocalDate today = today(me);
        audit.about("cohort", cohort, null);
        Header header =
                matrices.header(cohort, StaffScope.of(me), today).orElseThrow(() -> access.outOfScope("cohort"));
        Instant now = clock.instant();
        new Hindsight(asOf, knownAt).requireNotAhead(today, now);
        Instant since = matrices.knownSince(header.cohortId());
        if (knownAt.isBefore(since)) {
            throw new BusinessRuleViolation("matrix.before-group", since);
        }
        FileReader reader = FileReader.of(me);
        long key = header.cohortId();
        return PastCohort.of(
                header.cohort(),
                header.code(),
                new PastView(
                        asOf,
                        knownAt,
                        standings.membersAsKnown(key, asOf, knownAt),
                        standings.asKnown(Men.OF_COHORT, key, asOf, knownAt, reader)),
                new PastView(
                        asOf, now, standings.members(key, asOf), standings.of(Men.OF_COHORT, key, asOf, now, reader)));
    }

    /**
     * Which session and man a cell is about. The cells of a matrix have room for a day and the beginning of a reference
     * only; the page that tells the cell's history asks, and is audited, by itself.
     *
     * @param man 6 or more characters of his reference; when two men of the group share them, nothing is found
     */
    @RolesAllowed({FACILITATOR, COORDINATOR, EVALUATOR})
    public CellRef findCell(UUID cohort, String man, LocalDate day) {
        Me me = currentUser.me();
        if (!man.matches("[0-9a-f-]{6,36}")) {
            throw access.outOfScope("session");
        }
        return matrices.cell(cohort, man, day, StaffScope.of(me), FileReader.of(me), today(me))
                .orElseThrow(() -> access.outOfScope("session"));
    }

    private Matrix matrix(UUID cohort) {
        Me me = currentUser.me();
        LocalDate today = today(me);
        Optional<Header> found = matrices.header(cohort, StaffScope.of(me), today);
        audit.about("cohort", cohort, null);
        Header header = found.orElseThrow(() -> access.outOfScope("cohort"));
        Instant now = clock.instant();
        return new Grid(header.sessions(), today)
                .of(header, standings.of(Men.OF_COHORT, header.cohortId(), today, now, FileReader.of(me)));
    }

    private LocalDate today(Me me) {
        ZoneId zone = me.zone();
        return LocalDate.now(clock.withZone(zone == null ? ZoneOffset.UTC : zone));
    }
}
