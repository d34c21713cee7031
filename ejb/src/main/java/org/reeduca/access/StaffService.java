package org.reeduca.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.reeduca.audit.AuditAction;
import org.reeduca.audit.AuditTrail;
import org.reeduca.audit.Audited;

/**
 * What the coordination can do at once about an account of its own centre: suspend it. Giving it back is for an administrator, so
 * that nobody who has a part in the matter does.
 */
@Stateless
@RolesAllowed(Roles.COORDINATOR)
public class StaffService {

    @Inject
    private UserRepository users;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private CaseAccess access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Suspends the access of somebody: who is in is out on the next request, and groups without anybody else lack a facilitator from
     * then on. Done twice it changes nothing.
     *
     * @param account of the own centre that only facilitates, evaluates or receives; any other is not found
     * @param reason why, in general words; kept with the row of the audit
     */
    @Audited(AuditAction.DISABLE_USER)
    public void suspend(@NotNull UUID account, @NotBlank @Size(max = 255) String reason) {
        audit.about("user", account, null);
        audit.because(reason.strip());
        Long centre = currentUser.me().centreId();
        AppUser user = users.byRef(account)
                .filter(one -> centre != null && Objects.equals(one.profile().centreId(), centre))
                .filter(one -> one.profile().roles().stream().allMatch(Role::isLed))
                .orElseThrow(() -> access.outOfScope("user"));
        user.disable(clock.instant());
    }
}
