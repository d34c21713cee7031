package org.reeduca.officer;

import static org.reeduca.access.Roles.REFERRAL_OFFICER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.reeduca.access.CaseAccess;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Me;
import org.reeduca.attendance.RemoteSessions;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;
import org.reeduca.standing.ManStanding;
import org.reeduca.standing.Men;
import org.reeduca.standing.SeenByAuthority;
import org.reeduca.standing.Standing;
import org.reeduca.standing.Standings;

/**
 * The door for officers of courts and prosecutor's offices. Each sees the orders of their own authority; any other order
 * is {@linkplain org.reeduca.shared.NotFound not found}, whether it exists or not.
 */
@Stateless
public class OfficerService {

    /** Matches no authority: for an officer whose account names none. */
    private static final long NO_AUTHORITY = -1;

    @Inject
    private OfficerRepository orders;

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

    /** The men the caller's authority sent, each with how he stands now. */
    @RolesAllowed(REFERRAL_OFFICER)
    @Audited(AuditAction.LIST_OFFICER)
    public OfficerList findMen(OfficerFilter filter) {
        List<OfficerRow> rows = standings.of(Men.OF_AUTHORITY, authority()).stream()
                .flatMap(man -> man.standings().stream()
                        .map(standing -> OfficerRow.of(man.person(), SeenByAuthority.of(standing))))
                .toList();
        return OfficerList.of(rows, filter, clock.instant());
    }

    /** One man under one order of the caller's authority. */
    @RolesAllowed(REFERRAL_OFFICER)
    @Audited(AuditAction.OPEN_OFFICER_CASE)
    public OfficerCase openCase(UUID order) {
        OrderHeader header = load(order);
        ManStanding man = standings.of(Men.OF_ORDER, header.orderId()).get(0);
        Standing standing = SeenByAuthority.of(man.first().orElseThrow(() -> access.outOfScope("order")));
        return new OfficerCase(
                man.person(),
                standing,
                remotely.under(standing),
                header.judgeName(),
                header.oficioDate(),
                header.centreName(),
                header.centreTelephone(),
                header.zone(),
                new CaseHistory(standing).of(orders.facts(header.orderId())));
    }

    private OrderHeader load(UUID order) {
        audit.about("order", order, null);
        OrderHeader header = orders.header(order, authority()).orElseThrow(() -> access.outOfScope("order"));
        audit.about("order", order, header.participant());
        return header;
    }

    private long authority() {
        Me me = currentUser.me();
        Long authority = me.authorityId();
        return authority == null ? NO_AUTHORITY : authority;
    }
}
