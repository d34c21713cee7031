package org.reeduca.report;

import static org.reeduca.access.Roles.COORDINATOR;
import static org.reeduca.access.Roles.REFERRAL_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.access.Role;
import org.reeduca.attendance.RemoteSessions;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.report.ReportRepository.SessionTitle;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.SeenByAuthority;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/** The door to documents. Who asks for one is written down before it is handed out. */
@Stateless
public class ReportService {

    /** Matches no authority and no centre. */
    private static final long NONE = -1;

    @Inject
    private ReportRepository reports;

    @Inject
    private SheetIssueRepository issues;

    @Inject
    private Standings standings;

    @Inject
    private RemoteSessions remotely;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * The compliance sheet of an order, for an officer of its authority or the coordination of its centre. Both get the
     * same sheet, so the centre can see what the court sees. That it was handed out is a fact: nobody can tell afterwards where a sheet of
     * the coordination went, so both have gone out.
     */
    @RolesAllowed({REFERRAL_OFFICER, COORDINATOR})
    @Audited(AuditAction.DOWNLOAD_SHEET)
    public ComplianceSheet sheet(UUID order) {
        Me me = currentUser.me();
        audit.about("order", order, null);
        SheetHeader header =
                reports.header(order, authorityOf(me), centreOf(me)).orElseThrow(() -> access.outOfScope("order"));
        audit.about("order", order, header.participant());
        ManStanding man = standings.of(Men.OF_ORDER, header.orderId()).get(0);
        Standing standing = SeenByAuthority.of(man.first().orElseThrow(() -> access.outOfScope("order")));
        Map<UUID, SessionTitle> titles = reports.titles(header.orderId());
        Instant issuedAt = clock.instant();
        issues.issued(order, me.has(Role.REFERRAL_OFFICER), standing.asOf(), standing.knownAt(), me.userId(), issuedAt);
        return new ComplianceSheet(
                header.place(),
                man.person(),
                standing,
                remotely.under(standing),
                standing.boxes().stream()
                        .map(box -> {
                            SessionTitle title = Objects.requireNonNull(titles.get(box.session()));
                            return new SheetSession(box, title.title(), title.catchUp());
                        })
                        .toList(),
                header.zone(),
                me.displayName(),
                issuedAt);
    }

    private static long authorityOf(Me me) {
        Long authority = me.authorityId();
        return authority == null || !me.has(Role.REFERRAL_OFFICER) ? NONE : authority;
    }

    private static long centreOf(Me me) {
        Long centre = me.centreId();
        return centre == null || !me.has(Role.COORDINATOR) ? NONE : centre;
    }
}
