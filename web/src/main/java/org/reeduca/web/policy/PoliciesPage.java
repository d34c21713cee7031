package org.reeduca.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reeduca.access.CurrentUser;
import org.reeduca.access.Role;
import org.reeduca.policy.PolicyDraft;
import org.reeduca.policy.PolicyService;
import org.reeduca.policy.PolicyVersion;

/** All rules with their versions, and what is being prepared. */
@Named
@RequestScoped
public class PoliciesPage {

    @Inject
    private PolicyService policies;

    @Inject
    private CurrentUser currentUser;

    private @Nullable List<PolicyVersion> versions;
    private @Nullable List<PolicyDraft> drafts;

    public List<PolicyVersion> getVersions() {
        List<PolicyVersion> found = versions;
        if (found == null) {
            found = policies.findVersions();
            versions = found;
        }
        return found;
    }

    public List<PolicyDraft> getDrafts() {
        List<PolicyDraft> found = drafts;
        if (found == null) {
            found = isPreparing() ? policies.findDrafts() : List.of();
            drafts = found;
        }
        return found;
    }

    /** Whether the caller prepares versions. */
    public boolean isPreparing() {
        return currentUser.me().hasAny(Role.COORDINATOR, Role.NATIONAL_SUPERVISOR);
    }
}
