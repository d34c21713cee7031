package org.reeduca.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller of the current request as the database knows them at this moment, not as they were when they signed in.
 *
 * @param userId row of {@code app_user}; for comparisons inside the services, never shown
 * @param ref public identifier of the user
 * @param login what they type to sign in
 * @param displayName how colleagues call them
 * @param roles the roles they hold now
 * @param centreId the centre whose staff they are
 * @param authorityId the authority they work for
 * @param scopeName what that centre or authority is called in headings; empty for national accounts
 * @param zone the zone of their centre, for local dates
 * @param locale language tag they chose, {@code es} or {@code en}
 * @param mustChangePassword whether nothing but a new password may be done
 * @param sessionsValidFrom sessions begun before this instant have ended
 */
public record Me(
        long userId,
        UUID ref,
        String login,
        String displayName,
        Set<Role> roles,
        @Nullable Long centreId,
        @Nullable Long authorityId,
        String scopeName,
        @Nullable ZoneId zone,
        String locale,
        boolean mustChangePassword,
        Instant sessionsValidFrom) {

    public Me {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role first, Role... others) {
        if (roles.contains(first)) {
            return true;
        }
        for (Role role : others) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
